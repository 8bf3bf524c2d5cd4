-- Why: what is to leave in a year is decomposed by place and industry, and held against the lists below. Lock: none, new table.
-- Undo: DROP TABLE exit_target.
CREATE TABLE exit_target (
    jurisdiction_path text COLLATE "C" NOT NULL,
    year              int NOT NULL,
    place_id          text COLLATE "C" NOT NULL,
    industry          text NOT NULL CONSTRAINT exit_target_industry_length CHECK (char_length(industry) BETWEEN 1 AND 40),
    ordinal           int NOT NULL CONSTRAINT exit_target_ordinal_from_one CHECK (ordinal >= 1),
    keeper_name       text NOT NULL,
    place_path        text COLLATE "C" NOT NULL,
    place_name        text NOT NULL,
    lines             int CONSTRAINT exit_target_lines_range CHECK (lines BETWEEN 1 AND 100000),
    capacity          numeric(18, 4) CONSTRAINT exit_target_capacity_range CHECK (capacity > 0),
    capacity_unit     text CONSTRAINT exit_target_capacity_unit_length CHECK (char_length(capacity_unit) BETWEEN 1 AND 20),
    basis             text NOT NULL CONSTRAINT exit_target_basis_length CHECK (char_length(basis) BETWEEN 1 AND 300),
    written_by        text NOT NULL,
    written_on_behalf_of text,
    written_at        timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_path, year, place_id, industry, ordinal),
    CONSTRAINT exit_target_at_or_below_its_keeper CHECK (starts_with(place_path, jurisdiction_path)),
    CONSTRAINT exit_target_capacity_has_unit CHECK (num_nulls(capacity, capacity_unit) IN (0, 2))
);
CREATE INDEX exit_target_by_place ON exit_target (place_path, year);
COMMENT ON TABLE exit_target IS 'What an office sets for a place and industry, never altered: the latest counts, one without numbers takes it back';
COMMENT ON COLUMN exit_target.jurisdiction_path IS 'Place whose office set it';
COMMENT ON COLUMN exit_target.keeper_name IS 'Name of that place when it was set';
COMMENT ON COLUMN exit_target.place_id IS 'For whom: the same place, as a whole, or one below';
COMMENT ON COLUMN exit_target.lines IS 'Lines that have to leave, null where the target does not count them';
COMMENT ON COLUMN exit_target.capacity IS 'In capacity_unit, which names the period too';
COMMENT ON COLUMN exit_target.basis IS 'The paper that says so';
COMMENT ON COLUMN exit_target.written_on_behalf_of IS 'The colleague whose roles were lent, null where they were the person''s own';

-- The office that set it, those above, and the office it is for; none beside.
ALTER TABLE exit_target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY offices ON exit_target FOR SELECT USING (may_read_drafts(place_path) AND may_see_unit(NULL));
CREATE POLICY office_insert ON exit_target FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
GRANT SELECT, INSERT ON exit_target TO ${app};
CALL ledger_watch('exit_target', '{jurisdiction_path,year,place_id,industry,ordinal}');
