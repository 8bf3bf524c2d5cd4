-- Why: who entered an enterprise, withdrew a line or brought a picture with the roles of a colleague did so in that name, and the page
-- did not tell it. Lock: short, on three tables. Undo: drop the columns.
ALTER TABLE enterprise ADD COLUMN entered_on_behalf_of text;
ALTER TABLE line
    ADD COLUMN withdrawn_on_behalf_of text,
    ADD CONSTRAINT line_on_behalf_once_withdrawn CHECK (withdrawn_on_behalf_of IS NULL OR withdrawn_by IS NOT NULL);
ALTER TABLE line_photo ADD COLUMN added_on_behalf_of text;
COMMENT ON COLUMN enterprise.entered_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN line.withdrawn_on_behalf_of IS 'The same of the person who withdrew it';
COMMENT ON COLUMN line_photo.added_on_behalf_of IS 'The same of the person who brought it';
GRANT UPDATE (withdrawn_on_behalf_of) ON line TO ${app};
CALL ledger_watch('enterprise', '{id}', omitted => '{phone}');
CALL ledger_watch('line', '{id}');
CALL ledger_watch('line_photo', '{line_id,ordinal}');
