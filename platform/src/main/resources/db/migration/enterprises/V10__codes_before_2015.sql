-- Why: enterprises that closed before they got a unified code are known by the 15 digits of their registration, and the register
-- would not take them. Lock: short, on enterprise. Undo: the constraint as in V1.
ALTER TABLE enterprise
    DROP CONSTRAINT enterprise_credit_code_shape,
    ADD CONSTRAINT enterprise_credit_code_shape CHECK (credit_code ~ '^([0-9A-Z]{18}|[0-9]{15})$');
COMMENT ON COLUMN enterprise.credit_code IS 'Unified social credit code (GB 32100), or the registration number before it (15 digits); a check digit that fails is shown, not refused';
