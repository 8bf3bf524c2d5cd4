-- Why: every reported row gets a verdict with its facts, kept with what made it change; the office goes through the rows, two
-- persons confirm each, and what is confirmed becomes lines of the register. Lock: short, on survey_row, for a trigger.
-- Undo: DROP TABLE survey_review_act, survey_verdict, survey_review, survey_screening; DROP FUNCTION survey_row_stays CASCADE.
CREATE TABLE survey_screening (
    survey_id         uuid PRIMARY KEY REFERENCES survey,
    jurisdiction_path text COLLATE "C" NOT NULL,
    rules             text COLLATE "C" NOT NULL,
    as_of             date NOT NULL,
    rows              int NOT NULL DEFAULT 0,
    changed           int NOT NULL DEFAULT 0,
    beat_at           timestamptz NOT NULL,
    ended_at          timestamptz,
    failed            boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE survey_screening IS 'How far the rows of a survey are screened, or with what they were screened last';
COMMENT ON COLUMN survey_screening.rules IS 'Digest of the rules and of those that were verified';
COMMENT ON COLUMN survey_screening.as_of IS 'Business date on which the rules were asked';
COMMENT ON COLUMN survey_screening.beat_at IS 'When it last told how far it is';

CREATE TABLE survey_review (
    row_id            uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    survey_id         uuid NOT NULL REFERENCES survey,
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    row_version       bigint NOT NULL,
    verdict           int NOT NULL,
    judgement         text NOT NULL CONSTRAINT survey_review_judgement_known CHECK (judgement IN
                      ('ELIMINATION', 'RESTRICTION', 'ALLOWED', 'UNKNOWN', 'NOT_COVERED')),
    due_on            date,
    carried           boolean NOT NULL DEFAULT false,
    state             text NOT NULL DEFAULT 'OPEN' CONSTRAINT survey_review_state_known CHECK (state IN
                      ('OPEN', 'SENT_BACK', 'ON_SITE', 'PROPOSED', 'CONFIRMED', 'REGISTERED', 'SET_ASIDE')),
    round             int,
    proposal          text CONSTRAINT survey_review_proposal_known CHECK (proposal IN ('CONFIRM', 'SET_ASIDE')),
    proposed_by       uuid,
    decided_by        uuid,
    decided_verdict   int,
    CONSTRAINT survey_review_sent_back_in_a_round CHECK ((state = 'SENT_BACK') = (round IS NOT NULL)),
    CONSTRAINT survey_review_proposed_by_somebody CHECK (state NOT IN ('PROPOSED', 'CONFIRMED', 'REGISTERED', 'SET_ASIDE')
        OR num_nulls(proposal, proposed_by) = 0),
    CONSTRAINT survey_review_decided_by_somebody CHECK (CASE WHEN state IN ('CONFIRMED', 'REGISTERED', 'SET_ASIDE')
        THEN num_nulls(decided_by, decided_verdict) = 0 ELSE num_nonnulls(decided_by, decided_verdict) = 0 END),
    CONSTRAINT survey_review_by_two CHECK (decided_by <> proposed_by)
);
CREATE INDEX survey_review_by_survey ON survey_review (survey_id, judgement, state);
COMMENT ON TABLE survey_review IS 'How the office''s review of a row stands, and the verdict that holds for it';
COMMENT ON COLUMN survey_review.row_id IS 'The row; one that was removed leaves its verdicts behind';
COMMENT ON COLUMN survey_review.version IS 'Grows with each act of the review and with each verdict';
COMMENT ON COLUMN survey_review.row_version IS 'Version of the row that was screened';
COMMENT ON COLUMN survey_review.verdict IS 'Number of the verdict that holds (survey_verdict.ordinal)';
COMMENT ON COLUMN survey_review.judgement IS 'The strictest of the lines of the row';
COMMENT ON COLUMN survey_review.due_on IS 'The earliest last day of them, null where a rule names none';
COMMENT ON COLUMN survey_review.carried IS 'A verified rule carries the judgement of each line that has it';
COMMENT ON COLUMN survey_review.round IS 'Round of the task in which it was sent back; once a later one is signed it is answered';
COMMENT ON COLUMN survey_review.decided_verdict IS 'The verdict that the second person had before them';

CREATE TABLE survey_verdict (
    row_id            uuid NOT NULL,
    ordinal           int NOT NULL CONSTRAINT survey_verdict_ordinal_from_one CHECK (ordinal >= 1),
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    rules             text COLLATE "C" NOT NULL,
    as_of             date NOT NULL,
    parts             jsonb NOT NULL,
    causes            jsonb NOT NULL,
    screened_at       timestamptz NOT NULL,
    PRIMARY KEY (row_id, ordinal)
);
COMMENT ON TABLE survey_verdict IS 'Each verdict of a row that differed from the one before; never altered';
COMMENT ON COLUMN survey_verdict.parts IS 'Each line that the row describes: kind, facts, judgement, rules that fired, last day, facts that are missing';
COMMENT ON COLUMN survey_verdict.causes IS 'Why it differs: which facts, which rules, which day';

CREATE TABLE survey_review_act (
    row_id            uuid NOT NULL REFERENCES survey_review,
    version           bigint NOT NULL,
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    act               text NOT NULL CONSTRAINT survey_review_act_known CHECK (act IN
                      ('SEND_BACK', 'ORDER_VERIFICATION', 'CONCLUDE_VERIFICATION', 'PROPOSE', 'PROPOSE_SETTING_ASIDE', 'WITHDRAW',
                       'APPROVE', 'DECLINE', 'REOPEN', 'REGISTER')),
    to_state          text NOT NULL,
    verdict           int NOT NULL,
    reason            text CONSTRAINT survey_review_act_reason_length CHECK (char_length(reason) BETWEEN 1 AND 2000),
    missing           jsonb NOT NULL,
    account_id        uuid NOT NULL,
    person            text NOT NULL,
    unit_name         text NOT NULL,
    on_behalf_of      text,
    done_on           date NOT NULL,
    done_at           timestamptz NOT NULL,
    PRIMARY KEY (row_id, version)
);
COMMENT ON TABLE survey_review_act IS 'Who did what in the review of a row, when and why; never altered';
COMMENT ON COLUMN survey_review_act.version IS 'The version of the review that the act led to';
COMMENT ON COLUMN survey_review_act.verdict IS 'Number of the verdict at that time';
COMMENT ON COLUMN survey_review_act.missing IS 'Facts that the unit is asked for, as the verdict named them';
COMMENT ON COLUMN survey_review_act.on_behalf_of IS 'The colleague whose role was lent, null where it was the person''s own';

-- The unit reads what becomes of its rows, the office that asked writes it.
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['survey_review', 'survey_verdict', 'survey_review_act'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY through_task ON %1$I FOR SELECT
            USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = %1$I.task_id))', t);
        EXECUTE format('CREATE POLICY office_insert ON %1$I FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL)
            AND EXISTS (SELECT FROM survey_task AS t WHERE t.id = %1$I.task_id AND t.keeper_path = %1$I.jurisdiction_path))', t);
    END LOOP;
