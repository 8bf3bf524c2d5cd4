-- Why: every act is on a record that nobody can change unnoticed (docs/domain/how-acts-are-proved.md). Lock: none, new
-- tables. Undo: DROP what is made here; the record is then lost.

CREATE TABLE ledger_entry (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at       timestamptz NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    actor             uuid,
    actor_name        text NOT NULL,
    unit_id           uuid,
    unit_name         text,
    on_behalf_of      uuid,
    on_behalf_of_name text,
    act               text NOT NULL CONSTRAINT ledger_entry_act_form CHECK (act ~ '^[A-Z][A-Z0-9_]*$'),
    subject_kind      text NOT NULL,
    subject_id        text NOT NULL,
    payload           text NOT NULL
                      CONSTRAINT ledger_entry_payload_length CHECK (octet_length(payload) <= 1048576),
    payload_hash      bytea NOT NULL
                      CONSTRAINT ledger_entry_payload_hash_length CHECK (octet_length(payload_hash) = 32),
    files             text[] NOT NULL DEFAULT '{}',
    CONSTRAINT ledger_entry_unit_complete CHECK ((unit_id IS NULL) = (unit_name IS NULL)),
    CONSTRAINT ledger_entry_on_behalf_of_complete CHECK ((on_behalf_of IS NULL) = (on_behalf_of_name IS NULL))
);
CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject_kind, subject_id, id);
CREATE INDEX ledger_entry_by_path ON ledger_entry (jurisdiction_path, id);
COMMENT ON TABLE ledger_entry IS 'An act: who did what to what, and when; for ever';
COMMENT ON COLUMN ledger_entry.jurisdiction_path IS 'The place whose record it is; / for work of the program that concerns no place alone';
COMMENT ON COLUMN ledger_entry.actor IS 'Account, null for the program itself';
COMMENT ON COLUMN ledger_entry.on_behalf_of IS 'Account whose power was delegated, null where nobody''s was';
COMMENT ON COLUMN ledger_entry.payload IS 'The facts of the act as canonical JSON (RFC 8785), at most 1 MiB';
COMMENT ON COLUMN ledger_entry.payload_hash IS 'SHA-256 of the payload in UTF-8: the payload may be erased by law, this stays';
COMMENT ON COLUMN ledger_entry.files IS 'SHA-256 (hex) of each file that the act refers to';

CREATE TABLE ledger_row (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id          bigint NOT NULL REFERENCES ledger_entry,
    jurisdiction_path text COLLATE "C" NOT NULL,
    table_name        text COLLATE "C" NOT NULL,
    row_key           text COLLATE "C" NOT NULL,
    content           text
);
CREATE INDEX ledger_row_by_key ON ledger_row (table_name, row_key, id);
CREATE INDEX ledger_row_by_entry ON ledger_row (entry_id);
COMMENT ON TABLE ledger_row IS 'A row of a watched table as an act left it. Numbered at commit, while the row is locked: numbers of one row follow its history';
COMMENT ON COLUMN ledger_row.row_key IS 'Primary key as text, a slash between its columns';
COMMENT ON COLUMN ledger_row.content IS 'The jsonb text of the row, null when the act removed it';

CREATE TABLE ledger_inbox (
    entry_id bigint PRIMARY KEY REFERENCES ledger_entry
);
COMMENT ON TABLE ledger_inbox IS 'Entries that wait for their place in the tree';

CREATE TABLE ledger_leaf (
    sequence bigint PRIMARY KEY CONSTRAINT ledger_leaf_from_zero CHECK (sequence >= 0),
    entry_id bigint NOT NULL CONSTRAINT ledger_leaf_entry_once UNIQUE REFERENCES ledger_entry
);
COMMENT ON COLUMN ledger_leaf.sequence IS 'Place in the tree, from 0 without gaps';

CREATE TABLE ledger_tile (
    level  int NOT NULL,
    index  bigint NOT NULL,
    hashes bytea NOT NULL,
    PRIMARY KEY (level, index),
    CONSTRAINT ledger_tile_of_hashes
        CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0)
);
COMMENT ON TABLE ledger_tile IS 'The hashes of the tree, packed (c2sp.org/tlog-tiles); the last tile of a level grows';

CREATE TABLE ledger_checkpoint (
    size      bigint PRIMARY KEY,
    root      bytea NOT NULL CONSTRAINT ledger_checkpoint_root_length CHECK (octet_length(root) = 32),
    note      text NOT NULL,
    signed_at timestamptz NOT NULL
);
COMMENT ON TABLE ledger_checkpoint IS 'What was signed of the tree (c2sp.org/tlog-checkpoint): how many leaves it had, and their root';

