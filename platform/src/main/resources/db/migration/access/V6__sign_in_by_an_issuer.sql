-- Why: people sign in by an issuer (OpenID Connect) beside their password; an administrator says whose account that is.
-- Lock: ACCESS EXCLUSIVE on session and sign_in for a moment. Undo: DROP TABLE linked_subject; ALTER TABLE session,
-- sign_in DROP COLUMN method.
CREATE TABLE linked_subject (
    account_id        uuid PRIMARY KEY REFERENCES account,
    jurisdiction_path text NOT NULL,
    issuer            text NOT NULL,
    subject           text NOT NULL CONSTRAINT linked_subject_length CHECK (char_length(subject) BETWEEN 1 AND 255),
    CONSTRAINT linked_subject_once UNIQUE (issuer, subject)
);
COMMENT ON TABLE linked_subject IS 'Whom an issuer means: a subject opens the one account that an administrator linked to it, and none without';
COMMENT ON COLUMN linked_subject.issuer IS 'Claim iss, compared character by character (OpenID Connect Core 1.0 §2)';
COMMENT ON COLUMN linked_subject.subject IS 'Claim sub: at most 255 ASCII characters, never given to another person';
SELECT put_in_scope('linked_subject');

ALTER TABLE session ADD COLUMN method text NOT NULL DEFAULT 'PASSWORD'
    CONSTRAINT session_method_known CHECK (method IN ('PASSWORD', 'ISSUER'));
COMMENT ON COLUMN session.method IS 'By what the person was recognised; a second factor came on top of it';
ALTER TABLE sign_in ADD COLUMN method text NOT NULL DEFAULT 'PASSWORD'
    CONSTRAINT sign_in_method_known CHECK (method IN ('PASSWORD', 'ISSUER'));
COMMENT ON COLUMN sign_in.method IS 'By what the person was, or was to be, recognised';

GRANT SELECT, INSERT, UPDATE, DELETE ON linked_subject TO ${app};
CALL ledger_watch('linked_subject', ARRAY['account_id']);
