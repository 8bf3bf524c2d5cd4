-- Why: the application role could take a lock away, write an edition that is approved already, decide twice, and let an edition
-- hold again that another one followed. Lock: short, on line and line_specification.
-- Undo: line_stays_as_locked and its trigger as in V1; DROP TRIGGER line_decided, DROP FUNCTION line_decision_stays; GRANT INSERT.
CREATE OR REPLACE FUNCTION line_stays_as_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.locked_by, NEW.locked_at) IS DISTINCT FROM (OLD.locked_by, OLD.locked_at) THEN
        RAISE EXCEPTION 'line % is locked for ever', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.edition < OLD.edition OR (NEW.edition > OLD.edition AND NOT EXISTS (
            SELECT FROM line_specification AS s
            WHERE s.line_id = NEW.id AND s.edition = NEW.edition AND s.decision = 'APPROVED')) THEN
        RAISE EXCEPTION 'line % is locked: edition % is not a later one that is approved', OLD.id, NEW.edition
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER line_locked ON line;
CREATE TRIGGER line_locked BEFORE UPDATE ON line FOR EACH ROW
    WHEN (OLD.locked_at IS NOT NULL) EXECUTE FUNCTION line_stays_as_locked();

CREATE FUNCTION line_decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'edition % of line % is decided', OLD.edition, OLD.line_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER line_decided BEFORE UPDATE ON line_specification FOR EACH ROW
    WHEN (OLD.decision IS NOT NULL) EXECUTE FUNCTION line_decision_stays();

REVOKE INSERT ON line_specification FROM ${app};
GRANT INSERT (line_id, edition, jurisdiction_path, name, kind, model, site_number, serial, operating_since, capacity,
    capacity_unit, capacity_period, transformer_kva, power_kw, written_by, written_account, written_at, reason)
    ON line_specification TO ${app};
