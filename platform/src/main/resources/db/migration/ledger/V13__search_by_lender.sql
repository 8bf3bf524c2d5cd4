-- Why: an auditor who looks for a person finds what was done on behalf of that person, too. Few acts are, so writing the others costs
-- nothing. Lock: writes of the table wait while the index is built. Undo: DROP INDEX.
CREATE INDEX ledger_entry_by_lender ON ledger_entry (on_behalf_of_name COLLATE "C", id) WHERE on_behalf_of_name IS NOT NULL;
