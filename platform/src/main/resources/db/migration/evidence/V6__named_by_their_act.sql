-- Why: a file that no act names is one that the verifier must take for smuggled in. Survey tables were kept so, and every
-- record with one was called unsound. Now the database refuses the commit, and what was left out is named here. Lock: SHARE
-- ROW EXCLUSIVE on evidence_file for a moment. Undo: DROP TRIGGER, DROP FUNCTION; the entry stays.
CREATE FUNCTION evidence_is_named() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM ledger_entry
        WHERE id = ledger_entry_for('evidence_file') AND encode(NEW.sha256, 'hex') = ANY (files)) THEN
        RAISE EXCEPTION 'a file was kept that the recorded act does not name: %', encode(NEW.sha256, 'hex')
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION evidence_is_named() IS 'The last entry of the transaction has the file among its files; refused otherwise';
CREATE CONSTRAINT TRIGGER evidence_named AFTER INSERT ON evidence_file
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION evidence_is_named();

DO $$
DECLARE
    unnamed text[];
    facts text;
BEGIN
    PERFORM set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true),
        set_config('tuichu.unit', '*', true);
    SELECT array_agg(DISTINCT encode(f.sha256, 'hex')) INTO unnamed FROM evidence_file AS f
    WHERE encode(f.sha256, 'hex') NOT IN (SELECT unnest(files) FROM ledger_entry);
    IF unnamed IS NOT NULL THEN
        facts := format('{"count":%s}', cardinality(unnamed));
        INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor_name, act, subject_kind, subject_id, payload,
            payload_hash, files)
        VALUES (now(), '/', 'program', 'FILES_NAMED', 'table', 'evidence_file', facts,
            sha256(convert_to(facts, 'UTF8')), unnamed);
    END IF;
END $$;
