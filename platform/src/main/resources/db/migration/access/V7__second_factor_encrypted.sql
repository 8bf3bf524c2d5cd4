-- Why: a copy of the database shall not give the codes of everybody away. The start encrypts what is plain, for a migration
-- cannot read the key; how stands in AccessKey. Lock: ACCESS EXCLUSIVE on second_factor for a moment.
-- Undo: REVOKE UPDATE (secret) ON second_factor FROM the application role; secrets that are encrypted stay so.
ALTER TABLE second_factor DROP CONSTRAINT second_factor_secret_length;
ALTER TABLE second_factor ADD CONSTRAINT second_factor_secret_length
    CHECK (octet_length(secret) = 20 OR octet_length(secret) = 49 AND get_byte(secret, 0) = 1);
COMMENT ON COLUMN second_factor.secret IS 'Shared with the authenticator (RFC 6238), never shown again; 49 bytes: version, nonce, AES-256-GCM with the account as associated data; 20 bytes: plain, until the next start';
GRANT UPDATE (secret) ON second_factor TO ${app};
