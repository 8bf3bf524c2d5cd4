-- Why: row-level security asks these whether a row is inside the scope of the transaction. Lock: none. Undo: DROP FUNCTION.
-- An unset or empty setting closes the scope: starts_with(x, NULL) is NULL, which a policy takes as no.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION may_read(path text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN starts_with(path, nullif(current_setting('tuichu.reads', true), ''));

CREATE FUNCTION may_write(path text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN path = nullif(current_setting('tuichu.writes', true), '')
        OR nullif(current_setting('tuichu.writes', true), '') = '/';

COMMENT ON FUNCTION may_read(text) IS 'Jurisdiction path inside the reading scope of this transaction; never when none is set';
COMMENT ON FUNCTION may_write(text) IS 'Jurisdiction path equal to the writing scope of this transaction, or the program itself';
