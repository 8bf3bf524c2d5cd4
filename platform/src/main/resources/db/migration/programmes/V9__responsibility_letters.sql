-- Why: the place that keeps a programme and one below sign what is to be reached, in numbers. Lock: none, new tables.
-- Undo: DROP TABLE. Facts of the programme are repeated here, for a unit of a place below does not see it.
CREATE TABLE responsibility_letter (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    programme_id      uuid NOT NULL REFERENCES programme,
    programme_title   text NOT NULL,
    year              int NOT NULL,
    sample            boolean NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    above_name        text NOT NULL,
    below_path        text COLLATE "C" NOT NULL,
    below_unit_id     uuid NOT NULL,
    below_unit_name   text NOT NULL,
    title             text NOT NULL CONSTRAINT responsibility_letter_title_length CHECK (char_length(title) BETWEEN 1 AND 100),
    text              text NOT NULL CONSTRAINT responsibility_letter_text_length CHECK (char_length(text) BETWEEN 1 AND 20000),
    state             text NOT NULL CONSTRAINT responsibility_letter_state_known
                      CHECK (state IN ('DRAFT', 'SIGNED_ABOVE', 'SIGNED_BOTH', 'RETURNED', 'WITHDRAWN')),
    round             int NOT NULL DEFAULT 1 CONSTRAINT responsibility_letter_round_counted CHECK (round >= 1),
    offered_on        date,
    drafted_by        text NOT NULL,
    drafted_at        timestamptz NOT NULL,
    CONSTRAINT responsibility_letter_to_a_place_below CHECK (starts_with(below_path, jurisdiction_path)),
    CONSTRAINT responsibility_letter_offered_once_signed CHECK (
        CASE WHEN state = 'DRAFT' THEN offered_on IS NULL WHEN state = 'WITHDRAWN' THEN true ELSE offered_on IS NOT NULL END)
);
CREATE INDEX responsibility_letter_by_programme ON responsibility_letter (programme_id);
CREATE INDEX responsibility_letter_by_unit ON responsibility_letter (below_unit_id);
CREATE INDEX responsibility_letter_by_place_below ON responsibility_letter (below_path);
COMMENT ON COLUMN responsibility_letter.jurisdiction_path IS 'Place that keeps the programme and signs first';
COMMENT ON COLUMN responsibility_letter.above_name IS 'Name of that place when it was drafted';
COMMENT ON COLUMN responsibility_letter.below_path IS 'Place of the unit that receives and signs it: below, or the same for the government of a town';
COMMENT ON COLUMN responsibility_letter.below_unit_name IS 'Name of the unit when it was drafted';
COMMENT ON COLUMN responsibility_letter.round IS 'Grows each time it is drafted anew after a return';
COMMENT ON COLUMN responsibility_letter.offered_on IS 'Business date of the signature above in this round: from then on the unit below sees it';

CREATE TABLE responsibility_target (
    letter_id         uuid NOT NULL REFERENCES responsibility_letter,
    ordinal           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL CONSTRAINT responsibility_target_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
    value             numeric(20, 4) NOT NULL,
    measure           text NOT NULL CONSTRAINT responsibility_target_measure_length CHECK (char_length(measure) BETWEEN 1 AND 30),
    ends_on           date NOT NULL,
    PRIMARY KEY (letter_id, ordinal)
);
COMMENT ON COLUMN responsibility_target.measure IS 'Unit of measurement as the drafter wrote it';
COMMENT ON COLUMN responsibility_target.ends_on IS 'Last day on which it is to be reached';

