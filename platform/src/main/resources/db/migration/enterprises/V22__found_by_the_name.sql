-- Why: a line that is reported once more is found among those of its enterprise in the register, by the names of that, a thousand rows at a
-- time. Stored columns, for under row-level security an index over a function is not used. Lock: ACCESS EXCLUSIVE on enterprise and
-- enterprise_name while they are rewritten. Undo: ALTER TABLE enterprise DROP COLUMN by_name; ALTER TABLE enterprise_name DROP COLUMN by_name.
ALTER TABLE enterprise ADD COLUMN by_name text COLLATE "C" GENERATED ALWAYS AS (written_alike(name)) STORED;
ALTER TABLE enterprise_name ADD COLUMN by_name text COLLATE "C" GENERATED ALWAYS AS (written_alike(name)) STORED;
CREATE INDEX enterprise_by_name ON enterprise (by_name);
CREATE INDEX enterprise_name_by_name ON enterprise_name (by_name);
COMMENT ON COLUMN enterprise.by_name IS 'The same for names that differ in widths, blanks and signs alone; made from name';
COMMENT ON COLUMN enterprise_name.by_name IS 'As that of enterprise; made from name';
CALL ledger_watch('enterprise', '{id}', omitted => '{salt,by_name}', hashed => '{phone}');
CALL ledger_watch('enterprise_name', '{enterprise_id,ordinal}', omitted => '{by_name}');
