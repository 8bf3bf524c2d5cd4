-- Why: minutes, circulars and interviews of the leading group attach to the duties they are about. Lock: none, new tables.
-- Undo: DROP TABLE, DROP FUNCTION programme_line. What they say of a duty is repeated here: they stay with the programme that follows.
CREATE FUNCTION programme_line(programme uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line AS (
        SELECT p.id, p.supersedes FROM programme AS p WHERE p.id = programme_line.programme
        UNION SELECT p.id, p.supersedes FROM programme AS p JOIN line AS l ON p.id = l.supersedes)
    SELECT line.id FROM line $$;
COMMENT ON FUNCTION programme_line(uuid) IS 'The programme and those it followed, to the first';

CREATE TABLE supervision (
    id                uuid PRIMARY KEY,
    programme_id      uuid NOT NULL REFERENCES programme,
    jurisdiction_path text COLLATE "C" NOT NULL,
    kind              text NOT NULL CONSTRAINT supervision_kind_known CHECK (kind IN ('MEETING', 'CIRCULAR', 'INTERVIEW')),
    held_on           date NOT NULL,
    title             text NOT NULL CONSTRAINT supervision_title_length CHECK (char_length(title) BETWEEN 1 AND 100),
    document_number   text CONSTRAINT supervision_document_number_length CHECK (char_length(document_number) BETWEEN 1 AND 60),
    text              text NOT NULL CONSTRAINT supervision_text_length CHECK (char_length(text) BETWEEN 1 AND 20000),
    unit_id           uuid,
    unit_name         text,
    entered_by        text NOT NULL,
    entered_at        timestamptz NOT NULL,
    withdrawn_reason  text CONSTRAINT supervision_reason_length CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 200),
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    CONSTRAINT supervision_unit_named CHECK ((unit_id IS NULL) = (unit_name IS NULL)),
    CONSTRAINT supervision_unit_by_kind
        CHECK ((kind <> 'MEETING' OR unit_id IS NULL) AND (kind <> 'INTERVIEW' OR unit_id IS NOT NULL)),
    CONSTRAINT supervision_withdrawal_complete CHECK (num_nulls(withdrawn_reason, withdrawn_by, withdrawn_at) IN (0, 3))
);
CREATE INDEX supervision_by_programme ON supervision (programme_id, held_on DESC);
CREATE INDEX supervision_by_unit ON supervision (unit_id) WHERE unit_id IS NOT NULL;
COMMENT ON TABLE supervision IS 'Minutes of a meeting, a circular or an interview; never altered: a wrong one is withdrawn and entered anew';
COMMENT ON COLUMN supervision.held_on IS 'Day of the meeting or interview, date of the circular';
COMMENT ON COLUMN supervision.document_number IS 'As printed on the paper, null where it has none';
COMMENT ON COLUMN supervision.unit_id IS 'Who is interviewed, or criticised by the circular; null where none is';
COMMENT ON COLUMN supervision.unit_name IS 'Name of the unit when it was entered';
COMMENT ON COLUMN supervision.withdrawn_reason IS 'Why it is wrong; it stays visible';

CREATE TABLE supervision_duty (
    supervision_id    uuid NOT NULL REFERENCES supervision,
    duty_id           uuid NOT NULL REFERENCES duty,
    jurisdiction_path text COLLATE "C" NOT NULL,
    duty_path         text NOT NULL,
    heading           text NOT NULL,
    PRIMARY KEY (supervision_id, duty_id)
);
CREATE INDEX supervision_duty_by_duty ON supervision_duty (duty_id);
COMMENT ON TABLE supervision_duty IS 'The duties it is about, with path and heading as they were';

CREATE TABLE supervision_file (
    supervision_id    uuid NOT NULL REFERENCES supervision,
    ordinal           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    PRIMARY KEY (supervision_id, ordinal)
);
COMMENT ON COLUMN supervision_file.file_id IS 'The file in the module evidence';

-- Whoever reads the programme reads meetings and circulars; an interview the office and the unit that was interviewed.
ALTER TABLE supervision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readers ON supervision FOR SELECT
    USING (may_read(jurisdiction_path) AND (kind <> 'INTERVIEW' OR may_see_unit(unit_id)));
CREATE POLICY office_insert ON supervision FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_update ON supervision FOR UPDATE
    USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['supervision_duty', 'supervision_file'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY through_supervision ON %I FOR SELECT
            USING (EXISTS (SELECT FROM supervision AS s WHERE s.id = %1$I.supervision_id))', t);
        EXECUTE format('CREATE POLICY office_insert ON %I FOR INSERT
            WITH CHECK (EXISTS (SELECT FROM supervision AS s WHERE s.id = %1$I.supervision_id
                AND s.jurisdiction_path = %1$I.jurisdiction_path
                AND may_write(s.jurisdiction_path) AND may_see_unit(NULL)))', t);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON supervision, supervision_duty, supervision_file TO ${app};
GRANT UPDATE (unit_id, withdrawn_reason, withdrawn_by, withdrawn_at) ON supervision TO ${app};

CALL ledger_watch('supervision', '{id}');
CALL ledger_watch('supervision_duty', '{supervision_id,duty_id}');
CALL ledger_watch('supervision_file', '{supervision_id,ordinal}');
