-- Why: deployments watch one another; who rewrites a record and signs it again is found out by whoever saw the old one.
-- Lock: none, new tables. Undo: DROP what is made here; what was cosigned and seen is then forgotten.

CREATE TABLE ledger_cosignature (
    size        bigint NOT NULL REFERENCES ledger_checkpoint,
    witness     text NOT NULL,
    signature   text NOT NULL,
    cosigned_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (size, witness)
);
CREATE INDEX ledger_cosignature_by_witness ON ledger_cosignature (witness, size);
COMMENT ON TABLE ledger_cosignature IS 'What witnesses signed below our checkpoints (c2sp.org/tlog-cosignature)';
COMMENT ON COLUMN ledger_cosignature.size IS 'Of the checkpoint';
COMMENT ON COLUMN ledger_cosignature.witness IS 'Name of its key';
COMMENT ON COLUMN ledger_cosignature.signature IS 'What follows the name on the line: id of the key, time and signature in base64';
COMMENT ON COLUMN ledger_cosignature.cosigned_at IS 'By the clock of the witness, as signed';

CREATE TABLE ledger_seen (
    origin      text NOT NULL,
    size        bigint NOT NULL CONSTRAINT ledger_seen_size CHECK (size >= 0),
    root        bytea NOT NULL CONSTRAINT ledger_seen_root_length CHECK (octet_length(root) = 32),
    note        text NOT NULL,
    cosigned_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size)
);
COMMENT ON TABLE ledger_seen IS 'Checkpoints of other deployments that this one, as their witness, cosigned; each continues the one before';
COMMENT ON COLUMN ledger_seen.origin IS 'Name of the log, which its key has too';
COMMENT ON COLUMN ledger_seen.note IS 'With our cosignature';

CREATE TABLE ledger_fork (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    found_at   timestamptz NOT NULL,
    origin     text NOT NULL,
    kind       text NOT NULL CONSTRAINT ledger_fork_kind_known CHECK (kind IN ('TWO_ROOTS', 'UNPROVED', 'LOST')),
    kept_size  bigint NOT NULL,
    kept_root  bytea NOT NULL CONSTRAINT ledger_fork_kept_root_length CHECK (octet_length(kept_root) = 32),
    kept_note  text NOT NULL,
    shown_size bigint NOT NULL,
    shown_root bytea NOT NULL CONSTRAINT ledger_fork_shown_root_length CHECK (octet_length(shown_root) = 32),
    shown_note text NOT NULL,
    CONSTRAINT ledger_fork_once UNIQUE (origin, kind, shown_size, shown_root)
);
COMMENT ON TABLE ledger_fork IS 'Evidence that a log, ours or one that is watched here, has two histories: both signed notes';
COMMENT ON COLUMN ledger_fork.kind IS 'TWO_ROOTS: two for one size; UNPROVED: no valid proof that the shown one continues the kept one; LOST: of our own log, more was signed than is there';
COMMENT ON COLUMN ledger_fork.kept_root IS 'Of what was cosigned; of our own log, of the tree that is kept';
COMMENT ON COLUMN ledger_fork.kept_note IS 'The signed note that says so; of our own log the newest one where that size was never signed';

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['cosignature', 'seen', 'fork'] LOOP
        EXECUTE format('ALTER TABLE ledger_%s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        -- Names of logs, hashes and numbers: whoever has any scope may know them.
        EXECUTE format('CREATE POLICY any_scope ON ledger_%s FOR SELECT USING (current_setting(''tuichu.reads'', true) <> '''')', t);
        EXECUTE format('CREATE POLICY program_insert ON ledger_%s FOR INSERT WITH CHECK (may_write(''/''))', t);
        EXECUTE format('GRANT SELECT, INSERT ON ledger_%s TO ${app}', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['seen', 'fork'] LOOP
        EXECUTE format('CREATE TRIGGER for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_%s
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_for_ever()', t);
    END LOOP;
END $$;
-- A witness may be asked again about the same size: the later time counts.
CREATE POLICY program_update ON ledger_cosignature FOR UPDATE USING (may_write('/')) WITH CHECK (may_write('/'));
GRANT UPDATE ON ledger_cosignature TO ${app};
