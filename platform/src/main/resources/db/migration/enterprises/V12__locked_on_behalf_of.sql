-- Why: who locked a line with the roles of a colleague did so in that name, and the page did not tell it.
-- Lock: short, on line. Undo: drop the column.
ALTER TABLE line
    ADD COLUMN locked_on_behalf_of text,
    ADD CONSTRAINT line_on_behalf_once_locked CHECK (locked_on_behalf_of IS NULL OR locked_by IS NOT NULL);
COMMENT ON COLUMN line.locked_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
GRANT UPDATE (locked_on_behalf_of) ON line TO ${app};
CALL ledger_watch('line', '{id}');
