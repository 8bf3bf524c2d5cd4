-- Why: who is absent lends the own roles to a colleague for some days; the colleague says when working with them.
-- Lock: ACCESS EXCLUSIVE on session for a moment. Undo: ALTER TABLE session DROP COLUMN delegation_id; DROP TABLE delegation.
CREATE TABLE delegation (
    id                uuid PRIMARY KEY,
    jurisdiction_path text NOT NULL,
    from_account      uuid NOT NULL REFERENCES account,
    to_account        uuid NOT NULL REFERENCES account,
    first_day         date NOT NULL,
    last_day          date NOT NULL,
    reason            text NOT NULL CONSTRAINT delegation_reason_length CHECK (char_length(reason) BETWEEN 1 AND 200),
    made_at           timestamptz NOT NULL,
    revoked_at        timestamptz,
    CONSTRAINT delegation_to_another CHECK (from_account <> to_account),
    CONSTRAINT delegation_of_a_year_at_most CHECK (last_day BETWEEN first_day AND first_day + 366)
);
CREATE INDEX delegation_from ON delegation (from_account, made_at);
CREATE INDEX delegation_to ON delegation (to_account, made_at);
COMMENT ON TABLE delegation IS 'Roles lent for an absence within a unit; both days count';
COMMENT ON COLUMN delegation.revoked_at IS 'When the lender took the roles back before the last day, null otherwise';
SELECT put_in_scope('delegation');
ALTER TABLE session ADD COLUMN delegation_id uuid REFERENCES delegation;
COMMENT ON COLUMN session.delegation_id IS 'The delegation that the person works with in this session, null for the own roles';

GRANT SELECT, INSERT, UPDATE ON delegation TO ${app};
CALL ledger_watch('delegation', ARRAY['id']);
