-- Why: what papers do not settle is looked at on site by officers of several units together (现场核查); each unit signs what was
-- found, or refuses with its reason. Lock: none, new tables. Undo: DROP TABLE site_verification_file, site_verification_party,
-- site_verification; DROP FUNCTION verified_by_own_unit.
CREATE TABLE site_verification (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    row_id            uuid NOT NULL REFERENCES survey_review,
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    about             text NOT NULL CONSTRAINT site_verification_about_length CHECK (char_length(about) BETWEEN 1 AND 2000),
    units             uuid[] NOT NULL CONSTRAINT site_verification_by_several CHECK (cardinality(units) BETWEEN 2 AND 20),
    unit_paths        text[] COLLATE "C" NOT NULL,
    planned_on        date NOT NULL,
    place             text NOT NULL CONSTRAINT site_verification_place_length CHECK (char_length(place) BETWEEN 1 AND 200),
    reason            text CONSTRAINT site_verification_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    state             text NOT NULL CONSTRAINT site_verification_state_known CHECK (state IN
                      ('ORDERED', 'FOUND', 'CONCLUDED', 'CALLED_OFF')),
    held_on           date,
    findings          text CONSTRAINT site_verification_findings_length CHECK (char_length(findings) BETWEEN 1 AND 4000),
    written_by        text,
    written_on_behalf_of text,
    call_off_reason   text CONSTRAINT site_verification_call_off_length CHECK (char_length(call_off_reason) BETWEEN 1 AND 500),
    ordered_by        text NOT NULL,
    ordered_on_behalf_of text,
    ordered_at        timestamptz NOT NULL,
    ended_by          text,
    ended_on_behalf_of text,
    ended_at          timestamptz,
    CONSTRAINT site_verification_paths_of_units CHECK (cardinality(unit_paths) = cardinality(units)),
    CONSTRAINT site_verification_found_complete CHECK (CASE WHEN state IN ('FOUND', 'CONCLUDED')
        THEN num_nulls(held_on, findings, written_by) = 0 ELSE true END),
    CONSTRAINT site_verification_called_off_with_reason CHECK ((state = 'CALLED_OFF') = (call_off_reason IS NOT NULL)),
    CONSTRAINT site_verification_ended_by_somebody CHECK ((state IN ('CONCLUDED', 'CALLED_OFF')) = (num_nonnulls(ended_by, ended_at) = 2))
);
CREATE UNIQUE INDEX site_verification_open_once ON site_verification (row_id) WHERE state IN ('ORDERED', 'FOUND');
CREATE INDEX site_verification_by_row ON site_verification (row_id);
COMMENT ON TABLE site_verification IS 'A look at the lines of one row on site, by several units';
COMMENT ON COLUMN site_verification.about IS 'What the row says, as it was then: units of other places do not see the row';
COMMENT ON COLUMN site_verification.units IS 'Units that take part; site_verification_party has one row for each';
COMMENT ON COLUMN site_verification.unit_paths IS 'Places of these units, in the same order';
COMMENT ON COLUMN site_verification.held_on IS 'Day on which it was held, null until the findings are written';
COMMENT ON COLUMN site_verification.written_by IS 'Who wrote the findings';
COMMENT ON COLUMN site_verification.written_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN site_verification.ordered_on_behalf_of IS 'The same of the person who ordered it';
COMMENT ON COLUMN site_verification.ended_on_behalf_of IS 'The same of the person who ended it';

CREATE TABLE site_verification_party (
    verification_id   uuid NOT NULL REFERENCES site_verification,
    unit_id           uuid NOT NULL,
    unit_name         text NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    persons           text CONSTRAINT site_verification_party_persons_length CHECK (char_length(persons) BETWEEN 1 AND 200),
    answer            text NOT NULL DEFAULT 'WAITING' CONSTRAINT site_verification_party_answer_known CHECK (answer IN
                      ('WAITING', 'SIGNED', 'REFUSED')),
    reason            text CONSTRAINT site_verification_party_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    account_id        uuid,
    person            text,
    on_behalf_of      text,
    answered_on       date,
    answered_at       timestamptz,
    PRIMARY KEY (verification_id, unit_id),
    CONSTRAINT site_verification_party_answered_by_somebody CHECK (CASE answer WHEN 'WAITING'
        THEN num_nonnulls(account_id, person, answered_on, answered_at) = 0 ELSE num_nulls(account_id, person, answered_on, answered_at) = 0 END),
    CONSTRAINT site_verification_party_refuses_with_reason CHECK (answer <> 'REFUSED' OR reason IS NOT NULL)
);
COMMENT ON TABLE site_verification_party IS 'A unit that takes part, who was there for it, and whether it signed the findings';
COMMENT ON COLUMN site_verification_party.persons IS 'Names of those who were there for the unit';
COMMENT ON COLUMN site_verification_party.on_behalf_of IS 'The colleague whose role was lent, null where it was the person''s own';

