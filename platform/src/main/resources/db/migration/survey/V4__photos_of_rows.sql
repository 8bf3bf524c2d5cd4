-- Why: who stands before a line with a telephone reports it with pictures. Lock: none, new table.
-- Undo: DROP TABLE survey_row_photo.
CREATE TABLE survey_row_photo (
    row_id            uuid NOT NULL REFERENCES survey_row ON DELETE CASCADE,
    ordinal           int NOT NULL CONSTRAINT survey_row_photo_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    PRIMARY KEY (row_id, ordinal)
);
COMMENT ON TABLE survey_row_photo IS 'Pictures that were sent with a row, in their order; removed with it, the files stay';
COMMENT ON COLUMN survey_row_photo.file_id IS 'The file in the module evidence';

ALTER TABLE survey_row_photo ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_row ON survey_row_photo FOR SELECT
    USING (EXISTS (SELECT FROM survey_row AS r WHERE r.id = survey_row_photo.row_id));
CREATE POLICY unit_insert ON survey_row_photo FOR INSERT WITH CHECK (EXISTS (
    SELECT FROM survey_row AS r WHERE r.id = survey_row_photo.row_id AND may_write_survey_rows(r.task_id)));
GRANT SELECT, INSERT ON survey_row_photo TO ${app};
CALL ledger_watch('survey_row_photo', '{row_id,ordinal}');
