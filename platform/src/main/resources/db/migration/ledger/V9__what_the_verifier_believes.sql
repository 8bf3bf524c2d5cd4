-- Why: the verifier believes only what is signed or follows from it. The statement for the rows of a table could be
-- rewritten together with the rows, so the verifier makes it itself; root and time of a checkpoint beside its signed note
-- proved nothing and were never read. Lock: ACCESS EXCLUSIVE for a moment. Undo: ledger_watch and ledger_rows_now as in
-- V2 and V1, and the columns.
ALTER TABLE ledger_checkpoint DROP COLUMN root, DROP COLUMN signed_at;

DROP FUNCTION ledger_rows_now();
ALTER TABLE ledger_watched DROP COLUMN rows;

CREATE OR REPLACE PROCEDURE ledger_watch(
    watched regclass, key text[], omitted text[] DEFAULT '{}', hashed text[] DEFAULT '{}')
    LANGUAGE plpgsql SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    unknown text;
    has_path boolean := EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = watched AND attname = 'jurisdiction_path' AND NOT attisdropped);
    content text := format('(SELECT to_jsonb(c)::text FROM (SELECT %s) AS c)', ledger_columns(watched, omitted, hashed));
    standing text;
    facts text;
BEGIN
    SELECT name INTO unknown FROM unnest(key || omitted || hashed) AS name
    WHERE name NOT IN (SELECT attname FROM pg_attribute WHERE attrelid = watched AND attnum > 0 AND NOT attisdropped);
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'ledger_watch: % has no column %', watched, unknown USING ERRCODE = 'undefined_column';
    END IF;
    -- For the rest of the migration; a role that is no superuser cannot have it said in the head of the procedure.
    PERFORM set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true),
        set_config('tuichu.unit', '*', true);
    standing := format('SELECT %s AS jurisdiction_path, concat_ws(''/'', %s) AS row_key, %s AS content FROM %s AS t',
        CASE WHEN has_path THEN 't.jurisdiction_path' ELSE '''/''::text' END,
        (SELECT string_agg(format('t.%I', k), ', ' ORDER BY n) FROM unnest(key) WITH ORDINALITY AS u (k, n)),
        content, watched);
    INSERT INTO ledger_watched VALUES (watched::text, key, omitted, hashed)
    ON CONFLICT (table_name) DO UPDATE SET key = EXCLUDED.key, omitted = EXCLUDED.omitted, hashed = EXCLUDED.hashed;
    EXECUTE ledger_bind_function(watched, key, has_path, content);
    EXECUTE format('DROP TRIGGER IF EXISTS ledger_bound ON %s', watched);
    EXECUTE format('CREATE CONSTRAINT TRIGGER ledger_bound AFTER INSERT OR UPDATE OR DELETE ON %s
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_bind_%s()', watched, watched);
    facts := format('{"key":"%s","omitted":"%s","table":"%s"}',
        array_to_string(key, '/'), array_to_string(omitted, '/'), watched);
    INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor_name, act, subject_kind, subject_id, payload, payload_hash)
    VALUES (now(), '/', 'program', 'TABLE_WATCHED', 'table', watched::text, facts, sha256(convert_to(facts, 'UTF8')));
    EXECUTE format(
        'INSERT INTO ledger_row (entry_id, jurisdiction_path, table_name, row_key, content)
         SELECT ledger_entry_for($1), n.jurisdiction_path, $1, n.row_key, n.content FROM (%s) AS n
         WHERE n.content IS DISTINCT FROM (
             SELECT r.content FROM ledger_row AS r WHERE (r.table_name, r.row_key) = ($1, n.row_key)
             ORDER BY r.id DESC LIMIT 1)', standing) USING watched::text;
END $$;

-- A number of a row that was never given out is a forged one.
GRANT SELECT ON SEQUENCE ledger_row_id_seq TO ${app};

ALTER TABLE ledger_kept ADD COLUMN derived text;
COMMENT ON COLUMN ledger_kept.chunks IS 'The statement for them: sha256, ordinal from 0 within a content, and bytes; empty bytes where a content is gone';
COMMENT ON COLUMN ledger_kept.derived IS 'The same for contents that rows name and no act does, as pictures made smaller; null where there are none';
