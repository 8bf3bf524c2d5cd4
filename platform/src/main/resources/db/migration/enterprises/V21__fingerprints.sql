-- Why: Φ2.2×7m and Φ2200×7000 are one device, which their words do not show: what was read of each specification is compared. The program
-- makes it as the specification is written, and of those that stand already when it starts; editions themselves are never altered.
-- Lock: none, new table. Undo: DROP TABLE line_fingerprint.
CREATE TABLE line_fingerprint (
    line_id           uuid NOT NULL,
    edition           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    devices           text[] COLLATE "C" NOT NULL,
    reader            text COLLATE "C" NOT NULL,
    PRIMARY KEY (line_id, edition),
    CONSTRAINT line_fingerprint_of_edition FOREIGN KEY (line_id, edition) REFERENCES line_specification (line_id, edition)
);
COMMENT ON TABLE line_fingerprint IS 'What was read of a specification; made of line_specification by the program';
COMMENT ON COLUMN line_fingerprint.devices IS 'Kind, size in the units of facts, number on site; none where no size was read: then the words are compared';
COMMENT ON COLUMN line_fingerprint.reader IS 'Edition of the reader';
ALTER TABLE line_fingerprint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_fingerprint FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_fingerprint.line_id));
CREATE POLICY office_insert ON line_fingerprint FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_update ON line_fingerprint FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT ON line_fingerprint TO ${app};
GRANT UPDATE (devices, reader) ON line_fingerprint TO ${app};
