-- Why: the mailbox of a unit stands on record as a digest with a random salt, so that one changed behind the program's
-- back is found, and nobody reads or guesses it from the record. Lock: ACCESS EXCLUSIVE, the table is written anew.
-- Undo: DROP TRIGGER fresh_salt; ledger_watch as before; the column.
ALTER TABLE message_address ADD COLUMN salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid());
COMMENT ON COLUMN message_address.salt IS '16 random bytes; the record keeps the SHA-256 of them and the address';
CREATE TRIGGER fresh_salt BEFORE UPDATE ON message_address FOR EACH ROW
    WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION ledger_fresh_salt();
CALL ledger_watch('message_address', '{unit_id}', omitted => '{salt}', hashed => '{email}');
