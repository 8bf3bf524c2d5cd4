-- Why: a row is read again at commit before it goes on record. Where its writer may not read it, as when a town shows a file
-- to the unit that asked for it, nothing was found and nothing recorded, and the verifier rightly named the row. Triggers
-- of the record now read every row of a watched table, whatever the scope; outside a trigger the owner is shut out as before.
-- Tables that are watched already are adopted once more, which puts on record what was left out. Lock: ACCESS EXCLUSIVE on
-- each for a moment. Undo: DROP POLICY bound_reads everywhere, ledger_watch as in V9.
CREATE POLICY bound_reads ON ledger_entry FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0);
CREATE POLICY bound_reads ON ledger_row FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0);

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
    EXECUTE format('DROP POLICY IF EXISTS bound_reads ON %s', watched);
    EXECUTE format('CREATE POLICY bound_reads ON %s FOR SELECT TO CURRENT_USER USING (pg_trigger_depth() > 0)', watched);
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

DO $$
DECLARE
    standing ledger_watched;
BEGIN
    PERFORM set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true),
        set_config('tuichu.unit', '*', true);
    FOR standing IN SELECT * FROM ledger_watched ORDER BY table_name LOOP
        CALL ledger_watch(standing.table_name::regclass, standing.key, standing.omitted, standing.hashed);
    END LOOP;
END $$;
