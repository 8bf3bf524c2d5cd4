-- Why: who proposed or decided with the roles of a colleague did so in that name, and the page did not tell it.
-- Lock: short, on line_specification. Undo: drop the columns.
ALTER TABLE line_specification
    ADD COLUMN written_on_behalf_of text,
    ADD COLUMN decided_on_behalf_of text,
    ADD CONSTRAINT line_specification_on_behalf_once_decided CHECK (decided_on_behalf_of IS NULL OR decision IS NOT NULL);
COMMENT ON COLUMN line_specification.written_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN line_specification.decided_on_behalf_of IS 'The same of the person who decided';
GRANT INSERT (written_on_behalf_of), UPDATE (decided_on_behalf_of) ON line_specification TO ${app};
CALL ledger_watch('line_specification', '{line_id,edition}');
