-- Why: a table brought to a survey is compared with all registers, a thousand rows at a time. Under row-level security the index over a
-- function (V8) is not used, and every look read all specifications. Lock: ACCESS EXCLUSIVE on line_specification while it is rewritten.
-- Undo: ALTER TABLE line_specification DROP COLUMN by_serial; the index of V8.
ALTER TABLE line_specification
    ADD COLUMN by_serial text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN char_length(serial) >= 3 THEN written_alike(serial) END) STORED;
DROP INDEX line_specification_by_serial;
CREATE INDEX line_specification_by_serial ON line_specification (by_serial) WHERE by_serial IS NOT NULL;
COMMENT ON COLUMN line_specification.by_serial IS 'The same for one number on the nameplate; null where it has fewer than three letters; made from serial';
CALL ledger_watch('line_specification', '{line_id,edition}', omitted => '{by_serial}');
