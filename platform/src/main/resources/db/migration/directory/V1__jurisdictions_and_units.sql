-- Why: plans name places and bodies; both change names over time. Lock: none, new tables. Undo: DROP TABLE.
-- Ids, codes and paths compare byte by byte ("C"): comparing them in pinyin order made the first start take twice as long.

CREATE TABLE jurisdiction (
    id        text COLLATE "C" PRIMARY KEY,
    code      text COLLATE "C",
    name      text NOT NULL,
    full_name text NOT NULL,
    level     text NOT NULL CONSTRAINT jurisdiction_level_known
              CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'ZONE')),
    parent_id text COLLATE "C" REFERENCES jurisdiction,
    path      text COLLATE "C" NOT NULL CONSTRAINT jurisdiction_path_unique UNIQUE,
    invented  boolean NOT NULL DEFAULT false,
    valid_from date,
    valid_to   date,
    added_by   text,
    CONSTRAINT jurisdiction_valid_order CHECK (valid_from <= valid_to),
    CONSTRAINT jurisdiction_path_ends_with_id CHECK (path LIKE '/%' AND right(path, length(id) + 2) = '/' || id || '/'),
    CONSTRAINT jurisdiction_code_is_gbt2260 CHECK (code ~ '^[0-9]{6}([0-9]{3})?$')
);
CREATE INDEX jurisdiction_parent ON jurisdiction (parent_id);
CREATE INDEX jurisdiction_name_trigram ON jurisdiction USING gin (full_name gin_trgm_ops);
COMMENT ON TABLE jurisdiction IS 'Divisions of GB/T 2260, towns (nine-digit statistical codes), zones without a code; public reference data';
COMMENT ON COLUMN jurisdiction.id IS 'The code where there is one, else one of our own beginning with Z';
COMMENT ON COLUMN jurisdiction.path IS 'Ids from the province down, each followed by a slash: /210000/211100/211104/';
COMMENT ON COLUMN jurisdiction.added_by IS 'User name of the person who added this zone; null for shipped data, which later versions may rename';
COMMENT ON COLUMN jurisdiction.valid_from IS 'First day of a zone, null when unknown';
COMMENT ON COLUMN jurisdiction.valid_to IS 'Last day of a zone, null while it exists';
COMMENT ON COLUMN jurisdiction.invented IS 'Made up for sample data; never shown as real';

CREATE TABLE unit (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    jurisdiction_id   text COLLATE "C" NOT NULL REFERENCES jurisdiction,
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL,
    kind              text NOT NULL CONSTRAINT unit_kind_known CHECK (kind IN ('BODY', 'CLASS')),
    function          text NOT NULL,
    office            boolean NOT NULL DEFAULT false,
    place_id          text COLLATE "C" REFERENCES jurisdiction,
    valid_from        date,
    valid_to          date,
    confirmed_by      text,
    confirmed_at      timestamptz,
    CONSTRAINT unit_confirmation_complete CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT unit_valid_order CHECK (valid_from <= valid_to),
    CONSTRAINT unit_name_once UNIQUE (jurisdiction_id, name)
);
COMMENT ON COLUMN unit.kind IS 'BODY: one body; CLASS: a class named together, such as all towns of a county';
COMMENT ON COLUMN unit.function IS 'What the body is for, independent of its name: INDUSTRY, ENVIRONMENT, ...';
COMMENT ON COLUMN unit.office IS 'Houses the office of the leading group of its jurisdiction';
CREATE INDEX unit_by_path ON unit (jurisdiction_path);
CREATE INDEX unit_name_trigram ON unit USING gin (name gin_trgm_ops);
COMMENT ON COLUMN unit.jurisdiction_id IS 'Whose unit it is: the jurisdiction that keeps it and whose programmes it serves';
COMMENT ON COLUMN unit.place_id IS 'The place below that the body governs: the town of a town government, the county in a city''s programme';
COMMENT ON COLUMN unit.confirmed_by IS 'Who found the record right; null while only the program proposed it';
COMMENT ON COLUMN unit.valid_from IS 'First day of the body, null when unknown';
COMMENT ON COLUMN unit.valid_to IS 'Last day of the body, null while it exists';

CREATE TABLE unit_alias (
    unit_id    uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    alias      text NOT NULL,
    valid_from date,
    valid_to   date,
    CONSTRAINT unit_alias_once PRIMARY KEY (unit_id, alias),
    CONSTRAINT unit_alias_valid_order CHECK (valid_from <= valid_to)
);
COMMENT ON TABLE unit_alias IS 'Former, short and variant names of a unit, with the days on which they held where known';

CREATE TABLE unit_member (
    class_id  uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    jurisdiction_path text NOT NULL,
    PRIMARY KEY (class_id, member_id)
);
CREATE INDEX unit_member_of ON unit_member (member_id);
COMMENT ON TABLE unit_member IS 'Which bodies belong to a class of units';

CREATE TABLE business_date (
    jurisdiction_id   text PRIMARY KEY REFERENCES jurisdiction,
    jurisdiction_path text NOT NULL,
    today             date NOT NULL
);
COMMENT ON TABLE business_date IS 'Demo only: the day that a jurisdiction takes for today; without a row the clock decides';

CREATE TABLE data_edition (
    resource  text PRIMARY KEY,
    sha256    text NOT NULL,
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE data_edition IS 'Which edition of the shipped reference data stands in the tables; an unchanged one is not loaded again';

-- Shipped reference data may be read by anybody and is changed by the program alone; zones also by the jurisdiction they lie in.
CREATE FUNCTION path_above(path text, id text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN left(path, length(path) - length(id) - 1);
ALTER TABLE jurisdiction ENABLE ROW LEVEL SECURITY;
ALTER TABLE jurisdiction FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON jurisdiction FOR SELECT USING (true);
CREATE POLICY own_zones ON jurisdiction FOR INSERT
    WITH CHECK (may_write('/') OR (level = 'ZONE' AND added_by IS NOT NULL AND may_write(path_above(path, id))));
CREATE POLICY own_zones_change ON jurisdiction FOR UPDATE
    USING (may_write('/') OR (level = 'ZONE' AND added_by IS NOT NULL AND may_write(path_above(path, id))));
ALTER TABLE data_edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_edition FORCE ROW LEVEL SECURITY;
CREATE POLICY program_only ON data_edition USING (may_write('/'));
GRANT SELECT, INSERT, UPDATE ON data_edition TO ${app};

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['unit', 'unit_alias', 'unit_member', 'business_date'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_or_below ON %I FOR SELECT USING (may_read(jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY own_insert ON %I FOR INSERT WITH CHECK (may_write(jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY own_update ON %I FOR UPDATE USING (may_write(jurisdiction_path)) WITH CHECK (may_write(jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY own_delete ON %I FOR DELETE USING (may_write(jurisdiction_path))', t);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON jurisdiction TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON unit, unit_alias, unit_member, business_date TO ${app};
