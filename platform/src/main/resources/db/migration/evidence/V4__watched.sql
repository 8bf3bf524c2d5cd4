-- Why: every file that is brought, and to whom it is shown, is bound to the act that brought it.
-- Lock: exclusive on each table for a moment; rows that are there are recorded. Undo: DROP TRIGGER ledger_bound.
CALL ledger_watch('evidence_file', '{id}');
CALL ledger_watch('evidence_shown', '{file_id,unit_id}');
