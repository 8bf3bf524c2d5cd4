-- Why: every change of a unit is bound to the act that made it (docs/domain/how-acts-are-proved.md). Places are shipped
-- data, the same for everybody; what is done to zones is on record by its act. Lock: exclusive on each table for a moment;
-- rows that are there are recorded. Undo: DROP TRIGGER ledger_bound.
CALL ledger_watch('unit', '{id}');
CALL ledger_watch('unit_alias', '{unit_id,alias}');
CALL ledger_watch('unit_member', '{class_id,member_id}');
CALL ledger_watch('closing', '{id}');
CALL ledger_watch('business_date', '{jurisdiction_id}');