CREATE TABLE ledger_watched (
    table_name text PRIMARY KEY,
    key        text[] NOT NULL,
    omitted    text[] NOT NULL,
    hashed     text[] NOT NULL,
    rows       text NOT NULL
);
COMMENT ON TABLE ledger_watched IS 'Tables whose rows are bound to entries';
COMMENT ON COLUMN ledger_watched.omitted IS 'Columns that are not recorded: secrets, and what is noted without an act';
COMMENT ON COLUMN ledger_watched.hashed IS 'Columns recorded by the SHA-256 of their bytes (bytea) or of their text in UTF-8';
COMMENT ON COLUMN ledger_watched.rows IS 'The statement for all rows that stand: path, key and content, as in ledger_row';

-- An entry written in a transaction is the one that the transaction's rows belong to, and waits for its place.
CREATE FUNCTION ledger_received() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM set_config('tuichu.entry', NEW.id::text, true);
    INSERT INTO ledger_inbox VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_received AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_received();

CREATE FUNCTION ledger_is_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is for ever: no % of it', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'insufficient_privilege';
END $$;

-- Writes the row as it stands at commit, when it is not recorded so already. TG_ARGV[0] is the statement, see
-- ledger_watch: $1 the row of the event, $2 the entry, $3 the table.
-- Settings that the text of a row depends on are fixed here and in ledger_watch and ledger_rows_now alike.
CREATE FUNCTION ledger_bind() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    entry bigint := nullif(current_setting('tuichu.entry', true), '');
BEGIN
    IF entry IS NULL THEN
        RAISE EXCEPTION 'a row of % was written without a recorded act', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE TG_ARGV[0] USING NEW, entry, TG_TABLE_NAME::text;
    END IF;
    -- after an update this finds the row recorded, unless its key was changed: then the old one is gone
    IF TG_OP <> 'INSERT' THEN
        EXECUTE TG_ARGV[0] USING OLD, entry, TG_TABLE_NAME::text;
    END IF;
    RETURN NULL;
END $$;

-- What is recorded of a row: its columns without those omitted, as jsonb text.
CREATE FUNCTION ledger_columns(watched regclass, omitted text[], hashed text[]) RETURNS text
    LANGUAGE sql STABLE AS $$
    SELECT string_agg(CASE
            WHEN attname <> ALL (hashed) THEN format('t.%I', attname)
            WHEN atttypid = 'bytea'::regtype THEN format('encode(sha256(t.%I), ''hex'') AS %1$I', attname)
            ELSE format('encode(sha256(convert_to(t.%I::text, ''UTF8'')), ''hex'') AS %1$I', attname)
        END, ', ' ORDER BY attnum)
    FROM pg_attribute
    WHERE attrelid = watched AND attnum > 0 AND NOT attisdropped AND attname <> ALL (omitted) $$;

