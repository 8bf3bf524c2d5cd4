-- Why: what people hand in is kept as it came, for ever, in the one database that is backed up. Lock: none, new tables.
-- Undo: DROP TABLE evidence_file, evidence_chunk, evidence_content; DROP FUNCTION evidence_in_scope, evidence_is_complete.
-- A file row comes first in its transaction (its key to the content is checked at the end): content may only be written
-- and seen through a file row that is in scope.

CREATE TABLE evidence_content (
    sha256 bytea PRIMARY KEY CONSTRAINT evidence_content_sha256_length CHECK (octet_length(sha256) = 32),
    size   bigint NOT NULL CONSTRAINT evidence_content_size_positive CHECK (size > 0),
    CONSTRAINT evidence_content_of_size UNIQUE (sha256, size)
);
COMMENT ON TABLE evidence_content IS 'Distinct contents of files: the same bytes are stored once, whoever brought them';
COMMENT ON COLUMN evidence_content.size IS 'Bytes';

CREATE TABLE evidence_chunk (
    sha256  bytea NOT NULL REFERENCES evidence_content,
    ordinal int NOT NULL CONSTRAINT evidence_chunk_ordinal_from_zero CHECK (ordinal >= 0),
    bytes   bytea NOT NULL,
    PRIMARY KEY (sha256, ordinal)
);
-- Pictures and documents do not get smaller; uncompressed, a part of a chunk can be read alone.
ALTER TABLE evidence_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON COLUMN evidence_chunk.ordinal IS 'Place in the content, from 0; every chunk but the last has 1,048,576 bytes';

CREATE TABLE evidence_file (
    id                uuid PRIMARY KEY,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL,
    name              text NOT NULL
                      CONSTRAINT evidence_file_name_length CHECK (octet_length(name) BETWEEN 1 AND 255),
    original_name     text NOT NULL
                      CONSTRAINT evidence_file_original_name_length CHECK (char_length(original_name) <= 1000),
    kind              text NOT NULL CONSTRAINT evidence_file_kind_known CHECK (kind IN
                      ('JPEG', 'PNG', 'GIF', 'WEBP', 'HEIC', 'MP4', 'MOV', 'PDF', 'OFD', 'DOCX', 'XLSX', 'DOC', 'XLS',
                       'TEXT', 'CSV', 'ZIP')),
    media_type        text NOT NULL
                      CONSTRAINT evidence_file_media_type_form CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size              bigint NOT NULL,
    sha256            bytea NOT NULL,
    sm3               bytea NOT NULL CONSTRAINT evidence_file_sm3_length CHECK (octet_length(sm3) = 32),
    preview_sha256    bytea REFERENCES evidence_content DEFERRABLE INITIALLY DEFERRED,
    uploaded_by       text NOT NULL,
    uploaded_at       timestamptz NOT NULL,
    taken_at          timestamptz,
    taken_absent      text CONSTRAINT evidence_file_taken_absent_known CHECK (taken_absent IN
                      ('NO_PICTURE', 'NOT_WRITTEN', 'UNREADABLE', 'IMPLAUSIBLE', 'OTHER_DATUM')),
    latitude          numeric(9, 6) CONSTRAINT evidence_file_latitude_range CHECK (latitude BETWEEN -90 AND 90),
    longitude         numeric(9, 6) CONSTRAINT evidence_file_longitude_range CHECK (longitude BETWEEN -180 AND 180),
    datum             text CONSTRAINT evidence_file_datum_named CHECK (datum = 'WGS-84'),
    position_absent   text CONSTRAINT evidence_file_position_absent_known CHECK (position_absent IN
                      ('NO_PICTURE', 'NOT_WRITTEN', 'UNREADABLE', 'IMPLAUSIBLE', 'OTHER_DATUM')),
    scan              text NOT NULL CONSTRAINT evidence_file_scan_known
                      CHECK (scan IN ('CLEAN', 'NOT_SCANNED', 'FAILED')),
    CONSTRAINT evidence_file_content FOREIGN KEY (sha256, size) REFERENCES evidence_content (sha256, size)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT evidence_file_taken_or_why CHECK ((taken_at IS NULL) <> (taken_absent IS NULL)),
    CONSTRAINT evidence_file_position_or_why
        CHECK (num_nulls(latitude, longitude, datum) IN (0, 3) AND (latitude IS NULL) <> (position_absent IS NULL))
);
CREATE INDEX evidence_file_by_content ON evidence_file (sha256);
CREATE INDEX evidence_file_by_preview ON evidence_file (preview_sha256) WHERE preview_sha256 IS NOT NULL;
COMMENT ON TABLE evidence_file IS 'A file somebody brought: whose it is and what was found out about it on arrival; never altered';
COMMENT ON COLUMN evidence_file.unit_id IS 'The unit it belongs to; other units of the place do not see it';
COMMENT ON COLUMN evidence_file.name IS 'Safe to save under on any machine: no path, no control or direction characters, ending by content';
COMMENT ON COLUMN evidence_file.original_name IS 'As it came; NUL and broken surrogates, which no text holds, stand as U+FFFD';
COMMENT ON COLUMN evidence_file.kind IS 'Told by the content, not by the name; for plain text the name tells table from prose';
COMMENT ON COLUMN evidence_file.size IS 'Bytes';
COMMENT ON COLUMN evidence_file.preview_sha256 IS 'Content of a small re-encoded JPEG, null where there is none';
COMMENT ON COLUMN evidence_file.taken_at IS 'By the camera''s clock; where it wrote no offset, taken as time of Asia/Shanghai';
COMMENT ON COLUMN evidence_file.taken_absent IS 'Why there is no taken_at';
COMMENT ON COLUMN evidence_file.latitude IS 'Degrees north as the camera wrote them, in the datum named';
COMMENT ON COLUMN evidence_file.longitude IS 'Degrees east as the camera wrote them, in the datum named';
COMMENT ON COLUMN evidence_file.datum IS 'WGS-84, which Exif writes unless it names another; not shifted (GCJ-02, BD-09) in any way';
COMMENT ON COLUMN evidence_file.position_absent IS 'Why there is no position';
COMMENT ON COLUMN evidence_file.scan IS 'CLEAN: the antivirus found nothing; NOT_SCANNED: none is configured; FAILED: it gave no answer and none was required';

