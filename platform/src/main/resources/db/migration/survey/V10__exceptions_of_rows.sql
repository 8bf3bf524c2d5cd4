-- Why: whether the exception of a rule holds only a person can establish, of a reported row as of a line of the register. Lock: short, on
-- survey_review_act for a constraint. Undo: DROP TABLE survey_answer.
CREATE TABLE survey_answer (
    row_id            uuid NOT NULL REFERENCES survey_review,
    ordinal           int NOT NULL CONSTRAINT survey_answer_ordinal_from_one CHECK (ordinal >= 1),
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    part              int NOT NULL CONSTRAINT survey_answer_part_from_one CHECK (part >= 1),
    words             text NOT NULL,
    rule              text COLLATE "C" NOT NULL CONSTRAINT survey_answer_rule_length CHECK (char_length(rule) BETWEEN 1 AND 60),
    applies           boolean NOT NULL,
    basis             text NOT NULL CONSTRAINT survey_answer_basis_length CHECK (char_length(basis) BETWEEN 1 AND 200),
    said_by           text NOT NULL,
    said_account      uuid NOT NULL,
    said_on_behalf_of text,
    said_at           timestamptz NOT NULL,
    PRIMARY KEY (row_id, ordinal)
);
COMMENT ON TABLE survey_answer IS 'Whether the exception of a rule holds for a line of a row; never altered, the latest of line and rule counts';
COMMENT ON COLUMN survey_answer.part IS 'Number of the line in the row, from 1';
COMMENT ON COLUMN survey_answer.words IS 'How the row described it then: it counts while the row still does';
COMMENT ON COLUMN survey_answer.rule IS 'Id of the rule whose exception it is';
COMMENT ON COLUMN survey_answer.basis IS 'How it was found out: paper, measurement, site';
COMMENT ON COLUMN survey_answer.said_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
ALTER TABLE survey_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_task ON survey_answer FOR SELECT
    USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_answer.task_id));
CREATE POLICY office_insert ON survey_answer FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL)
    AND EXISTS (SELECT FROM survey_review AS h JOIN survey_task AS t ON t.id = h.task_id WHERE h.row_id = survey_answer.row_id
        AND t.id = survey_answer.task_id AND t.keeper_path = survey_answer.jurisdiction_path));
GRANT SELECT, INSERT ON survey_answer TO ${app};
CALL ledger_watch('survey_answer', '{row_id,ordinal}');