CREATE PROCEDURE ledger_watch(watched regclass, key text[], omitted text[] DEFAULT '{}', hashed text[] DEFAULT '{}')
    LANGUAGE plpgsql SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    unknown text;
    has_path boolean := EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = watched AND attname = 'jurisdiction_path' AND NOT attisdropped);
    content text := format('(SELECT to_jsonb(c)::text FROM (SELECT %s) AS c)', ledger_columns(watched, omitted, hashed));
    key_of_t text := (SELECT string_agg(format('t.%I', k), ', ' ORDER BY n) FROM unnest(key) WITH ORDINALITY AS u (k, n));
    key_of_one text := replace(key_of_t, 't.', '($1).');
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
    INSERT INTO ledger_watched VALUES (watched::text, key, omitted, hashed, format(
        'SELECT %s AS jurisdiction_path, concat_ws(''/'', %s) AS row_key, %s AS content FROM %s AS t',
        CASE WHEN has_path THEN 't.jurisdiction_path' ELSE '''/''::text' END, key_of_t, content, watched))
    ON CONFLICT (table_name) DO UPDATE SET key = EXCLUDED.key, omitted = EXCLUDED.omitted, hashed = EXCLUDED.hashed,
        rows = EXCLUDED.rows;
    EXECUTE format('DROP TRIGGER IF EXISTS ledger_bound ON %s', watched);
    EXECUTE format('CREATE CONSTRAINT TRIGGER ledger_bound AFTER INSERT OR UPDATE OR DELETE ON %s
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_bind(%L)', watched, format(
        'INSERT INTO ledger_row (entry_id, jurisdiction_path, table_name, row_key, content)
         SELECT $2, n.path, $3, n.key, n.content
         FROM (SELECT %s AS path, concat_ws(''/'', %s) AS key,
                   (SELECT %s FROM %s AS t WHERE (%s) = (%s)) AS content) AS n
         WHERE n.content IS DISTINCT FROM (
             SELECT r.content FROM ledger_row AS r WHERE (r.table_name, r.row_key) = ($3, n.key)
             ORDER BY r.id DESC LIMIT 1)',
        CASE WHEN has_path THEN '($1).jurisdiction_path'
            ELSE '(SELECT e.jurisdiction_path FROM ledger_entry AS e WHERE e.id = $2)' END,
        key_of_one, content, watched, key_of_t, key_of_one));
    facts := format('{"key":"%s","omitted":"%s","table":"%s"}',
        array_to_string(key, '/'), array_to_string(omitted, '/'), watched);
    INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor_name, act, subject_kind, subject_id, payload, payload_hash)
    VALUES (now(), '/', 'program', 'TABLE_WATCHED', 'table', watched::text, facts, sha256(convert_to(facts, 'UTF8')));
    EXECUTE format(
        'INSERT INTO ledger_row (entry_id, jurisdiction_path, table_name, row_key, content)
         SELECT current_setting(''tuichu.entry'')::bigint, n.jurisdiction_path, $1, n.row_key, n.content FROM (%s) AS n
         WHERE n.content IS DISTINCT FROM (
             SELECT r.content FROM ledger_row AS r WHERE (r.table_name, r.row_key) = ($1, n.row_key)
             ORDER BY r.id DESC LIMIT 1)',
        (SELECT w.rows FROM ledger_watched AS w WHERE w.table_name = watched::text)) USING watched::text;
END $$;

CREATE FUNCTION ledger_rows_now() RETURNS TABLE (table_name text, row_key text, content text) LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
    watched record;
BEGIN
    FOR watched IN SELECT w.table_name, w.rows FROM ledger_watched AS w ORDER BY w.table_name LOOP
        RETURN QUERY EXECUTE format('SELECT $1, r.row_key, r.content FROM (%s) AS r', watched.rows)
            USING watched.table_name;
    END LOOP;
END $$;
COMMENT ON PROCEDURE ledger_watch(regclass, text[], text[], text[]) IS 'Binds the rows of a table to entries: table, key columns, columns left out, columns hashed. Called again in each migration that alters the table';
COMMENT ON FUNCTION ledger_rows_now() IS 'Every row of every watched table, as ledger_row would have it';
REVOKE EXECUTE ON PROCEDURE ledger_watch(regclass, text[], text[], text[]) FROM PUBLIC;

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['entry', 'row', 'inbox', 'leaf', 'tile', 'checkpoint', 'watched'] LOOP
        EXECUTE format('ALTER TABLE ledger_%s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('GRANT SELECT ON ledger_%s TO ${app}', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['entry', 'row', 'leaf', 'checkpoint'] LOOP
        EXECUTE format('CREATE TRIGGER for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_%s
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_for_ever()', t);
    END LOOP;
    -- The tree has nothing but hashes and numbers: whoever has any scope may prove with it.
    FOREACH t IN ARRAY ARRAY['leaf', 'tile', 'checkpoint', 'watched'] LOOP
        EXECUTE format('CREATE POLICY any_scope ON ledger_%s FOR SELECT USING (current_setting(''tuichu.reads'', true) <> '''')', t);
        EXECUTE format('CREATE POLICY program_insert ON ledger_%s FOR INSERT WITH CHECK (may_write(''/''))', t);
    END LOOP;
END $$;
CREATE POLICY own_or_below ON ledger_entry FOR SELECT USING (may_read(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY own_insert ON ledger_entry FOR INSERT WITH CHECK (may_write(jurisdiction_path));
-- Rows are written by ledger_bind alone, as the owner, who compares with what was recorded before.
CREATE POLICY own_or_below ON ledger_row FOR SELECT TO ${app}
    USING (may_read(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY recorded_before ON ledger_row FOR SELECT TO CURRENT_USER USING (may_read(jurisdiction_path));
CREATE POLICY bound ON ledger_row FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY received ON ledger_inbox FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY program_reads ON ledger_inbox FOR SELECT USING (may_read('/'));
CREATE POLICY program_places ON ledger_inbox FOR DELETE USING (may_write('/'));
CREATE POLICY program_widens ON ledger_tile FOR UPDATE USING (may_write('/')) WITH CHECK (may_write('/'));
CREATE POLICY program_update ON ledger_watched FOR UPDATE USING (may_write('/')) WITH CHECK (may_write('/'));
GRANT INSERT ON ledger_entry, ledger_leaf, ledger_tile, ledger_checkpoint TO ${app};
GRANT DELETE ON ledger_inbox TO ${app};
GRANT UPDATE ON ledger_tile TO ${app};
