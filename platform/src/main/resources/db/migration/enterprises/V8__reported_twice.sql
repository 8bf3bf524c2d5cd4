-- Why: the same device is reported twice, in two years, by two enterprises or in two counties; lines that are written alike are put
-- before a person. Lock: short, while the indexes are built. Undo: DROP TABLE line_identity, DROP INDEX, DROP FUNCTION written_alike.
CREATE FUNCTION written_alike(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(regexp_replace(translate(normalize(written, NFKC), '×*ΦφØø', 'xx∅∅∅∅'), '[\s#,;:()/\\_-]', '', 'g') COLLATE "C");
COMMENT ON FUNCTION written_alike(text) IS 'The same for what differs in widths, blanks, signs of multiplication and diameter, and case alone';

CREATE INDEX line_specification_by_serial ON line_specification (written_alike(serial)) WHERE char_length(serial) >= 3;
CREATE INDEX enterprise_by_credit_code ON enterprise (credit_code) WHERE credit_code IS NOT NULL;

CREATE TABLE line_identity (
    line_id            uuid NOT NULL REFERENCES line,
    other_id           uuid NOT NULL REFERENCES line,
    ordinal            int NOT NULL CONSTRAINT line_identity_ordinal_from_one CHECK (ordinal >= 1),
    jurisdiction_path  text COLLATE "C" NOT NULL,
    decision           text NOT NULL CONSTRAINT line_identity_decision_known CHECK (decision IN ('SAME', 'DIFFERENT')),
    reason             text NOT NULL CONSTRAINT line_identity_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    decided_by         text NOT NULL,
    decided_account    uuid NOT NULL,
    decided_on_behalf_of text,
    decided_at         timestamptz NOT NULL,
    PRIMARY KEY (line_id, other_id, ordinal),
    CONSTRAINT line_identity_in_order CHECK (line_id < other_id)
);
CREATE INDEX line_identity_by_other ON line_identity (other_id);
COMMENT ON TABLE line_identity IS 'Whether two lines that are written alike are one device; never altered, the latest counts';
COMMENT ON COLUMN line_identity.jurisdiction_path IS 'Place whose office decided it';
COMMENT ON COLUMN line_identity.decided_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';

-- One of the two may be out of sight; what an office above decided is read below it.
ALTER TABLE line_identity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY above_or_below ON line_identity FOR SELECT USING ((may_read_drafts(jurisdiction_path)
    OR starts_with(nullif(current_setting('tuichu.reads', true), ''), jurisdiction_path))
    AND EXISTS (SELECT FROM line AS l WHERE l.id IN (line_identity.line_id, line_identity.other_id)));
CREATE POLICY office_insert ON line_identity FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT ON line_identity TO ${app};
CALL ledger_watch('line_identity', '{line_id,other_id,ordinal}');
