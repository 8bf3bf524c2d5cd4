-- Why: a rule that nobody has compared with the official text may warn and never alone carry an act; two persons of an office
-- verify it with the source attached. Lock: none, new table. Undo: DROP TABLE rule_verification, DROP FUNCTION rule_verification_stays.
CREATE TABLE rule_verification (
    id                uuid PRIMARY KEY,
    ordinal           bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    jurisdiction_path text COLLATE "C" NOT NULL,
    rule_id           text COLLATE "C" NOT NULL CONSTRAINT rule_verification_rule_length CHECK (char_length(rule_id) BETWEEN 1 AND 100),
    verified_text     text NOT NULL,
    source_file       uuid NOT NULL,
    source_name       text NOT NULL,
    place             text NOT NULL CONSTRAINT rule_verification_place_length CHECK (char_length(place) BETWEEN 1 AND 200),
    note              text CONSTRAINT rule_verification_note_length CHECK (char_length(note) BETWEEN 1 AND 500),
    proposed_by       text NOT NULL,
    proposed_account  uuid NOT NULL,
    proposed_for      text,
    proposed_at       timestamptz NOT NULL,
    decision          text CONSTRAINT rule_verification_decision_known CHECK (decision IN ('APPROVED', 'DECLINED')),
    decided_by        text,
    decided_account   uuid,
    decided_for       text,
    decided_at        timestamptz,
    decision_reason   text CONSTRAINT rule_verification_decision_reason_length CHECK (char_length(decision_reason) BETWEEN 1 AND 500),
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawn_reason  text CONSTRAINT rule_verification_withdrawn_reason_length CHECK (char_length(withdrawn_reason) BETWEEN 1 AND 500),
    CONSTRAINT rule_verification_decision_complete CHECK (num_nulls(decision, decided_by, decided_account, decided_at) IN (0, 4)),
    CONSTRAINT rule_verification_by_two CHECK (decided_account <> proposed_account),
    CONSTRAINT rule_verification_declined_with_reason CHECK (decision <> 'DECLINED' OR decision_reason IS NOT NULL),
    CONSTRAINT rule_verification_withdrawn_complete CHECK (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) IN (0, 3)),
    CONSTRAINT rule_verification_withdrawn_once_approved CHECK (withdrawn_at IS NULL OR decision = 'APPROVED')
);
CREATE UNIQUE INDEX rule_verification_live_once ON rule_verification (jurisdiction_path, rule_id)
    WHERE decision IS DISTINCT FROM 'DECLINED' AND withdrawn_at IS NULL;
CREATE INDEX rule_verification_by_rule ON rule_verification (rule_id);
COMMENT ON TABLE rule_verification IS 'A rule compared with its official text by two persons of an office; never altered but decided and withdrawn';
COMMENT ON COLUMN rule_verification.ordinal IS 'In the order in which they were proposed';
COMMENT ON COLUMN rule_verification.jurisdiction_path IS 'Place whose office verified it; it counts there and below';
COMMENT ON COLUMN rule_verification.verified_text IS 'The rule as it was compared; where the shipped one differs, the verification counts no more';
COMMENT ON COLUMN rule_verification.source_file IS 'The official text in the module evidence';
COMMENT ON COLUMN rule_verification.source_name IS 'Name of that file';
COMMENT ON COLUMN rule_verification.place IS 'Where in the source the rule stands: page, class, item';
COMMENT ON COLUMN rule_verification.proposed_for IS 'The colleague whose roles were lent, null where they were the person''s own';
COMMENT ON COLUMN rule_verification.decided_for IS 'The same of the person who decided';

CREATE FUNCTION rule_verification_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL OR OLD.decision = 'DECLINED' OR (OLD.decision IS NOT NULL AND (
            NEW.decision, NEW.decided_by, NEW.decided_account, NEW.decided_for, NEW.decided_at, NEW.decision_reason) IS DISTINCT FROM (
            OLD.decision, OLD.decided_by, OLD.decided_account, OLD.decided_for, OLD.decided_at, OLD.decision_reason)) THEN
        RAISE EXCEPTION 'verification % is decided', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER rule_verification_decided BEFORE UPDATE ON rule_verification FOR EACH ROW
    EXECUTE FUNCTION rule_verification_stays();

-- What an office verified counts below it, so those below read it; those above see what is below them as everywhere.
ALTER TABLE rule_verification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY above_or_below ON rule_verification FOR SELECT
    USING (may_read(jurisdiction_path) OR starts_with(nullif(current_setting('tuichu.reads', true), ''), jurisdiction_path));
CREATE POLICY office_insert ON rule_verification FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_update ON rule_verification FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT (id, jurisdiction_path, rule_id, verified_text, source_file, source_name, place, note, proposed_by,
    proposed_account, proposed_for, proposed_at) ON rule_verification TO ${app};
GRANT UPDATE (decision, decided_by, decided_account, decided_for, decided_at, decision_reason, withdrawn_by, withdrawn_at,
    withdrawn_reason) ON rule_verification TO ${app};
CALL ledger_watch('rule_verification', '{id}');
