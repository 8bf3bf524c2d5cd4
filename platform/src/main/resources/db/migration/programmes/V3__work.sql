-- Why: duties are worked: given to units, handed in, reviewed, signed, confirmed. Lock: none, new tables. Undo: DROP TABLE.
-- Facts of the duty are repeated here, for a unit of a place below does not see the programme.
CREATE TABLE assignment (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    programme_id      uuid NOT NULL REFERENCES programme,
    duty_id           uuid NOT NULL REFERENCES duty,
    keeper_path       text COLLATE "C" NOT NULL,
    programme_title   text NOT NULL,
    year              int NOT NULL,
    sample            boolean NOT NULL,
    duty_path         text NOT NULL,
    heading           text NOT NULL,
    parent_id         uuid REFERENCES assignment,
    task              text,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL,
    unit_name         text NOT NULL,
    share             text NOT NULL CONSTRAINT assignment_share_known CHECK (share IN ('LEAD', 'SUPPORT')),
    giver_path        text COLLATE "C" NOT NULL,
    giver_unit_id     uuid,
    giver_name        text,
    starts_on         date,
    ends_on           date,
    state             text NOT NULL CONSTRAINT assignment_state_known CHECK (state IN
                      ('ISSUED', 'UNDER_WAY', 'SUBMITTED', 'REVIEWED', 'REPORTED', 'RETURNED', 'COMPLETED', 'SIGNED_OFF',
                       'CANCELLED')),
    round             int NOT NULL DEFAULT 0 CONSTRAINT assignment_round_counted CHECK (round >= 0),
    submitted_by      uuid,
    passed_by         uuid,
    signed_by         uuid,
    reported_on       date,
    in_force          boolean NOT NULL DEFAULT true,
    carried_from      uuid REFERENCES programme,
    issued_by         text NOT NULL,
    issued_at         timestamptz NOT NULL,
    CONSTRAINT assignment_dates_in_order CHECK (starts_on <= ends_on),
    CONSTRAINT assignment_at_or_below_its_giver CHECK (starts_with(jurisdiction_path, giver_path)),
    CONSTRAINT assignment_at_or_below_its_keeper CHECK (starts_with(giver_path, keeper_path)),
    CONSTRAINT assignment_step_has_giver_and_task
        CHECK (num_nulls(parent_id, giver_unit_id, giver_name, task) IN (0, 4)),
    CONSTRAINT assignment_reported_iff_signed CHECK (state NOT IN ('REPORTED', 'COMPLETED', 'SIGNED_OFF')
        OR (reported_on IS NOT NULL AND submitted_by IS NOT NULL AND signed_by IS NOT NULL)),
    CONSTRAINT assignment_submitter_is_no_reviewer CHECK (submitted_by <> passed_by),
    CONSTRAINT assignment_submitter_is_no_signer CHECK (submitted_by <> signed_by)
);
CREATE UNIQUE INDEX assignment_once ON assignment (duty_id, unit_id, starts_on, ends_on) NULLS NOT DISTINCT
    WHERE parent_id IS NULL;
CREATE INDEX assignment_by_unit ON assignment (unit_id);
CREATE INDEX assignment_by_giver ON assignment (giver_path, state);
CREATE INDEX assignment_by_programme ON assignment (programme_id);
CREATE INDEX assignment_by_parent ON assignment (parent_id) WHERE parent_id IS NOT NULL;
COMMENT ON TABLE assignment IS 'What one unit has to do of a duty in one period, or of a step that was handed on; never removed';
COMMENT ON COLUMN assignment.keeper_path IS 'Place that keeps the programme';
COMMENT ON COLUMN assignment.parent_id IS 'The assignment this is a step of; null for what the plan itself gives';
COMMENT ON COLUMN assignment.task IS 'What the step asks for, in the words of who gave it; null for what the plan itself gives';
COMMENT ON COLUMN assignment.jurisdiction_path IS 'Place of the unit that works it: the keeper''s or one below';
COMMENT ON COLUMN assignment.unit_name IS 'Name of the unit when it was given';
COMMENT ON COLUMN assignment.giver_path IS 'Place of who gave it and confirms it';
COMMENT ON COLUMN assignment.giver_unit_id IS 'Unit that gave it and confirms it; null: the office of the leading group';
COMMENT ON COLUMN assignment.starts_on IS 'First day, null where none is said';
COMMENT ON COLUMN assignment.ends_on IS 'Last day, inclusive, null where none is said';
COMMENT ON COLUMN assignment.round IS 'How often it was handed in';
COMMENT ON COLUMN assignment.submitted_by IS 'Account that handed in the present round';
COMMENT ON COLUMN assignment.reported_on IS 'Business date of the signature, null while nothing signed has left the unit';
COMMENT ON COLUMN assignment.in_force IS 'False once its programme was superseded without it';
COMMENT ON COLUMN assignment.carried_from IS 'The superseded programme it was given under, null where it began under its own';

