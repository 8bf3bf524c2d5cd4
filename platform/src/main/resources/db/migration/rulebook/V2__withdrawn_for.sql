-- Why: who withdrew a verification with the roles of a colleague did so in that name, and the page did not tell it.
-- Lock: short, on rule_verification. Undo: drop the column, rule_verification_stays stays.
ALTER TABLE rule_verification
    ADD COLUMN withdrawn_for text,
    ADD CONSTRAINT rule_verification_for_once_withdrawn CHECK (withdrawn_for IS NULL OR withdrawn_by IS NOT NULL);
COMMENT ON COLUMN rule_verification.withdrawn_for IS 'The colleague whose roles were lent to who withdrew it, null where they were the person''s own';
GRANT UPDATE (withdrawn_for) ON rule_verification TO ${app};
CALL ledger_watch('rule_verification', '{id}');
