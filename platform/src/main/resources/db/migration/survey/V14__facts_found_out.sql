-- Why: what a rule asks for and a unit cannot say, the office finds out on site, by telephone or from a paper; it is kept beside what was
-- reported. Lock: none, new table. Undo: DROP TABLE survey_fact.
CREATE TABLE survey_fact (
    row_id            uuid NOT NULL REFERENCES survey_review,
    ordinal           int NOT NULL CONSTRAINT survey_fact_ordinal_from_one CHECK (ordinal >= 1),
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    part              int NOT NULL CONSTRAINT survey_fact_part_from_one CHECK (part >= 1),
    words             text NOT NULL,
    fact              text COLLATE "C" NOT NULL CONSTRAINT survey_fact_fact_shape CHECK (fact ~ '^[a-z][a-z0-9_]{0,59}$'),
    value             text NOT NULL CONSTRAINT survey_fact_value_length CHECK (char_length(value) BETWEEN 1 AND 40),
    source            text NOT NULL CONSTRAINT survey_fact_source_known CHECK (source IN ('SITE', 'CALL', 'PAPER')),
    found_on          date NOT NULL,
    basis             text NOT NULL CONSTRAINT survey_fact_basis_length CHECK (char_length(basis) BETWEEN 1 AND 160),
    said_by           text NOT NULL,
    said_account      uuid NOT NULL,
    said_on_behalf_of text,
    said_at           timestamptz NOT NULL,
    PRIMARY KEY (row_id, ordinal)
);
COMMENT ON TABLE survey_fact IS 'What an officer found out about a line of a row; never altered, the latest of line and fact counts';
COMMENT ON COLUMN survey_fact.part IS 'Number of the line in the row, from 1';
COMMENT ON COLUMN survey_fact.words IS 'How the row described it then: it counts while the row still does';
COMMENT ON COLUMN survey_fact.fact IS 'A fact of the rules by its name';
COMMENT ON COLUMN survey_fact.value IS 'In the unit of the fact: a number, true or false';
COMMENT ON COLUMN survey_fact.source IS 'Seen on site, told by telephone, or read in a paper';
COMMENT ON COLUMN survey_fact.found_on IS 'Day on which it was seen, told or read';
COMMENT ON COLUMN survey_fact.basis IS 'What was looked at, or who said it';
COMMENT ON COLUMN survey_fact.said_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
ALTER TABLE survey_fact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_task ON survey_fact FOR SELECT
    USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_fact.task_id));
CREATE POLICY office_insert ON survey_fact FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL)
    AND EXISTS (SELECT FROM survey_review AS h JOIN survey_task AS t ON t.id = h.task_id WHERE h.row_id = survey_fact.row_id
        AND t.id = survey_fact.task_id AND t.keeper_path = survey_fact.jurisdiction_path));
GRANT SELECT, INSERT ON survey_fact TO ${app};
CALL ledger_watch('survey_fact', '{row_id,ordinal}');
