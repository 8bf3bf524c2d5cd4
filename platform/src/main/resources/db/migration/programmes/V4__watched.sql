-- Why: every change of a plan or a programme is bound to the act that made it (docs/domain/how-acts-are-proved.md).
-- Lock: exclusive on each table for a moment; rows that are there are recorded. Undo: DROP TRIGGER ledger_bound.
CALL ledger_watch('plan_document', '{id}', hashed => '{content,text,reading}');
CALL ledger_watch('programme', '{id}');
CALL ledger_watch('legal_basis', '{programme_id,ordinal}');
CALL ledger_watch('industry', '{programme_id,ordinal}');
CALL ledger_watch('stage', '{programme_id,ordinal}');
CALL ledger_watch('leading_group_member', '{programme_id,ordinal}');
CALL ledger_watch('problem', '{programme_id,ordinal}');
CALL ledger_watch('duty', '{id}');
CALL ledger_watch('duty_unit', '{duty_id,ordinal}');
CALL ledger_watch('deadline', '{duty_id,ordinal}');
CALL ledger_watch('publication', '{duty_id,ordinal}');
CALL ledger_watch('contact', '{duty_id,ordinal}');
CALL ledger_watch('programme_unit', '{programme_id,name}');
CALL ledger_watch('correction', '{id}');
