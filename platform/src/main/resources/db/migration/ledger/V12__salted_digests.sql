-- Why: telephones were left out of the record, so a changed one was not found. Their plain hash would be guessed in a moment:
-- there are too few numbers. Columns to be hashed are now hashed with the column `salt` of their row, where it is left out.
-- Who erases the number and the salt leaves a digest that says nothing. Lock: none, functions. Undo: ledger_columns as in V1,
-- DROP FUNCTION ledger_fresh_salt.
CREATE OR REPLACE FUNCTION ledger_columns(watched regclass, omitted text[], hashed text[]) RETURNS text
    LANGUAGE sql STABLE AS $$
    SELECT string_agg(CASE
            WHEN attname <> ALL (hashed) THEN format('t.%I', attname)
            ELSE format('encode(sha256(%s%s), ''hex'') AS %I',
                CASE WHEN 'salt' = ANY (omitted) THEN 't.salt || ' END,
                format(CASE atttypid WHEN 'bytea'::regtype THEN 't.%I' ELSE 'convert_to(t.%I::text, ''UTF8'')' END, attname),
                attname)
        END, ', ' ORDER BY attnum)
    FROM pg_attribute
    WHERE attrelid = watched AND attnum > 0 AND NOT attisdropped AND attname <> ALL (omitted) $$;

-- A value that is no more is not to be guessed with the salt of the next one.
CREATE FUNCTION ledger_fresh_salt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.salt := uuid_send(gen_random_uuid());
    RETURN NEW;
END $$;
COMMENT ON FUNCTION ledger_fresh_salt() IS 'Draws the salt of a row anew: for a trigger before a change of what is hashed with it';
