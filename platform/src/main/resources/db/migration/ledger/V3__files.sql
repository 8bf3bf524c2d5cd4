-- Why: the verifier reads files too, and modules that keep some tell it how. Lock: none, a new table. Undo: DROP TABLE.
CREATE TABLE ledger_kept (
    name   text PRIMARY KEY,
    chunks text NOT NULL
);
COMMENT ON TABLE ledger_kept IS 'Where the contents of recorded files are kept';
COMMENT ON COLUMN ledger_kept.chunks IS 'The statement for them: sha256, ordinal from 0 within a content, and bytes';
ALTER TABLE ledger_kept ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY any_scope ON ledger_kept FOR SELECT USING (current_setting('tuichu.reads', true) <> '');
CREATE POLICY owner_inserts ON ledger_kept FOR INSERT TO CURRENT_USER WITH CHECK (true);
GRANT SELECT ON ledger_kept TO ${app};
