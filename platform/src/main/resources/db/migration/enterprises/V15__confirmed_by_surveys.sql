-- Why: a line enters the register from the row of a survey that two persons confirmed, and is found again by those of later years;
-- its page leads to them. Lock: none, new table. Undo: DROP TABLE line_source.
CREATE TABLE line_source (
    line_id           uuid NOT NULL REFERENCES line,
    survey_row        uuid NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    words             text NOT NULL CONSTRAINT line_source_words_length CHECK (char_length(words) BETWEEN 1 AND 500),
    PRIMARY KEY (line_id, survey_row)
);
CREATE INDEX line_source_by_row ON line_source (survey_row);
COMMENT ON TABLE line_source IS 'The rows of surveys that a line was confirmed by; never altered';
COMMENT ON COLUMN line_source.survey_row IS 'The row in the module survey';
COMMENT ON COLUMN line_source.words IS 'Survey, unit and place in its report, as it was then';

ALTER TABLE line_source ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_source FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_source.line_id));
CREATE POLICY office_insert ON line_source FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM line AS l
        WHERE l.id = line_source.line_id AND l.jurisdiction_path = line_source.jurisdiction_path));
GRANT SELECT, INSERT ON line_source TO ${app};
CALL ledger_watch('line_source', '{line_id,survey_row}');
