-- Why: a file handed in with a step is looked at by the unit that asked for the step, which is another unit of the place.
-- Lock: short, on evidence_file. Undo: DROP POLICY shown ON evidence_file; DROP TABLE evidence_shown.
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_of_owner UNIQUE (id, jurisdiction_path, unit_id);

CREATE TABLE evidence_shown (
    file_id           uuid NOT NULL,
    owner_path        text COLLATE "C" NOT NULL,
    owner_unit_id     uuid NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL,
    PRIMARY KEY (file_id, unit_id),
    CONSTRAINT evidence_shown_by_owner FOREIGN KEY (file_id, owner_path, owner_unit_id)
        REFERENCES evidence_file (id, jurisdiction_path, unit_id)
);
COMMENT ON TABLE evidence_shown IS 'Another unit that may see a file, because its owner handed it in there; never altered';
COMMENT ON COLUMN evidence_shown.jurisdiction_path IS 'Place of the unit that may see it';

ALTER TABLE evidence_shown ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_or_below ON evidence_shown FOR SELECT USING (may_read(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY owner_insert ON evidence_shown FOR INSERT
    WITH CHECK (may_write(owner_path) AND may_see_unit(owner_unit_id));
GRANT SELECT, INSERT ON evidence_shown TO ${app};

CREATE POLICY shown ON evidence_file FOR SELECT
    USING (EXISTS (SELECT FROM evidence_shown AS s WHERE s.file_id = evidence_file.id));
