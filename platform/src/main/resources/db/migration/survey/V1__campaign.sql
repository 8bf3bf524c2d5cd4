-- Why: the office asks units which lines there are (摸底排查); each answers with rows or with a signed zero report.
-- Lock: none, new tables. Undo: DROP TABLE survey_row, survey_act, survey_task, survey; DROP FUNCTION may_move_survey_task,
-- may_write_survey_rows. Facts of the programme are repeated here, for a unit of a place below does not see it.
CREATE TABLE survey (
    id                uuid PRIMARY KEY,
    programme_id      uuid NOT NULL,
    programme_title   text NOT NULL,
    year              int NOT NULL,
    sample            boolean NOT NULL,
    jurisdiction_id   text COLLATE "C" NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    jurisdiction_name text NOT NULL,
    title             text NOT NULL CONSTRAINT survey_title_length CHECK (char_length(title) BETWEEN 1 AND 100),
    as_of             date NOT NULL,
    due_on            date NOT NULL,
    opened_by         text NOT NULL,
    opened_at         timestamptz NOT NULL,
    CONSTRAINT survey_dates_in_order CHECK (as_of <= due_on),
    CONSTRAINT survey_once UNIQUE (programme_id, as_of)
);
CREATE INDEX survey_by_year ON survey (jurisdiction_id, year);
COMMENT ON COLUMN survey.programme_id IS 'The programme in force when it was opened (module programmes)';
COMMENT ON COLUMN survey.jurisdiction_path IS 'Place whose office opened it and accepts what is reported';
COMMENT ON COLUMN survey.jurisdiction_name IS 'Name of that place when it was opened';
COMMENT ON COLUMN survey.as_of IS 'Day of which the lines are reported (截至日期)';
COMMENT ON COLUMN survey.due_on IS 'Last day for the signed report, inclusive';

CREATE TABLE survey_task (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    survey_id         uuid NOT NULL REFERENCES survey,
    keeper_path       text COLLATE "C" NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL,
    unit_name         text NOT NULL,
    state             text NOT NULL CONSTRAINT survey_task_state_known CHECK (state IN
                      ('OPEN', 'HANDED_IN', 'CHECKED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXCUSED')),
    round             int NOT NULL DEFAULT 0 CONSTRAINT survey_task_round_counted CHECK (round >= 0),
    zero_report       boolean NOT NULL DEFAULT false,
    handed_in_by      uuid,
    signed_by         uuid,
    signed_on         date,
    CONSTRAINT survey_task_once UNIQUE (survey_id, unit_id),
    CONSTRAINT survey_task_at_or_below_its_keeper CHECK (starts_with(jurisdiction_path, keeper_path)),
    CONSTRAINT survey_task_reported_is_signed CHECK (state NOT IN ('SUBMITTED', 'ACCEPTED')
        OR num_nulls(handed_in_by, signed_by, signed_on) = 0),
    CONSTRAINT survey_task_signed_by_another CHECK (handed_in_by <> signed_by),
    CONSTRAINT survey_task_zero_once_handed_in CHECK (NOT zero_report OR state NOT IN ('OPEN', 'RETURNED', 'EXCUSED'))
);
CREATE INDEX survey_task_by_unit ON survey_task (unit_id);
COMMENT ON TABLE survey_task IS 'What one unit has to report in a survey; never removed';
COMMENT ON COLUMN survey_task.keeper_path IS 'Place whose office asked';
COMMENT ON COLUMN survey_task.jurisdiction_path IS 'Place of the unit that answers: the keeper''s or one below';
COMMENT ON COLUMN survey_task.unit_name IS 'Name of the unit when it was asked';
COMMENT ON COLUMN survey_task.round IS 'How often it was handed in';
COMMENT ON COLUMN survey_task.zero_report IS 'The unit says that there is nothing to report (零报告)';
COMMENT ON COLUMN survey_task.handed_in_by IS 'Account that handed in the present round';
COMMENT ON COLUMN survey_task.signed_by IS 'Account that signed the present round';
COMMENT ON COLUMN survey_task.signed_on IS 'Business date of that signature';

