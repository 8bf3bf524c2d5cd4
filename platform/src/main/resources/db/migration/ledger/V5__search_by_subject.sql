-- Why: an auditor gives the id of a subject without its kind; only PostgreSQL 18 finds it in the index that begins with the kind.
-- Lock: writes of the table wait while the index is built. Undo: DROP INDEX.
CREATE INDEX ledger_entry_by_subject_id ON ledger_entry (subject_id, id);