CREATE TABLE work_act (
    assignment_id     uuid NOT NULL REFERENCES assignment,
    version           bigint NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    act               text NOT NULL CONSTRAINT work_act_known CHECK (act IN
                      ('RECEIVE', 'REPORT_PROGRESS', 'HAND_ON', 'SUBMIT', 'WITHDRAW', 'PASS', 'SIGN', 'RETURN', 'CONFIRM',
                       'SIGN_OFF', 'REOPEN', 'CANCEL')),
    from_state        text NOT NULL,
    to_state          text NOT NULL,
    reason            text,
    person            text NOT NULL,
    unit_name         text NOT NULL,
    done_on           date NOT NULL,
    done_at           timestamptz NOT NULL,
    PRIMARY KEY (assignment_id, version)
);
COMMENT ON TABLE work_act IS 'Who moved an assignment, when and why; never altered';
COMMENT ON COLUMN work_act.version IS 'The version of the assignment that the act led to';
COMMENT ON COLUMN work_act.done_on IS 'Business date';

CREATE TABLE work_report (
    id                uuid PRIMARY KEY,
    assignment_id     uuid NOT NULL,
    version           bigint NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    text              text NOT NULL CONSTRAINT work_report_text_length CHECK (char_length(text) BETWEEN 1 AND 20000),
    CONSTRAINT work_report_of_act FOREIGN KEY (assignment_id, version) REFERENCES work_act,
    CONSTRAINT work_report_once UNIQUE (assignment_id, version)
);
COMMENT ON TABLE work_report IS 'What was told with an act: the progress, or the result that was handed in; never altered';

CREATE TABLE work_figure (
    report_id         uuid NOT NULL REFERENCES work_report,
    ordinal           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL CONSTRAINT work_figure_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
    value             numeric(20, 4) NOT NULL,
    measure           text NOT NULL CONSTRAINT work_figure_measure_length CHECK (char_length(measure) BETWEEN 1 AND 30),
    PRIMARY KEY (report_id, ordinal)
);
COMMENT ON COLUMN work_figure.measure IS 'Unit of measurement as the reporter wrote it';

CREATE TABLE work_file (
    report_id         uuid NOT NULL REFERENCES work_report,
    ordinal           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    PRIMARY KEY (report_id, ordinal)
);
CREATE INDEX work_file_by_file ON work_file (file_id);
COMMENT ON COLUMN work_file.file_id IS 'The file in the module evidence';

-- The unit that works it and its office, who gave it, and the levels above; no sibling.
CREATE FUNCTION may_work(place text, unit uuid, giver text, giving_unit uuid, keeper text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (may_write(place) AND may_see_unit(unit))
        OR (may_write(giver) AND may_see_unit(giving_unit))
        OR (may_write(keeper) AND may_see_unit(NULL));
COMMENT ON FUNCTION may_work(text, uuid, text, uuid, text) IS 'The unit that has an assignment, the unit or office that gave it, the office that keeps the programme';

ALTER TABLE assignment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_given_or_below ON assignment FOR SELECT
    USING ((may_read(jurisdiction_path) AND may_see_unit(unit_id)) OR (may_read(giver_path) AND may_see_unit(giver_unit_id)));
CREATE POLICY giver_insert ON assignment FOR INSERT
    WITH CHECK (may_write(giver_path) AND may_see_unit(giver_unit_id));
CREATE POLICY worked ON assignment FOR UPDATE
    USING (may_work(jurisdiction_path, unit_id, giver_path, giver_unit_id, keeper_path))
    WITH CHECK (may_work(jurisdiction_path, unit_id, giver_path, giver_unit_id, keeper_path));

CREATE FUNCTION may_work_on(assignment_id uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM assignment AS a WHERE a.id = assignment_id
        AND may_work(a.jurisdiction_path, a.unit_id, a.giver_path, a.giver_unit_id, a.keeper_path));
COMMENT ON FUNCTION may_work_on(uuid) IS 'An assignment that this transaction may move';

ALTER TABLE work_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_assignment ON work_act FOR SELECT
    USING (EXISTS (SELECT FROM assignment AS a WHERE a.id = work_act.assignment_id));
CREATE POLICY through_assignment_insert ON work_act FOR INSERT WITH CHECK (may_work_on(assignment_id));
ALTER TABLE work_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_assignment ON work_report FOR SELECT
    USING (EXISTS (SELECT FROM assignment AS a WHERE a.id = work_report.assignment_id));
CREATE POLICY through_assignment_insert ON work_report FOR INSERT WITH CHECK (may_work_on(assignment_id));
ALTER TABLE work_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_report ON work_figure FOR SELECT
    USING (EXISTS (SELECT FROM work_report AS r WHERE r.id = work_figure.report_id));
CREATE POLICY through_report_insert ON work_figure FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM work_report AS r WHERE r.id = work_figure.report_id AND may_work_on(r.assignment_id)));
ALTER TABLE work_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_report ON work_file FOR SELECT
    USING (EXISTS (SELECT FROM work_report AS r WHERE r.id = work_file.report_id));
CREATE POLICY through_report_insert ON work_file FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM work_report AS r WHERE r.id = work_file.report_id AND may_work_on(r.assignment_id)));

GRANT SELECT, INSERT ON assignment, work_act, work_report, work_figure, work_file TO ${app};
GRANT UPDATE (version, programme_id, duty_id, programme_title, duty_path, heading, unit_id, giver_unit_id, state, round,
    submitted_by, passed_by, signed_by, reported_on, in_force, carried_from) ON assignment TO ${app};
