-- Why: the telephones of officers stand on record as a digest with a random salt, so that one changed behind the program's
-- back is found, and nobody reads or guesses it from the record. Lock: ACCESS EXCLUSIVE, the table is written anew.
-- Undo: DROP TRIGGER fresh_salt; ledger_watch as before; the column.
ALTER TABLE officer ADD COLUMN salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid());
COMMENT ON COLUMN officer.salt IS '16 random bytes; the record keeps the SHA-256 of them and each number';
CREATE TRIGGER fresh_salt BEFORE UPDATE ON officer FOR EACH ROW
    WHEN ((OLD.phone, OLD.mobile) IS DISTINCT FROM (NEW.phone, NEW.mobile)) EXECUTE FUNCTION ledger_fresh_salt();
CALL ledger_watch('officer', '{id}', omitted => '{salt}', hashed => '{phone,mobile}');
