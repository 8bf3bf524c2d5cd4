-- Why: the same enterprise under another spelling (县红旗水泥厂, 某某省某某市红旗水泥有限公司) was found at its entry alone, by reading all names of the
-- register. Keys of the names, made by the program as they are written and after a start, find the few that are worth comparing; what a person
-- said of two names is kept and asked no more. devices with and without a number on site are compared by their sizes.
-- Lock: ACCESS EXCLUSIVE on line_fingerprint while it is rewritten. Undo: DROP TABLE enterprise_key, enterprise_naming; ALTER TABLE
-- line_fingerprint DROP COLUMN sizes; DROP FUNCTION device_sizes.
CREATE TABLE enterprise_key (
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    key               text COLLATE "C" NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    reader            text COLLATE "C" NOT NULL,
    PRIMARY KEY (enterprise_id, key)
);
CREATE INDEX enterprise_key_by_key ON enterprise_key (key, jurisdiction_path);
COMMENT ON TABLE enterprise_key IS 'Words of the names of an enterprise, former ones too, by which alike names are found; made by the program';
COMMENT ON COLUMN enterprise_key.key IS 'The core, or the core without a character, behind a place, or its beginning and …';
COMMENT ON COLUMN enterprise_key.reader IS 'Edition of the words by which names are taken apart';
ALTER TABLE enterprise_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Words alone, so that no look at the enterprise is needed for each of many.
CREATE POLICY office_read ON enterprise_key FOR SELECT USING (may_read_drafts(jurisdiction_path));
CREATE POLICY office_insert ON enterprise_key FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_delete ON enterprise_key FOR DELETE USING (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT, DELETE ON enterprise_key TO ${app};

CREATE TABLE enterprise_naming (
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    ordinal           int NOT NULL CONSTRAINT enterprise_naming_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL CONSTRAINT enterprise_naming_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    by_name           text COLLATE "C" GENERATED ALWAYS AS (written_alike(name)) STORED,
    decision          text NOT NULL CONSTRAINT enterprise_naming_decision_known CHECK (decision IN ('SAME', 'ANOTHER')),
    reason            text NOT NULL CONSTRAINT enterprise_naming_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    decided_by        text NOT NULL,
    decided_account   uuid NOT NULL,
    decided_on_behalf_of text,
    decided_at        timestamptz NOT NULL,
    PRIMARY KEY (enterprise_id, ordinal)
);
CREATE INDEX enterprise_naming_by_name ON enterprise_naming (by_name);
COMMENT ON TABLE enterprise_naming IS 'Whether a name that reports use means this enterprise; never altered, the latest of a name counts';
COMMENT ON COLUMN enterprise_naming.by_name IS 'The same for names that differ in widths, blanks and signs alone; made from name';
COMMENT ON COLUMN enterprise_naming.decided_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';
ALTER TABLE enterprise_naming ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY office_read ON enterprise_naming FOR SELECT USING (may_read_drafts(jurisdiction_path));
CREATE POLICY office_insert ON enterprise_naming FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT ON enterprise_naming TO ${app};
CALL ledger_watch('enterprise_naming', '{enterprise_id,ordinal}', omitted => '{by_name}');

CREATE FUNCTION device_sizes(devices text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN string_to_array(regexp_replace(array_to_string(devices, ';'), ' #[^;]*', '', 'g'), ';');
COMMENT ON FUNCTION device_sizes(text[]) IS 'Devices without their numbers on site';
ALTER TABLE line_fingerprint ADD COLUMN sizes text[] COLLATE "C" GENERATED ALWAYS AS (device_sizes(devices)) STORED;
COMMENT ON COLUMN line_fingerprint.sizes IS 'The same without numbers on site: one with a number and one without may be one device; made from devices';
