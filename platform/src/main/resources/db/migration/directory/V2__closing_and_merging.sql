-- Why: bodies and zones end (撤销、撤并), and two records turn out to be one body. Lock: short, on unit. Undo: drop what is added.
CREATE TABLE closing (
    id                uuid PRIMARY KEY,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid REFERENCES unit,
    zone_id           text COLLATE "C" REFERENCES jurisdiction,
    last_day          date NOT NULL,
    reason            text NOT NULL CONSTRAINT closing_reason_given CHECK (reason <> ''),
    successor_id      uuid REFERENCES unit,
    closed_by         text NOT NULL,
    closed_at         timestamptz NOT NULL,
    reopened_by       text,
    reopened_at       timestamptz,
    CONSTRAINT closing_of_one_thing CHECK ((unit_id IS NULL) <> (zone_id IS NULL)),
    CONSTRAINT closing_successor_of_unit CHECK (successor_id IS NULL OR (unit_id IS NOT NULL AND successor_id <> unit_id)),
    CONSTRAINT closing_reopening_complete CHECK ((reopened_by IS NULL) = (reopened_at IS NULL))
);
CREATE UNIQUE INDEX closing_of_unit_once ON closing (unit_id) WHERE reopened_at IS NULL;
CREATE UNIQUE INDEX closing_of_zone_once ON closing (zone_id) WHERE reopened_at IS NULL;
CREATE INDEX closing_by_unit ON closing (unit_id);
CREATE INDEX closing_by_zone ON closing (zone_id);
CREATE INDEX closing_by_successor ON closing (successor_id);
COMMENT ON TABLE closing IS 'That a unit or a zone ended, who said so, and who reopened it; the last day that counts stands in unit and jurisdiction';
COMMENT ON COLUMN closing.jurisdiction_path IS 'That of the unit''s jurisdiction, or of the one that a zone lies in';
COMMENT ON COLUMN closing.last_day IS 'Last day of the body or zone as this closing said; it stays when the closing is taken back';
COMMENT ON COLUMN closing.successor_id IS 'The unit that goes on with the duties (撤并), null where nobody does';
SELECT put_in_scope('closing');
GRANT SELECT, INSERT, UPDATE ON closing TO ${app};

ALTER TABLE unit
    ADD COLUMN merged_into uuid REFERENCES unit,
    ADD COLUMN merged_by   text,
    ADD COLUMN merged_at   timestamptz,
    ADD CONSTRAINT unit_merger_complete CHECK (num_nonnulls(merged_into, merged_by, merged_at) IN (0, 3)),
    ADD CONSTRAINT unit_merged_into_another CHECK (merged_into <> id),
    ADD CONSTRAINT unit_merged_houses_no_office CHECK (merged_into IS NULL OR NOT office);
CREATE INDEX unit_merged_into ON unit (merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON COLUMN unit.merged_into IS 'The unit that this one turned out to be; this record only remembers it, nothing refers to it any more';

-- A name is borne once among the units in being: a body that is set up anew is not the one that was closed.
ALTER TABLE unit DROP CONSTRAINT unit_name_once;
CREATE UNIQUE INDEX unit_name_once ON unit (jurisdiction_id, name) WHERE valid_to IS NULL AND merged_into IS NULL;
CREATE INDEX unit_by_name ON unit (jurisdiction_id, name);

-- A shipped zone may be closed by the jurisdiction it lies in, like one that was added by hand.
DROP POLICY own_zones_change ON jurisdiction;
CREATE POLICY own_zones_change ON jurisdiction FOR UPDATE
    USING (may_write('/') OR (level = 'ZONE' AND may_write(path_above(path, id))));
