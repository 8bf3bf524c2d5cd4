-- Why: besides the password, a code from a device that the person holds; recovery codes for a lost one.
-- Lock: ACCESS EXCLUSIVE on session and sign_in for a moment. Undo: ALTER TABLE session DROP COLUMN code_owed; DROP TABLE
-- recovery_code, second_factor_use, second_factor.
CREATE TABLE second_factor (
    account_id        uuid PRIMARY KEY REFERENCES account,
    jurisdiction_path text NOT NULL,
    secret            bytea NOT NULL CONSTRAINT second_factor_secret_length CHECK (octet_length(secret) = 20),
    set_at            timestamptz NOT NULL
);
COMMENT ON COLUMN second_factor.secret IS 'Shared with the authenticator (RFC 6238); never shown again';
SELECT put_in_scope('second_factor');

-- What every sign-in writes is no act and stands beside the row that is bound to acts.
CREATE TABLE second_factor_use (
    account_id        uuid PRIMARY KEY REFERENCES second_factor ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    last_step         bigint NOT NULL
);
COMMENT ON COLUMN second_factor_use.last_step IS 'Time step of 30 s of the last code that was taken; none up to it is taken again';
SELECT put_in_scope('second_factor_use');

CREATE TABLE recovery_code (
    account_id        uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
    number            smallint NOT NULL,
    jurisdiction_path text NOT NULL,
    hash              text NOT NULL,
    used_at           timestamptz,
    PRIMARY KEY (account_id, number)
);
COMMENT ON COLUMN recovery_code.hash IS 'SHA-256 (hex) of the code, which has 59 random bits';
COMMENT ON COLUMN recovery_code.used_at IS 'Each is good once; null until then';
SELECT put_in_scope('recovery_code');

ALTER TABLE session ADD COLUMN code_owed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN session.code_owed IS 'The password was right, the code of the second factor has not been given yet: nothing is reachable';
ALTER TABLE sign_in DROP CONSTRAINT sign_in_outcome_known;
ALTER TABLE sign_in ADD CONSTRAINT sign_in_outcome_known
    CHECK (outcome IN ('SIGNED_IN', 'WRONG_PASSWORD', 'WRONG_CODE', 'ACCOUNT_LOCKED'));

GRANT SELECT, INSERT, DELETE ON second_factor TO ${app};
GRANT SELECT, INSERT, UPDATE ON second_factor_use, recovery_code TO ${app};
CALL ledger_watch('second_factor', ARRAY['account_id'], ARRAY['secret']);
CALL ledger_watch('recovery_code', ARRAY['account_id', 'number'], ARRAY['hash']);
