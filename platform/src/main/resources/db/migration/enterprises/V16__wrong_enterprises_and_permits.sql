-- Why: an enterprise or a permit that was entered by mistake could not be taken back. It is withdrawn by two persons with a reason,
-- stays visible and counts no more; an enterprise once none of its lines stands. Lock: short, on enterprise, permit and line.
-- Undo: DROP TABLE register_withdrawal, drop the columns and the four triggers, enterprise_credit_code_once as in V1.
ALTER TABLE enterprise ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE permit ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN enterprise.withdrawn_at IS 'When it was taken back as a wrong entry; it stays visible';
COMMENT ON COLUMN permit.withdrawn_at IS 'When it was taken back as a wrong entry, which says nothing about the permit itself (state)';
GRANT UPDATE (withdrawn_at) ON enterprise, permit TO ${app};
DROP INDEX enterprise_credit_code_once;
CREATE UNIQUE INDEX enterprise_credit_code_once ON enterprise (jurisdiction_id, credit_code) WHERE withdrawn_at IS NULL;
CALL ledger_watch('enterprise', '{id}', omitted => '{phone}');
CALL ledger_watch('permit', '{id}');

CREATE TABLE register_withdrawal (
    enterprise_id       uuid NOT NULL REFERENCES enterprise,
    ordinal             int NOT NULL CONSTRAINT register_withdrawal_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path   text COLLATE "C" NOT NULL,
    permit_id           uuid REFERENCES permit,
    reason              text NOT NULL CONSTRAINT register_withdrawal_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    written_by          text NOT NULL,
    written_account     uuid NOT NULL,
    written_on_behalf_of text,
    written_at          timestamptz NOT NULL,
    decision            text CONSTRAINT register_withdrawal_decision_known CHECK (decision IN ('APPROVED', 'DECLINED')),
    decided_by          text,
    decided_account     uuid,
    decided_on_behalf_of text,
    decided_at          timestamptz,
    decision_reason     text CONSTRAINT register_withdrawal_decision_reason_length CHECK (char_length(decision_reason) BETWEEN 1 AND 500),
    PRIMARY KEY (enterprise_id, ordinal),
    CONSTRAINT register_withdrawal_decision_complete CHECK (num_nulls(decision, decided_by, decided_account, decided_at) IN (0, 4)),
    CONSTRAINT register_withdrawal_by_two CHECK (decided_account <> written_account),
    CONSTRAINT register_withdrawal_declined_with_reason CHECK (decision <> 'DECLINED' OR decision_reason IS NOT NULL)
);
CREATE UNIQUE INDEX register_withdrawal_open_once ON register_withdrawal (enterprise_id, coalesce(permit_id, enterprise_id))
    WHERE decision IS NULL;
COMMENT ON TABLE register_withdrawal IS 'That an enterprise or a permit is a wrong entry: proposed by one person, decided by another';
COMMENT ON COLUMN register_withdrawal.permit_id IS 'The permit, null where it is the enterprise itself';

ALTER TABLE register_withdrawal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_enterprise ON register_withdrawal FOR SELECT USING ((own_enterprise() IS NULL OR decision = 'APPROVED')
    AND EXISTS (SELECT FROM enterprise AS e WHERE e.id = register_withdrawal.enterprise_id));
CREATE POLICY office_insert ON register_withdrawal FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM enterprise AS e
        WHERE e.id = enterprise_id AND e.jurisdiction_path = register_withdrawal.jurisdiction_path));
CREATE POLICY office_update ON register_withdrawal FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT (enterprise_id, ordinal, jurisdiction_path, permit_id, reason, written_by, written_account, written_on_behalf_of,
    written_at) ON register_withdrawal TO ${app};
GRANT UPDATE (decision, decided_by, decided_account, decided_on_behalf_of, decided_at, decision_reason) ON register_withdrawal TO ${app};
CREATE FUNCTION register_withdrawal_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'withdrawal % of enterprise % is decided', OLD.ordinal, OLD.enterprise_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER register_withdrawal_decided BEFORE UPDATE ON register_withdrawal FOR EACH ROW
    WHEN (OLD.decision IS NOT NULL) EXECUTE FUNCTION register_withdrawal_stays();
CALL ledger_watch('register_withdrawal', '{enterprise_id,ordinal}');

CREATE FUNCTION enterprise_withdrawn_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL THEN
        RAISE EXCEPTION 'enterprise % is withdrawn', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM register_withdrawal AS w
            WHERE w.enterprise_id = OLD.id AND w.permit_id IS NULL AND w.decision = 'APPROVED') THEN
        RAISE EXCEPTION 'nobody approved that enterprise % is a wrong entry', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM line AS l WHERE l.enterprise_id = OLD.id AND l.withdrawn_at IS NULL) THEN
        RAISE EXCEPTION 'enterprise % has lines', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER enterprise_withdrawn BEFORE UPDATE ON enterprise FOR EACH ROW
    WHEN (num_nonnulls(OLD.withdrawn_at, NEW.withdrawn_at) > 0) EXECUTE FUNCTION enterprise_withdrawn_by_two();

CREATE FUNCTION permit_withdrawn_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL THEN
        RAISE EXCEPTION 'permit % is withdrawn', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM register_withdrawal AS w WHERE w.permit_id = OLD.id AND w.decision = 'APPROVED') THEN
        RAISE EXCEPTION 'nobody approved that permit % is a wrong entry', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER permit_withdrawn BEFORE UPDATE ON permit FOR EACH ROW
    WHEN (num_nonnulls(OLD.withdrawn_at, NEW.withdrawn_at) > 0) EXECUTE FUNCTION permit_withdrawn_by_two();

-- After the check of the foreign key, which waits for a withdrawal under way.
CREATE FUNCTION line_of_standing_enterprise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM enterprise AS e WHERE e.id = NEW.enterprise_id AND e.withdrawn_at IS NOT NULL) THEN
        RAISE EXCEPTION 'enterprise % is withdrawn', NEW.enterprise_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER line_of_standing_enterprise AFTER INSERT ON line FOR EACH ROW EXECUTE FUNCTION line_of_standing_enterprise();
