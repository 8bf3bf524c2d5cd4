-- Why: whoever acts with the roles of a colleague acts in that name, and only the auditor's record told it.
-- Lock: short, on the tables below. Undo: drop the columns.
ALTER TABLE work_act ADD COLUMN on_behalf_of text;
COMMENT ON COLUMN work_act.on_behalf_of IS 'The colleague whose role was lent, null where it was the person''s own';
ALTER TABLE assignment ADD COLUMN issued_on_behalf_of text;
COMMENT ON COLUMN assignment.issued_on_behalf_of IS 'The colleague whose roles were lent to whoever gave it, null where they were the own ones';
ALTER TABLE supervision
    ADD COLUMN entered_on_behalf_of text,
    ADD COLUMN withdrawn_on_behalf_of text,
    ADD CONSTRAINT supervision_on_behalf_once_withdrawn CHECK (withdrawn_on_behalf_of IS NULL OR withdrawn_at IS NOT NULL);
COMMENT ON COLUMN supervision.entered_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN supervision.withdrawn_on_behalf_of IS 'The same of the person who withdrew it';
GRANT UPDATE (withdrawn_on_behalf_of) ON supervision TO ${app};
ALTER TABLE leading_group_member
    ADD COLUMN entered_on_behalf_of text,
    ADD COLUMN ended_on_behalf_of text;
COMMENT ON COLUMN leading_group_member.entered_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN leading_group_member.ended_on_behalf_of IS 'The same of the person who ended it';
ALTER TABLE programme
    ADD COLUMN created_on_behalf_of text,
    ADD COLUMN activated_on_behalf_of text,
    ADD CONSTRAINT programme_on_behalf_once_activated CHECK (activated_on_behalf_of IS NULL OR activated_by IS NOT NULL);
ALTER TABLE duty
    ADD COLUMN removed_on_behalf_of text,
    ADD CONSTRAINT duty_on_behalf_once_removed CHECK (removed_on_behalf_of IS NULL OR removed_by IS NOT NULL);
ALTER TABLE problem
    ADD COLUMN settled_on_behalf_of text,
    ADD CONSTRAINT problem_on_behalf_once_settled CHECK (settled_on_behalf_of IS NULL OR settled_by IS NOT NULL);
ALTER TABLE correction ADD COLUMN corrected_on_behalf_of text;
ALTER TABLE programme_unit
    ADD COLUMN confirmed_on_behalf_of text,
    ADD CONSTRAINT programme_unit_on_behalf_once_confirmed CHECK (confirmed_on_behalf_of IS NULL OR confirmed_by IS NOT NULL);
COMMENT ON COLUMN programme.created_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN programme.activated_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN duty.removed_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN problem.settled_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN correction.corrected_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN programme_unit.confirmed_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
CALL ledger_watch('work_act', '{assignment_id,version}');
CALL ledger_watch('assignment', '{id}');
CALL ledger_watch('supervision', '{id}');
CALL ledger_watch('leading_group_member', '{programme_id,ordinal}');
CALL ledger_watch('programme', '{id}');
CALL ledger_watch('duty', '{id}');
CALL ledger_watch('problem', '{programme_id,ordinal}');
CALL ledger_watch('correction', '{id}');
CALL ledger_watch('programme_unit', '{programme_id,name}');
