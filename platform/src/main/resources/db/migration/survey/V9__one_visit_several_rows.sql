-- Why: a visit to a plant looks at all of its lines. A site verification covers several rows of one enterprise, with what was found of
-- each beside what was found of the visit as a whole. Those that are there cover the one row that they were ordered for; what was found
-- stands for the visit as a whole. Lock: short, on site_verification. Undo: ADD COLUMN row_id, filled from the first row of each; DROP TABLE
-- site_verification_row; DROP FUNCTION site_verification_finding_stays; the constraint of V7.
CREATE TABLE site_verification_row (
    verification_id   uuid NOT NULL REFERENCES site_verification,
    ordinal           int NOT NULL CONSTRAINT site_verification_row_ordinal_from_one CHECK (ordinal >= 1),
    row_id            uuid NOT NULL REFERENCES survey_review,
    jurisdiction_path text COLLATE "C" NOT NULL,
    about             text NOT NULL CONSTRAINT site_verification_row_about_length CHECK (char_length(about) BETWEEN 1 AND 2000),
    finding           text CONSTRAINT site_verification_row_finding_length CHECK (char_length(finding) BETWEEN 1 AND 2000),
    ended             boolean NOT NULL DEFAULT false,
    PRIMARY KEY (verification_id, ordinal),
    UNIQUE (verification_id, row_id)
);
CREATE INDEX site_verification_row_by_row ON site_verification_row (row_id);
COMMENT ON TABLE site_verification_row IS 'A row that a site verification looks at, and what was found of it';
COMMENT ON COLUMN site_verification_row.about IS 'What the row says, as it was then: units of other places do not see the row';
COMMENT ON COLUMN site_verification_row.finding IS 'Null until the findings are written, and where they stand for the visit as a whole';
COMMENT ON COLUMN site_verification_row.ended IS 'The site verification has ended or was called off';

SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true), set_config('tuichu.unit', '*', true);
INSERT INTO site_verification_row (verification_id, ordinal, row_id, jurisdiction_path, about, ended)
SELECT id, 1, row_id, jurisdiction_path, about, state IN ('CONCLUDED', 'CALLED_OFF') FROM site_verification;
CREATE UNIQUE INDEX site_verification_open_row_once ON site_verification_row (row_id) WHERE NOT ended;

DROP INDEX site_verification_open_once, site_verification_by_row;
ALTER TABLE site_verification
    DROP COLUMN row_id,
    DROP CONSTRAINT site_verification_found_complete,
    ADD CONSTRAINT site_verification_found_complete CHECK (CASE WHEN state IN ('FOUND', 'CONCLUDED')
        THEN num_nulls(held_on, written_by) = 0 ELSE true END);
COMMENT ON TABLE site_verification IS 'A look at lines of one enterprise on site, by several units';
COMMENT ON COLUMN site_verification.about IS 'The enterprise as its rows name it; with what the row says where it was ordered for one row alone, before there could be several';
COMMENT ON COLUMN site_verification.findings IS 'What was found of the visit as a whole, null where each row says it';

ALTER TABLE site_verification_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_verification ON site_verification_row FOR SELECT
    USING (EXISTS (SELECT FROM site_verification AS v WHERE v.id = site_verification_row.verification_id));
CREATE POLICY office_insert ON site_verification_row FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (
        SELECT FROM site_verification AS v JOIN survey_review AS h ON h.task_id = v.task_id
        WHERE v.id = verification_id AND h.row_id = site_verification_row.row_id AND v.state = 'ORDERED'
            AND v.jurisdiction_path = site_verification_row.jurisdiction_path));
CREATE POLICY office_update ON site_verification_row FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

-- What one unit has signed stays as it was signed.
CREATE FUNCTION site_verification_finding_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM site_verification_party AS p WHERE p.verification_id = OLD.verification_id AND p.answer <> 'WAITING') THEN
        RAISE EXCEPTION 'findings of site verification % are signed', OLD.verification_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER site_verification_finding BEFORE UPDATE ON site_verification_row FOR EACH ROW
    WHEN (NEW.finding IS DISTINCT FROM OLD.finding) EXECUTE FUNCTION site_verification_finding_stays();

GRANT SELECT, INSERT ON site_verification_row TO ${app};
GRANT UPDATE (finding, ended) ON site_verification_row TO ${app};
CALL ledger_watch('site_verification', '{id}');
CALL ledger_watch('site_verification_row', '{verification_id,ordinal}');
