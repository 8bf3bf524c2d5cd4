-- Why: a wrong entry could not be taken back, and one person alone could call a locked line dismantled and enter it anew with other
-- figures. A withdrawn line stays visible; a locked one is withdrawn or dismantled by two. Lock: short, on line.
-- Undo: DROP TABLE line_ending, drop the columns, line_stays_as_locked as in V2.
ALTER TABLE line
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by text,
    ADD COLUMN withdrawn_reason text CONSTRAINT line_withdrawn_reason_length CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 500),
    ADD CONSTRAINT line_withdrawn_complete CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 3));
COMMENT ON COLUMN line.withdrawn_at IS 'When it was taken back as a wrong entry; it stays visible';
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON line TO ${app};
CALL ledger_watch('line', '{id}');

CREATE TABLE line_ending (
    line_id             uuid NOT NULL REFERENCES line,
    ordinal             int NOT NULL CONSTRAINT line_ending_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path   text COLLATE "C" NOT NULL,
    kind                text NOT NULL CONSTRAINT line_ending_kind_known CHECK (kind IN ('DISMANTLED', 'WITHDRAWN')),
    since               date,
    reason              text NOT NULL CONSTRAINT line_ending_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    written_by          text NOT NULL,
    written_account     uuid NOT NULL,
    written_on_behalf_of text,
    written_at          timestamptz NOT NULL,
    decision            text CONSTRAINT line_ending_decision_known CHECK (decision IN ('APPROVED', 'DECLINED')),
    decided_by          text,
    decided_account     uuid,
    decided_on_behalf_of text,
    decided_at          timestamptz,
    decision_reason     text CONSTRAINT line_ending_decision_reason_length CHECK (char_length(decision_reason) BETWEEN 1 AND 500),
    PRIMARY KEY (line_id, ordinal),
    CONSTRAINT line_ending_day_of_dismantling CHECK (since IS NULL OR kind = 'DISMANTLED'),
    CONSTRAINT line_ending_decision_complete CHECK (num_nulls(decision, decided_by, decided_account, decided_at) IN (0, 4)),
    CONSTRAINT line_ending_by_two CHECK (decided_account <> written_account),
    CONSTRAINT line_ending_declined_with_reason CHECK (decision <> 'DECLINED' OR decision_reason IS NOT NULL)
);
CREATE UNIQUE INDEX line_ending_open_once ON line_ending (line_id) WHERE decision IS NULL;
COMMENT ON TABLE line_ending IS 'That a locked line is dismantled, or a wrong entry: proposed by one person, decided by another';
COMMENT ON COLUMN line_ending.since IS 'Day of dismantling, null where it is not known';

ALTER TABLE line_ending ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_ending FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_ending.line_id));
CREATE POLICY office_insert ON line_ending FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM line AS l
        WHERE l.id = line_ending.line_id AND l.jurisdiction_path = line_ending.jurisdiction_path));
CREATE POLICY office_update ON line_ending FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT (line_id, ordinal, jurisdiction_path, kind, since, reason, written_by, written_account, written_on_behalf_of,
    written_at) ON line_ending TO ${app};
GRANT UPDATE (decision, decided_by, decided_account, decided_on_behalf_of, decided_at, decision_reason) ON line_ending TO ${app};
CREATE FUNCTION line_ending_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ending % of line % is decided', OLD.ordinal, OLD.line_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER line_ending_decided BEFORE UPDATE ON line_ending FOR EACH ROW
    WHEN (OLD.decision IS NOT NULL) EXECUTE FUNCTION line_ending_stays();
CALL ledger_watch('line_ending', '{line_id,ordinal}');

CREATE FUNCTION line_ends_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ending text := CASE WHEN NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN 'WITHDRAWN'
        WHEN NEW.state = 'DISMANTLED' AND OLD.state <> 'DISMANTLED' THEN 'DISMANTLED' END;
BEGIN
    IF OLD.withdrawn_at IS NOT NULL THEN
        RAISE EXCEPTION 'line % is withdrawn', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.locked_at IS NOT NULL AND ending IS NOT NULL AND NOT EXISTS (
            SELECT FROM line_ending AS e WHERE e.line_id = OLD.id AND e.kind = ending AND e.decision = 'APPROVED') THEN
        RAISE EXCEPTION 'line % is locked: nobody approved that it is %', OLD.id, ending USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER line_ends BEFORE UPDATE ON line FOR EACH ROW EXECUTE FUNCTION line_ends_by_two();