CREATE TABLE responsibility_act (
    letter_id         uuid NOT NULL REFERENCES responsibility_letter,
    version           bigint NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    act               text NOT NULL CONSTRAINT responsibility_act_known
                      CHECK (act IN ('EDIT', 'SIGN_ABOVE', 'SIGN_BELOW', 'RETURN', 'WITHDRAW')),
    to_state          text NOT NULL,
    round             int NOT NULL,
    reason            text CONSTRAINT responsibility_act_reason_length CHECK (char_length(reason) BETWEEN 1 AND 2000),
    account_id        uuid NOT NULL,
    person            text NOT NULL,
    unit_name         text NOT NULL,
    on_behalf_of      text,
    done_on           date NOT NULL,
    done_at           timestamptz NOT NULL,
    PRIMARY KEY (letter_id, version)
);
COMMENT ON TABLE responsibility_act IS 'Who did what to a letter, the signatures among it; never altered';
COMMENT ON COLUMN responsibility_act.version IS 'The version of the letter that the act led to';
COMMENT ON COLUMN responsibility_act.on_behalf_of IS 'The colleague whose role was lent, null where it was the person''s own';
COMMENT ON COLUMN responsibility_act.done_on IS 'Business date';

CREATE FUNCTION may_move_letter(above text, below text, unit uuid, offered date) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (may_write(above) AND may_see_unit(NULL))
        OR (offered IS NOT NULL AND may_write(below) AND may_see_unit(unit));
COMMENT ON FUNCTION may_move_letter(text, text, uuid, date) IS 'The office above; once it has signed, also the unit below';

ALTER TABLE responsibility_letter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY both_sides ON responsibility_letter FOR SELECT
    USING (may_move_letter(jurisdiction_path, below_path, below_unit_id, offered_on)
        OR (offered_on IS NOT NULL AND ((may_read(jurisdiction_path) AND may_see_unit(NULL))
            OR (may_read(below_path) AND may_see_unit(below_unit_id)))));
CREATE POLICY office_insert ON responsibility_letter FOR INSERT
    WITH CHECK (state = 'DRAFT' AND may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY moved ON responsibility_letter FOR UPDATE
    USING (may_move_letter(jurisdiction_path, below_path, below_unit_id, offered_on))
    WITH CHECK (may_move_letter(jurisdiction_path, below_path, below_unit_id, offered_on));

-- What is signed stays as it was signed: the text by a trigger, the targets by their policies.
CREATE FUNCTION responsibility_letter_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state NOT IN ('DRAFT', 'RETURNED') OR NEW.state <> 'DRAFT' THEN
        RAISE EXCEPTION 'letter of responsibility % is signed: its text stays', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER responsibility_letter_stays BEFORE UPDATE ON responsibility_letter FOR EACH ROW
    WHEN ((OLD.title, OLD.text) IS DISTINCT FROM (NEW.title, NEW.text))
    EXECUTE FUNCTION responsibility_letter_is_open();

CREATE FUNCTION may_draft_letter(letter uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM responsibility_letter AS l WHERE l.id = letter AND l.state = 'DRAFT'
        AND may_write(l.jurisdiction_path) AND may_see_unit(NULL));
COMMENT ON FUNCTION may_draft_letter(uuid) IS 'A draft that this transaction may write';

ALTER TABLE responsibility_target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_letter ON responsibility_target FOR SELECT
    USING (EXISTS (SELECT FROM responsibility_letter AS l WHERE l.id = responsibility_target.letter_id));
CREATE POLICY draft_insert ON responsibility_target FOR INSERT WITH CHECK (may_draft_letter(letter_id));
CREATE POLICY draft_delete ON responsibility_target FOR DELETE USING (may_draft_letter(letter_id));

ALTER TABLE responsibility_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_letter ON responsibility_act FOR SELECT
    USING (EXISTS (SELECT FROM responsibility_letter AS l WHERE l.id = responsibility_act.letter_id));
CREATE POLICY through_letter_insert ON responsibility_act FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM responsibility_letter AS l WHERE l.id = responsibility_act.letter_id
        AND may_move_letter(l.jurisdiction_path, l.below_path, l.below_unit_id, l.offered_on)));

GRANT SELECT, INSERT ON responsibility_letter, responsibility_target, responsibility_act TO ${app};
GRANT UPDATE (version, title, text, state, round, offered_on, below_unit_id) ON responsibility_letter TO ${app};
GRANT DELETE ON responsibility_target TO ${app};

CALL ledger_watch('responsibility_letter', '{id}');
CALL ledger_watch('responsibility_target', '{letter_id,ordinal}');
CALL ledger_watch('responsibility_act', '{letter_id,version}');
