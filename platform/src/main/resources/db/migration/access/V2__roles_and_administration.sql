-- Why: an account has several roles, administrators and enterprises stand alone; initial passwords and locked accounts;
-- people see who signed in with their name; what is done to accounts is bound to acts. Lock: ACCESS EXCLUSIVE on account while it is rewritten. Undo: none, roles
-- would be lost.
ALTER TABLE account DROP CONSTRAINT account_role_known;
ALTER TABLE account ALTER COLUMN role TYPE text[] USING ARRAY[role];
ALTER TABLE account RENAME COLUMN role TO roles;
ALTER TABLE account
    ALTER COLUMN unit_id DROP NOT NULL,
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    ADD COLUMN officer_id uuid CONSTRAINT account_officer_once UNIQUE,
    ADD COLUMN enterprise_id uuid,
    ADD COLUMN enterprise_name text
        CONSTRAINT account_enterprise_name_length CHECK (char_length(enterprise_name) BETWEEN 1 AND 100),
    ADD COLUMN password_initial boolean NOT NULL DEFAULT false,
    ADD COLUMN locked_at timestamptz,
    ADD CONSTRAINT account_roles_known CHECK (roles <@ ARRAY['CLERK', 'REVIEWER', 'SIGNER', 'SYSTEM_ADMINISTRATOR',
        'SECURITY_ADMINISTRATOR', 'AUDITOR', 'ENTERPRISE']),
    ADD CONSTRAINT account_stands_alone
        CHECK (cardinality(roles) <= 1 OR roles <@ ARRAY['CLERK', 'REVIEWER', 'SIGNER']),
    ADD CONSTRAINT account_of_unit_or_enterprise
        CHECK (num_nonnulls(unit_id, enterprise_id) = 1 AND (enterprise_id IS NULL) = (enterprise_name IS NULL)),
    ADD CONSTRAINT account_enterprise_has_its_role
        CHECK (CASE WHEN enterprise_id IS NULL THEN NOT 'ENTERPRISE' = ANY (roles) ELSE roles <@ ARRAY['ENTERPRISE'] END);
CREATE INDEX account_enterprise ON account (enterprise_id) WHERE enterprise_id IS NOT NULL;
COMMENT ON COLUMN account.roles IS 'Roles of a unit may be held together; an administrator or an enterprise holds one; empty until the security administrator grants them';
COMMENT ON COLUMN account.version IS 'Grows by one with each change by an administrator';
COMMENT ON COLUMN account.officer_id IS 'The officer of the directory whose account it is: one officer, one account; null where the directory does not know the person';
COMMENT ON COLUMN account.enterprise_id IS 'The one enterprise whose account it is, in place of a unit';
COMMENT ON COLUMN account.password_initial IS 'The password was drawn by an administrator: the person changes it before anything else';
COMMENT ON COLUMN account.locked_at IS 'Since when nobody signs in with it, null while it is open; a password that was reset waits locked for the security administrator';

CREATE TABLE sign_in (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id        uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    at                timestamptz NOT NULL,
    outcome           text NOT NULL CONSTRAINT sign_in_outcome_known
                      CHECK (outcome IN ('SIGNED_IN', 'WRONG_PASSWORD', 'ACCOUNT_LOCKED')),
    address           text CONSTRAINT sign_in_address_length CHECK (char_length(address) <= 64),
    user_agent        text CONSTRAINT sign_in_user_agent_length CHECK (char_length(user_agent) <= 200)
);
CREATE INDEX sign_in_of_account ON sign_in (account_id, id);
COMMENT ON TABLE sign_in IS 'Who came with the name of an account and whether they got in; shown to its owner, kept for 184 days, the latest for good. At most as many wrong passwords per lock time as are allowed in a row';
COMMENT ON COLUMN sign_in.address IS 'Network address that the request came from, by the proxy where one is believed';
SELECT put_in_scope('sign_in');

-- What is noted at every sign-in is no act: it stands here, not in a row that is bound to acts.
SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true);
INSERT INTO sign_in (account_id, jurisdiction_path, at, outcome)
    SELECT id, jurisdiction_path, at, 'SIGNED_IN'
    FROM account, unnest(ARRAY[previous_sign_in, last_sign_in]) AS at WHERE at IS NOT NULL ORDER BY at;
ALTER TABLE account DROP COLUMN previous_sign_in, DROP COLUMN last_sign_in;

GRANT SELECT, INSERT, DELETE ON sign_in TO ${app};
CALL ledger_watch('account', ARRAY['id'], ARRAY['password_hash', 'calendar_key']);
