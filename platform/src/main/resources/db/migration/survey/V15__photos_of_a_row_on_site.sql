-- Why: a picture taken on site often shows one line of several that were looked at; it is found with the row of that line, too.
-- Lock: short, on site_verification_file. Undo: ALTER TABLE site_verification_file DROP COLUMN row_id.
ALTER TABLE site_verification_file
    ADD COLUMN row_id uuid,
    ADD CONSTRAINT site_verification_file_of_visited_row FOREIGN KEY (verification_id, row_id)
        REFERENCES site_verification_row (verification_id, row_id);
CREATE INDEX site_verification_file_by_row ON site_verification_file (row_id) WHERE row_id IS NOT NULL;
COMMENT ON COLUMN site_verification_file.row_id IS 'The row that it shows, null where it is about the visit as a whole';
CALL ledger_watch('site_verification_file', '{verification_id,ordinal}');
