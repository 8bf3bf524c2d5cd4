-- Why: each act paid for two checks that cannot fail. Rows and inbox are written by the triggers of an entry alone, in the
-- entry's own transaction, and entries are for ever. Lock: ACCESS EXCLUSIVE for a moment. Undo: ADD the FOREIGN KEYs.
ALTER TABLE ledger_row DROP CONSTRAINT ledger_row_entry_id_fkey;
ALTER TABLE ledger_inbox DROP CONSTRAINT ledger_inbox_entry_id_fkey;