CREATE TABLE survey_act (
    task_id           uuid NOT NULL REFERENCES survey_task,
    version           bigint NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    act               text NOT NULL CONSTRAINT survey_act_known CHECK (act IN
                      ('HAND_IN', 'REPORT_NOTHING', 'WITHDRAW', 'PASS', 'SIGN', 'RETURN', 'ACCEPT', 'EXCUSE', 'REOPEN')),
    to_state          text NOT NULL,
    lines             int NOT NULL,
    reason            text CONSTRAINT survey_act_reason_length CHECK (char_length(reason) BETWEEN 1 AND 2000),
    account_id        uuid NOT NULL,
    person            text NOT NULL,
    unit_name         text NOT NULL,
    on_behalf_of      text,
    done_on           date NOT NULL,
    done_at           timestamptz NOT NULL,
    PRIMARY KEY (task_id, version)
);
COMMENT ON TABLE survey_act IS 'Who moved a task, when and why; never altered';
COMMENT ON COLUMN survey_act.version IS 'The version of the task that the act led to';
COMMENT ON COLUMN survey_act.lines IS 'How many rows the task had';
COMMENT ON COLUMN survey_act.on_behalf_of IS 'The colleague whose role was lent, null where it was the person''s own';
COMMENT ON COLUMN survey_act.done_on IS 'Business date';

CREATE TABLE survey_row (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    ordinal           int NOT NULL,
    cells             jsonb NOT NULL,
    entered_by        text NOT NULL,
    entered_at        timestamptz NOT NULL,
    CONSTRAINT survey_row_in_order UNIQUE (task_id, ordinal),
    CONSTRAINT survey_row_names_enterprise_and_device
        CHECK (coalesce(cells ->> 'ENTERPRISE', '') <> '' AND coalesce(cells ->> 'DEVICE', '') <> ''),
    CONSTRAINT survey_row_size CHECK (char_length(cells::text) <= 20000)
);
COMMENT ON TABLE survey_row IS 'What a unit reports of one enterprise and its lines, word for word: nothing is converted';
COMMENT ON COLUMN survey_row.ordinal IS 'Place in the report, from 1; a removed row leaves a gap';
COMMENT ON COLUMN survey_row.cells IS 'Text by field (org.tuichu.survey.campaign.RowField), as written; an empty cell is left out';

ALTER TABLE survey_task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_or_asked ON survey_task FOR SELECT
    USING ((may_read(jurisdiction_path) AND may_see_unit(unit_id)) OR (may_read(keeper_path) AND may_see_unit(NULL)));
CREATE POLICY office_insert ON survey_task FOR INSERT
    WITH CHECK (state = 'OPEN' AND may_write(keeper_path) AND may_see_unit(NULL));
CREATE FUNCTION may_move_survey_task(place text, unit uuid, keeper text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (may_write(place) AND may_see_unit(unit)) OR (may_write(keeper) AND may_see_unit(NULL));
COMMENT ON FUNCTION may_move_survey_task(text, uuid, text) IS 'The unit that answers, the office that asked';
CREATE POLICY moved ON survey_task FOR UPDATE
    USING (may_move_survey_task(jurisdiction_path, unit_id, keeper_path))
    WITH CHECK (may_move_survey_task(jurisdiction_path, unit_id, keeper_path));

ALTER TABLE survey ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY office_or_asked ON survey FOR SELECT
    USING ((may_read(jurisdiction_path) AND may_see_unit(NULL))
        OR EXISTS (SELECT FROM survey_task AS t WHERE t.survey_id = survey.id));
CREATE POLICY office_insert ON survey FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

ALTER TABLE survey_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_task ON survey_act FOR SELECT
    USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_act.task_id));
CREATE POLICY through_task_insert ON survey_act FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_act.task_id
        AND may_move_survey_task(t.jurisdiction_path, t.unit_id, t.keeper_path)));

-- What is handed in stays as it is until it comes back.
CREATE FUNCTION may_write_survey_rows(task uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM survey_task AS t WHERE t.id = task AND t.state IN ('OPEN', 'RETURNED')
        AND may_write(t.jurisdiction_path) AND may_see_unit(t.unit_id));
COMMENT ON FUNCTION may_write_survey_rows(uuid) IS 'A task of the unit that was not handed in, or came back';
ALTER TABLE survey_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_task ON survey_row FOR SELECT
    USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_row.task_id));
CREATE POLICY unit_insert ON survey_row FOR INSERT WITH CHECK (may_write_survey_rows(task_id));
CREATE POLICY unit_update ON survey_row FOR UPDATE USING (may_write_survey_rows(task_id))
    WITH CHECK (may_write_survey_rows(task_id));
CREATE POLICY unit_delete ON survey_row FOR DELETE USING (may_write_survey_rows(task_id));

GRANT SELECT, INSERT ON survey, survey_task, survey_act, survey_row TO ${app};
GRANT UPDATE (version, unit_id, state, round, zero_report, handed_in_by, signed_by, signed_on) ON survey_task TO ${app};
GRANT UPDATE (version, cells) ON survey_row TO ${app};
GRANT DELETE ON survey_row TO ${app};

CALL ledger_watch('survey', '{id}');
CALL ledger_watch('survey_task', '{id}');
CALL ledger_watch('survey_act', '{task_id,version}');
CALL ledger_watch('survey_row', '{id}');
