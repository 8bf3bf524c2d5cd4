-- Why: what a line is shows best in pictures of it and of its nameplate. Lock: none, new table. Undo: DROP TABLE line_photo.
CREATE TABLE line_photo (
    line_id           uuid NOT NULL REFERENCES line,
    ordinal           int NOT NULL CONSTRAINT line_photo_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    note              text CONSTRAINT line_photo_note_length CHECK (char_length(note) BETWEEN 1 AND 200),
    added_by          text NOT NULL,
    added_at          timestamptz NOT NULL,
    PRIMARY KEY (line_id, ordinal)
);
COMMENT ON TABLE line_photo IS 'Pictures and papers of a line, in the order in which they were brought';
COMMENT ON COLUMN line_photo.file_id IS 'The file in the module evidence';

ALTER TABLE line_photo ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_photo FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_photo.line_id));
CREATE POLICY office_insert ON line_photo FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM line AS l
        WHERE l.id = line_photo.line_id AND l.jurisdiction_path = line_photo.jurisdiction_path));
GRANT SELECT, INSERT ON line_photo TO ${app};
CALL ledger_watch('line_photo', '{line_id,ordinal}');
