-- Why: a body that governs a place below – a county named in a city's plan – works for the place above and belongs to its own. It reads
-- its own place whole and of the place above what is no draft, not what lies beside it below (ADR 0007). Lock: none. Undo: the
-- functions as in V1; put_in_scope goes on as it is.
CREATE FUNCTION may_read_drafts(path text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN starts_with(path, nullif(current_setting('tuichu.reads', true), ''));

CREATE OR REPLACE FUNCTION may_read(path text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN starts_with(path, nullif(current_setting('tuichu.reads', true), ''))
        OR path = nullif(current_setting('tuichu.serves', true), '');

COMMENT ON FUNCTION may_read_drafts(text) IS 'Jurisdiction path inside the reading scope of this transaction, drafts included; never when none is set';
COMMENT ON FUNCTION may_read(text) IS 'The same, or the place above that the unit of this transaction''s scope serves, whose drafts a policy has to leave out';
