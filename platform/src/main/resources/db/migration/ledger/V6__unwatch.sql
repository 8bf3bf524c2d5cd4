-- Why: a table whose rows moved into another one is not watched for ever; that it ended is on record like its rows.
-- Lock: none, a procedure. Undo: DROP PROCEDURE ledger_unwatch; DROP POLICY owner_unwatches ON ledger_watched.
CREATE POLICY owner_unwatches ON ledger_watched FOR DELETE TO CURRENT_USER USING (true);

CREATE PROCEDURE ledger_unwatch(watched regclass) LANGUAGE plpgsql AS $$
DECLARE
    facts text := format('{"table":"%s"}', watched);
BEGIN
    PERFORM set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true),
        set_config('tuichu.unit', '*', true);
    INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor_name, act, subject_kind, subject_id, payload, payload_hash)
    VALUES (now(), '/', 'program', 'TABLE_UNWATCHED', 'table', watched::text, facts, sha256(convert_to(facts, 'UTF8')));
    EXECUTE format('DELETE FROM %s', watched);
    SET CONSTRAINTS ALL IMMEDIATE;
    SET CONSTRAINTS ALL DEFERRED;
    EXECUTE format('DROP TRIGGER ledger_bound ON %s', watched);
    EXECUTE format('DROP FUNCTION ledger_bind_%s', watched);
    DELETE FROM ledger_watched WHERE table_name = watched::text;
END $$;
COMMENT ON PROCEDURE ledger_unwatch(regclass) IS 'Removes all rows of a table, on record, and binds it to entries no longer; the table can be dropped then';
REVOKE EXECUTE ON PROCEDURE ledger_unwatch(regclass) FROM PUBLIC;