END $$;
CREATE POLICY office_update ON survey_review FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
ALTER TABLE survey_screening ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_survey ON survey_screening FOR SELECT
    USING (EXISTS (SELECT FROM survey AS s WHERE s.id = survey_screening.survey_id));
CREATE POLICY office_insert ON survey_screening FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_update ON survey_screening FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

-- What two persons decided on stays as it was reported.
CREATE FUNCTION survey_row_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM survey_review AS v WHERE v.row_id = OLD.id
               AND v.state IN ('ON_SITE', 'PROPOSED', 'CONFIRMED', 'REGISTERED', 'SET_ASIDE')) THEN
        RAISE EXCEPTION 'row % is under review or decided', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER survey_row_decided BEFORE UPDATE OR DELETE ON survey_row FOR EACH ROW EXECUTE FUNCTION survey_row_stays();

GRANT SELECT, INSERT, UPDATE ON survey_screening TO ${app};
GRANT SELECT, INSERT ON survey_review, survey_verdict, survey_review_act TO ${app};
GRANT UPDATE (version, row_version, verdict, judgement, due_on, carried, state, round, proposal, proposed_by, decided_by, decided_verdict)
    ON survey_review TO ${app};
CALL ledger_watch('survey_review', '{row_id}');
CALL ledger_watch('survey_verdict', '{row_id,ordinal}');
CALL ledger_watch('survey_review_act', '{row_id,version}');
