-- Why: what was signed is published as files, and a later download is the same file. Lock: none, new table. Undo: DROP TABLE exit_list_file.
CREATE TABLE exit_list_file (
    list_id           uuid NOT NULL REFERENCES exit_list,
    format            text NOT NULL CONSTRAINT exit_list_file_format_known CHECK (format IN ('XLSX', 'DOCX', 'PDF')),
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    sha256            text COLLATE "C" NOT NULL CONSTRAINT exit_list_file_sha256_shape CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (list_id, format)
);
COMMENT ON TABLE exit_list_file IS 'A signed list or amendment as a file, made with the signature; never altered';
COMMENT ON COLUMN exit_list_file.file_id IS 'The file in the module evidence';
COMMENT ON COLUMN exit_list_file.sha256 IS 'Of the file; the act of the signature names it too';

ALTER TABLE exit_list_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_list ON exit_list_file FOR SELECT USING (EXISTS (SELECT FROM exit_list AS l WHERE l.id = exit_list_file.list_id));
CREATE POLICY with_the_signature ON exit_list_file FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM exit_list AS l
        WHERE l.id = exit_list_file.list_id AND l.state = 'FROZEN' AND l.jurisdiction_path = exit_list_file.jurisdiction_path));
GRANT SELECT, INSERT ON exit_list_file TO ${app};
CALL ledger_watch('exit_list_file', '{list_id,format}');
