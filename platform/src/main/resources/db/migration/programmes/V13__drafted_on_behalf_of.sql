-- Why: who drafted a letter with the roles of a colleague did so in that name, and the page did not tell it.
-- Lock: short, on responsibility_letter. Undo: drop the column.
ALTER TABLE responsibility_letter ADD COLUMN drafted_on_behalf_of text;
COMMENT ON COLUMN responsibility_letter.drafted_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
CALL ledger_watch('responsibility_letter', '{id}');
