-- Why: the list of open likenesses compared all lines of a register with each other at each look: 5 s for a province of 100,000 lines. Pairs
-- are kept, and triggers note the lines of which somebody wrote anything that is compared; the program finds their pairs anew, and until then
-- a page finds them itself. Lock: SHARE ROW EXCLUSIVE on the tables with triggers for a moment. Undo: DROP TABLE line_likeness,
-- line_uncompared; the triggers and functions below.
CREATE TABLE line_likeness (
    one                     uuid NOT NULL REFERENCES line,
    other                   uuid NOT NULL REFERENCES line,
    location_path           text COLLATE "C" NOT NULL,
    jurisdiction_path       text COLLATE "C" NOT NULL,
    other_jurisdiction_path text COLLATE "C" NOT NULL,
    why                     text NOT NULL CONSTRAINT line_likeness_why_known
                                CHECK (why IN ('SAME_ENTERPRISE', 'SAME_SERIAL', 'SAME_CODE', 'LIKE_NAME')),
    settled                 boolean NOT NULL,
    elsewhere               boolean NOT NULL GENERATED ALWAYS AS (NOT starts_with(other_jurisdiction_path, jurisdiction_path)) STORED,
    PRIMARY KEY (one, other),
    CONSTRAINT line_likeness_of_two CHECK (one <> other)
);
CREATE INDEX line_likeness_by_other ON line_likeness (other);
CREATE INDEX line_likeness_open ON line_likeness (location_path, one, other) WHERE one < other AND NOT settled;
CREATE INDEX line_likeness_elsewhere ON line_likeness (jurisdiction_path, location_path, one) WHERE elsewhere;
COMMENT ON TABLE line_likeness IS 'Lines that are written alike, in both orders; made by the program, and anew of a line in line_uncompared';
COMMENT ON COLUMN line_likeness.location_path IS 'Where the enterprise of the one lies; lists are in its order';
COMMENT ON COLUMN line_likeness.jurisdiction_path IS 'Keeps the one';
COMMENT ON COLUMN line_likeness.settled IS 'Both are in one register and somebody said that they differ: so it is for everybody who sees them';
COMMENT ON COLUMN line_likeness.elsewhere IS 'The other is out of the sight of the office that keeps the one';

-- A note for each time, so that whoever takes some away leaves those that came meanwhile.
CREATE TABLE line_uncompared (
    ordinal           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line_id           uuid NOT NULL REFERENCES line,
    jurisdiction_path text COLLATE "C" NOT NULL
);
CREATE INDEX line_uncompared_by_line ON line_uncompared (line_id);
COMMENT ON TABLE line_uncompared IS 'Lines of which something changed that is compared, since their pairs were found';
COMMENT ON COLUMN line_uncompared.jurisdiction_path IS 'Whose office changed it';

ALTER TABLE line_likeness ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Names are compared by the office alone, as in enterprise_key.
CREATE POLICY of_both ON line_likeness FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_likeness.one)
    AND EXISTS (SELECT FROM line AS l WHERE l.id = line_likeness.other) AND (why <> 'LIKE_NAME' OR may_read_drafts(jurisdiction_path)));
CREATE POLICY program_insert ON line_likeness FOR INSERT WITH CHECK (may_write('/'));
CREATE POLICY program_delete ON line_likeness FOR DELETE USING (may_write('/'));
ALTER TABLE line_uncompared ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_uncompared FOR SELECT USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_uncompared.line_id));
CREATE POLICY office_insert ON line_uncompared FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY program_delete ON line_uncompared FOR DELETE USING (may_write('/'));
GRANT SELECT, INSERT, DELETE ON line_likeness, line_uncompared TO ${app};

CREATE FUNCTION line_is_uncompared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_uncompared (line_id, jurisdiction_path) VALUES (NEW.id, NEW.jurisdiction_path);
    RETURN NULL;
END $$;
CREATE TRIGGER line_uncompared_entered AFTER INSERT ON line FOR EACH ROW EXECUTE FUNCTION line_is_uncompared();
CREATE TRIGGER line_uncompared_changed AFTER UPDATE ON line FOR EACH ROW
    WHEN (NEW.edition <> OLD.edition OR NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) EXECUTE FUNCTION line_is_uncompared();

CREATE FUNCTION line_is_read_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_uncompared (line_id, jurisdiction_path) VALUES (NEW.line_id, NEW.jurisdiction_path);
    RETURN NULL;
END $$;
CREATE TRIGGER line_uncompared_read AFTER INSERT OR UPDATE ON line_fingerprint FOR EACH ROW EXECUTE FUNCTION line_is_read_anew();

CREATE FUNCTION lines_of_enterprise_are_uncompared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_uncompared (line_id, jurisdiction_path)
    SELECT l.id, l.jurisdiction_path FROM line AS l WHERE l.enterprise_id = NEW.id AND l.withdrawn_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER line_uncompared_owner AFTER UPDATE ON enterprise FOR EACH ROW
    WHEN ((NEW.name, NEW.credit_code, NEW.location_path) IS DISTINCT FROM (OLD.name, OLD.credit_code, OLD.location_path))
    EXECUTE FUNCTION lines_of_enterprise_are_uncompared();

CREATE FUNCTION lines_of_keys_are_uncompared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_uncompared (line_id, jurisdiction_path)
    SELECT DISTINCT l.id, l.jurisdiction_path FROM changed AS k JOIN line AS l ON l.enterprise_id = k.enterprise_id WHERE l.withdrawn_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER line_uncompared_names AFTER INSERT ON enterprise_key REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION lines_of_keys_are_uncompared();
CREATE TRIGGER line_uncompared_names_gone AFTER DELETE ON enterprise_key REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION lines_of_keys_are_uncompared();

-- An office above speaks of lines below it.
CREATE FUNCTION lines_of_naming_are_uncompared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_uncompared (line_id, jurisdiction_path)
    SELECT l.id, NEW.jurisdiction_path FROM line AS l WHERE l.enterprise_id = NEW.enterprise_id AND l.withdrawn_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER line_uncompared_naming AFTER INSERT ON enterprise_naming FOR EACH ROW EXECUTE FUNCTION lines_of_naming_are_uncompared();

CREATE FUNCTION lines_decided_are_uncompared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO line_uncompared (line_id, jurisdiction_path) VALUES (NEW.line_id, NEW.jurisdiction_path), (NEW.other_id, NEW.jurisdiction_path);
    RETURN NULL;
END $$;
CREATE TRIGGER line_uncompared_decided AFTER INSERT ON line_identity FOR EACH ROW EXECUTE FUNCTION lines_decided_are_uncompared();

-- Those that stand are found after the start.
SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true), set_config('tuichu.unit', '*', true);
INSERT INTO line_uncompared (line_id, jurisdiction_path)
SELECT id, jurisdiction_path FROM line WHERE withdrawn_at IS NULL;