CREATE TABLE site_verification_file (
    verification_id   uuid NOT NULL REFERENCES site_verification,
    ordinal           int NOT NULL CONSTRAINT site_verification_file_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    note              text CONSTRAINT site_verification_file_note_length CHECK (char_length(note) BETWEEN 1 AND 200),
    added_by          text NOT NULL,
    added_on_behalf_of text,
    added_at          timestamptz NOT NULL,
    PRIMARY KEY (verification_id, ordinal)
);
COMMENT ON TABLE site_verification_file IS 'Photos and papers of what was found';
COMMENT ON COLUMN site_verification_file.added_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN site_verification_file.file_id IS 'The file in the module evidence';

-- The office, the unit that reported the row, and every unit that takes part.
CREATE FUNCTION verified_by_own_unit(units uuid[], paths text[]) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM unnest(units, paths) AS p (unit, path) WHERE may_read(p.path) AND may_see_unit(p.unit));
COMMENT ON FUNCTION verified_by_own_unit(uuid[], text[]) IS 'One of the units is that of this transaction''s scope';
ALTER TABLE site_verification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY office_reporter_or_party ON site_verification FOR SELECT USING (
    (may_read(jurisdiction_path) AND may_see_unit(NULL)) OR verified_by_own_unit(units, unit_paths)
    OR EXISTS (SELECT FROM survey_task AS t WHERE t.id = site_verification.task_id));
CREATE POLICY office_insert ON site_verification FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL)
        AND EXISTS (SELECT FROM survey_task AS t WHERE t.id = task_id AND t.keeper_path = site_verification.jurisdiction_path));
CREATE POLICY office_update ON site_verification FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

ALTER TABLE site_verification_party ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_verification ON site_verification_party FOR SELECT
    USING (EXISTS (SELECT FROM site_verification AS v WHERE v.id = site_verification_party.verification_id));
CREATE POLICY office_insert ON site_verification_party FOR INSERT
    WITH CHECK (answer = 'WAITING' AND EXISTS (SELECT FROM site_verification AS v WHERE v.id = verification_id
        AND may_write(v.jurisdiction_path) AND may_see_unit(NULL) AND site_verification_party.unit_id = ANY (v.units)));
CREATE POLICY office_names_persons ON site_verification_party FOR UPDATE
    USING (answer = 'WAITING' AND EXISTS (SELECT FROM site_verification AS v WHERE v.id = verification_id
        AND v.state IN ('ORDERED', 'FOUND') AND may_write(v.jurisdiction_path) AND may_see_unit(NULL)))
    WITH CHECK (answer = 'WAITING');
CREATE POLICY own_unit_answers ON site_verification_party FOR UPDATE
    USING (answer = 'WAITING' AND may_write(jurisdiction_path) AND may_see_unit(unit_id) AND EXISTS (
        SELECT FROM site_verification AS v WHERE v.id = verification_id AND v.state = 'FOUND'))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(unit_id));

ALTER TABLE site_verification_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_verification ON site_verification_file FOR SELECT
    USING (EXISTS (SELECT FROM site_verification AS v WHERE v.id = site_verification_file.verification_id));
CREATE POLICY office_insert ON site_verification_file FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM site_verification AS v
        WHERE v.id = verification_id AND v.state IN ('ORDERED', 'FOUND') AND v.jurisdiction_path = site_verification_file.jurisdiction_path));

-- What one unit has signed stays as it was signed.
CREATE FUNCTION site_verification_findings_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM site_verification_party AS p WHERE p.verification_id = OLD.id AND p.answer <> 'WAITING') THEN
        RAISE EXCEPTION 'findings of site verification % are signed', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER site_verification_findings BEFORE UPDATE ON site_verification FOR EACH ROW
    WHEN ((NEW.findings, NEW.held_on) IS DISTINCT FROM (OLD.findings, OLD.held_on)) EXECUTE FUNCTION site_verification_findings_stay();

GRANT SELECT, INSERT ON site_verification, site_verification_party, site_verification_file TO ${app};
GRANT UPDATE (version, state, held_on, findings, written_by, written_on_behalf_of, call_off_reason, ended_by,
    ended_on_behalf_of, ended_at) ON site_verification TO ${app};
GRANT UPDATE (persons, answer, reason, account_id, person, on_behalf_of, answered_on, answered_at)
    ON site_verification_party TO ${app};
CALL ledger_watch('site_verification', '{id}');
CALL ledger_watch('site_verification_party', '{verification_id,unit_id}');
CALL ledger_watch('site_verification_file', '{verification_id,ordinal}');
