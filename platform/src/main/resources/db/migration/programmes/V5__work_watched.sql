-- Why: every move of an assignment is bound to the act that made it (docs/domain/how-acts-are-proved.md).
-- Lock: exclusive on each table for a moment; rows that are there are recorded. Undo: DROP TRIGGER ledger_bound.
CALL ledger_watch('assignment', '{id}');
CALL ledger_watch('work_act', '{assignment_id,version}');
CALL ledger_watch('work_report', '{id}');
CALL ledger_watch('work_figure', '{report_id,ordinal}');
CALL ledger_watch('work_file', '{report_id,ordinal}');
