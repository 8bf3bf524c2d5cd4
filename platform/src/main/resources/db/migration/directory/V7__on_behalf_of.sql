-- Why: whoever acts with the roles of a colleague acts in that name, and only the auditor's record told it.
-- Lock: short, on the tables below. Undo: drop the columns.
ALTER TABLE closing
    ADD COLUMN closed_on_behalf_of text,
    ADD COLUMN reopened_on_behalf_of text,
    ADD CONSTRAINT closing_on_behalf_once_reopened CHECK (reopened_on_behalf_of IS NULL OR reopened_by IS NOT NULL);
ALTER TABLE unit
    ADD COLUMN confirmed_on_behalf_of text,
    ADD COLUMN merged_on_behalf_of text,
    ADD CONSTRAINT unit_on_behalf_once_confirmed CHECK (confirmed_on_behalf_of IS NULL OR confirmed_by IS NOT NULL),
    ADD CONSTRAINT unit_on_behalf_once_merged CHECK (merged_on_behalf_of IS NULL OR merged_by IS NOT NULL);
ALTER TABLE first_day ADD COLUMN said_on_behalf_of text;
ALTER TABLE jurisdiction
    ADD COLUMN added_on_behalf_of text,
    ADD CONSTRAINT jurisdiction_on_behalf_once_added CHECK (added_on_behalf_of IS NULL OR added_by IS NOT NULL);
COMMENT ON COLUMN closing.closed_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN closing.reopened_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN unit.confirmed_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN unit.merged_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN first_day.said_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN jurisdiction.added_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
CALL ledger_watch('closing', '{id}');
CALL ledger_watch('unit', '{id}');
CALL ledger_watch('first_day', '{id}');
