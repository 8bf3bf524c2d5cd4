-- Why: who opened a survey, entered a row or brought a table with the roles of a colleague did so in that name, and only the auditor's
-- record told it. Lock: short, on three tables. Undo: drop the columns.
ALTER TABLE survey ADD COLUMN opened_on_behalf_of text;
ALTER TABLE survey_row ADD COLUMN entered_on_behalf_of text;
ALTER TABLE survey_import
    ADD COLUMN brought_on_behalf_of text,
    ADD COLUMN ended_on_behalf_of text,
    ADD CONSTRAINT survey_import_on_behalf_once_ended CHECK (ended_on_behalf_of IS NULL OR ended_by IS NOT NULL);
COMMENT ON COLUMN survey.opened_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN survey_row.entered_on_behalf_of IS 'The same of the person who entered it';
COMMENT ON COLUMN survey_import.brought_on_behalf_of IS 'The same of the person who brought it';
COMMENT ON COLUMN survey_import.ended_on_behalf_of IS 'The same of the person who took or dropped it';
GRANT UPDATE (ended_on_behalf_of) ON survey_import TO ${app};
CALL ledger_watch('survey', '{id}');
CALL ledger_watch('survey_row', '{id}');
CALL ledger_watch('survey_import', '{id}');
