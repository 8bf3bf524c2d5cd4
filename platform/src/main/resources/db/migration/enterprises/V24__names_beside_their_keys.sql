-- Why: with 100,000 enterprises a key is in names of every county, and each look read the enterprise, its former names and the place of all.
-- The name stands beside its key, and the place is part of what is looked for. Lock: none. Undo: the table of V23; the program fills it.
DROP TABLE enterprise_key;
CREATE TABLE enterprise_key (
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    key               text COLLATE "C" NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL,
    reader            text COLLATE "C" NOT NULL,
    PRIMARY KEY (enterprise_id, key)
);
CREATE INDEX enterprise_key_by_key ON enterprise_key (key, jurisdiction_path);
COMMENT ON TABLE enterprise_key IS 'Words of the names of an enterprise, former ones too, by which alike names are found; made by the program';
COMMENT ON COLUMN enterprise_key.key IS 'The core, or the core without a character, behind a place, or its beginning and …';
COMMENT ON COLUMN enterprise_key.name IS 'That it was made of';
COMMENT ON COLUMN enterprise_key.reader IS 'Edition of the keys';
ALTER TABLE enterprise_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Words alone, so that no look at the enterprise is needed for each of many.
CREATE POLICY office_read ON enterprise_key FOR SELECT USING (may_read_drafts(jurisdiction_path));
CREATE POLICY office_insert ON enterprise_key FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_delete ON enterprise_key FOR DELETE USING (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT, DELETE ON enterprise_key TO ${app};
