-- Why: people sign in with an account that belongs to a unit. Lock: none, new tables. Undo: DROP TABLE.
CREATE TABLE account (
    id                uuid PRIMARY KEY,
    user_name         text NOT NULL CONSTRAINT account_user_name_once UNIQUE,
    display_name      text NOT NULL,
    role              text NOT NULL CONSTRAINT account_role_known CHECK (role IN ('CLERK', 'REVIEWER', 'SIGNER')),
    unit_id           uuid NOT NULL,
    jurisdiction_path text NOT NULL,
    password_hash     text NOT NULL,
    last_sign_in      timestamptz,
    previous_sign_in  timestamptz,
    calendar_key      text CONSTRAINT account_calendar_key_once UNIQUE
);
CREATE INDEX account_unit ON account (unit_id);
COMMENT ON COLUMN account.password_hash IS 'Argon2id, encoded with its parameters and salt';
COMMENT ON COLUMN account.previous_sign_in IS 'The sign-in before the last one: what a person compares with memory';
COMMENT ON COLUMN account.calendar_key IS 'SHA-256 (hex) of the secret in the address of this account''s calendar feed, null until asked for';

-- A session is found by the hash of a random token in a cookie; idle and absolute ends are checked at each use.
CREATE TABLE session (
    token_hash  text PRIMARY KEY,
    id          uuid NOT NULL CONSTRAINT session_id_once UNIQUE,
    account_id  uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    csrf_token  text NOT NULL,
    started_at  timestamptz NOT NULL,
    used_at     timestamptz NOT NULL,
    user_agent  text
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_used_at ON session (used_at);
COMMENT ON COLUMN session.token_hash IS 'SHA-256 (hex) of the cookie''s value; the value itself is not stored';
COMMENT ON COLUMN session.used_at IS 'Last use, written at most once a minute';

-- Wrong passwords are counted for names with and without an account alike, so that the answer gives no name away.
CREATE TABLE sign_in_attempt (
    name_hash  text PRIMARY KEY,
    attempts   int NOT NULL CONSTRAINT sign_in_attempt_counted CHECK (attempts > 0),
    counted_at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_counted_at ON sign_in_attempt (counted_at);
COMMENT ON TABLE sign_in_attempt IS 'Sign-ins begun since the last success, per user name as typed; removed by a success or when the lock has passed';
COMMENT ON COLUMN sign_in_attempt.name_hash IS 'SHA-256 (hex) of the name in lower case: people type passwords into the name field';

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY own_or_below ON account FOR SELECT USING (may_read(jurisdiction_path));
CREATE POLICY own_insert ON account FOR INSERT WITH CHECK (may_write(jurisdiction_path));
CREATE POLICY own_update ON account FOR UPDATE USING (may_write(jurisdiction_path)) WITH CHECK (may_write(jurisdiction_path));
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY own_or_below ON session FOR SELECT USING (may_read(jurisdiction_path));
CREATE POLICY own_insert ON session FOR INSERT WITH CHECK (may_write(jurisdiction_path));
CREATE POLICY own_update ON session FOR UPDATE USING (may_write(jurisdiction_path)) WITH CHECK (may_write(jurisdiction_path));
CREATE POLICY own_delete ON session FOR DELETE USING (may_write(jurisdiction_path));
ALTER TABLE sign_in_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY program_only ON sign_in_attempt USING (may_read('/')) WITH CHECK (may_write('/'));

GRANT SELECT, INSERT, UPDATE ON account TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON session, sign_in_attempt TO ${app};
