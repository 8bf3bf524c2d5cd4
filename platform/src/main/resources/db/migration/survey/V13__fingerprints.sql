-- Why: Φ2.2×7m and Φ2200×7000 are one device, which their words do not show: what was read of each row is compared, and its words only where
-- nothing was. The program makes it of survey_row as that is written, and of rows that stand already when it starts. A table of its own,
-- for a row that was decided on never changes and this does where the reader learns. The columns by words (V11, V12) go: they cost half of
-- the time of an import. Lock: ACCESS EXCLUSIVE on survey_row for a moment. Undo: DROP TABLE survey_device; columns and function of V12.
ALTER TABLE survey_row DROP COLUMN by_name, DROP COLUMN by_code;
DROP FUNCTION survey_device(text, jsonb);
CALL ledger_watch('survey_row', '{id}', omitted => '{by_serial}');

CREATE TABLE survey_device (
    row_id            uuid NOT NULL REFERENCES survey_row ON DELETE CASCADE,
    ordinal           int NOT NULL CONSTRAINT survey_device_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path text COLLATE "C" NOT NULL,
    device            text COLLATE "C" NOT NULL,
    by_name           uuid NOT NULL,
    by_code           uuid,
    reader            text COLLATE "C" NOT NULL,
    PRIMARY KEY (row_id, ordinal)
);
CREATE INDEX survey_device_by_name ON survey_device (by_name);
CREATE INDEX survey_device_by_code ON survey_device (by_code) WHERE by_code IS NOT NULL;
COMMENT ON TABLE survey_device IS 'Fingerprints of the devices that a row says; made of survey_row, compared by the program';
COMMENT ON COLUMN survey_device.device IS 'Kind, size in the units of facts, number on site; where no size was read, = and the words, whatever the word for a unit';
COMMENT ON COLUMN survey_device.by_name IS 'Of the device and the name of the enterprise';
COMMENT ON COLUMN survey_device.by_code IS 'Of the device and the credit code, null without one';
COMMENT ON COLUMN survey_device.reader IS 'Edition of the reader';
ALTER TABLE survey_device ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_row ON survey_device FOR SELECT USING (EXISTS (SELECT FROM survey_row AS r WHERE r.id = survey_device.row_id));
CREATE POLICY own_insert ON survey_device FOR INSERT WITH CHECK (may_write(jurisdiction_path));
CREATE POLICY own_delete ON survey_device FOR DELETE USING (may_write(jurisdiction_path));
GRANT SELECT, INSERT, DELETE ON survey_device TO ${app};
