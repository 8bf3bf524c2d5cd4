-- Why: an auditor searches by actor, unit, act and time. Lock: writes of the table wait while the indexes are built.
-- Undo: DROP INDEX.
CREATE INDEX ledger_entry_by_actor ON ledger_entry (actor_name COLLATE "C", id);
CREATE INDEX ledger_entry_by_unit ON ledger_entry (unit_name COLLATE "C", id);
CREATE INDEX ledger_entry_by_act ON ledger_entry (act, id);
CREATE INDEX ledger_entry_by_time ON ledger_entry (recorded_at);