CREATE FUNCTION evidence_in_scope(content bytea) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM evidence_file WHERE sha256 = content)
        OR EXISTS (SELECT FROM evidence_file WHERE preview_sha256 = content);
COMMENT ON FUNCTION evidence_in_scope(bytea) IS 'Some file row that this transaction may see has this content or this preview';

CREATE FUNCTION evidence_is_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT coalesce(sum(octet_length(bytes)), 0) FROM evidence_chunk WHERE sha256 = NEW.sha256) <> NEW.size THEN
        RAISE EXCEPTION 'evidence content is incomplete: %', encode(NEW.sha256, 'hex') USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER evidence_content_complete AFTER INSERT ON evidence_content
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION evidence_is_complete();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['evidence_content', 'evidence_chunk', 'evidence_file'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        -- Nothing is ever altered or removed: there is no policy for it and no grant.
        EXECUTE format('GRANT SELECT, INSERT ON %I TO ${app}', t);
    END LOOP;
END $$;
CREATE POLICY own_or_below ON evidence_file FOR SELECT USING (may_read(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY own_insert ON evidence_file FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY through_a_file ON evidence_content FOR SELECT USING (evidence_in_scope(sha256));
CREATE POLICY through_a_file_insert ON evidence_content FOR INSERT WITH CHECK (evidence_in_scope(sha256));
CREATE POLICY through_a_file ON evidence_chunk FOR SELECT USING (evidence_in_scope(sha256));
-- Exactly the chunks that the content's size leaves room for: complete content takes no more.
CREATE POLICY through_a_file_insert ON evidence_chunk FOR INSERT
    WITH CHECK (octet_length(bytes) = (
        SELECT least(1048576, size - ordinal::bigint * 1048576) FROM evidence_content AS content
        WHERE content.sha256 = evidence_chunk.sha256));
