-- Why: a verdict hangs on facts that no specification has, and on exceptions that only a person can establish; what somebody found
-- out is kept with its basis. Lock: none, new table. Undo: DROP TABLE line_answer.
CREATE TABLE line_answer (
    line_id           uuid NOT NULL REFERENCES line,
    ordinal           int NOT NULL CONSTRAINT line_answer_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path text COLLATE "C" NOT NULL,
    fact              text COLLATE "C" NOT NULL CONSTRAINT line_answer_fact_shape CHECK (fact ~ '^[a-z][a-z0-9_]{0,59}$'),
    value             text NOT NULL CONSTRAINT line_answer_value_length CHECK (char_length(value) BETWEEN 1 AND 40),
    basis             text NOT NULL CONSTRAINT line_answer_basis_length CHECK (char_length(basis) BETWEEN 1 AND 200),
    said_by           text NOT NULL,
    said_account      uuid NOT NULL,
    said_on_behalf_of text,
    said_at           timestamptz NOT NULL,
    PRIMARY KEY (line_id, ordinal)
);
COMMENT ON TABLE line_answer IS 'What somebody found out about a line; never altered, the latest of a fact counts';
COMMENT ON COLUMN line_answer.fact IS 'A fact of the rules by its name, or exception_applies';
COMMENT ON COLUMN line_answer.value IS 'In the unit of the fact: a number, true or false';
COMMENT ON COLUMN line_answer.basis IS 'How it was found out: paper, measurement, site';
COMMENT ON COLUMN line_answer.said_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';

ALTER TABLE line_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_answer FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_answer.line_id));
CREATE POLICY office_insert ON line_answer FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM line AS l
        WHERE l.id = line_answer.line_id AND l.jurisdiction_path = line_answer.jurisdiction_path));
GRANT SELECT, INSERT ON line_answer TO ${app};
CALL ledger_watch('line_answer', '{line_id,ordinal}');
