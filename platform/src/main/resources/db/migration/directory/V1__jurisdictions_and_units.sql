-- Why: plans name places and bodies; both change names over time. Lock: none, new tables. Undo: DROP TABLE.

CREATE TABLE jurisdiction (
    id        text PRIMARY KEY,
    code      text,
    name      text NOT NULL,
    full_name text NOT NULL,
    level     text NOT NULL CONSTRAINT jurisdiction_level_known
              CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'ZONE')),
    parent_id text REFERENCES jurisdiction,
    path      text NOT NULL CONSTRAINT jurisdiction_path_unique UNIQUE,
    invented  boolean NOT NULL DEFAULT false,
    CONSTRAINT jurisdiction_path_ends_with_id CHECK (path LIKE '/%' AND right(path, length(id) + 2) = '/' || id || '/'),
    CONSTRAINT jurisdiction_code_is_gbt2260 CHECK (code ~ '^[0-9]{6}([0-9]{3})?$')
);
CREATE INDEX jurisdiction_parent ON jurisdiction (parent_id);
CREATE INDEX jurisdiction_name_trigram ON jurisdiction USING gin (full_name gin_trgm_ops);
COMMENT ON TABLE jurisdiction IS 'Divisions of GB/T 2260, towns (nine-digit statistical codes), zones without a code; public reference data';
COMMENT ON COLUMN jurisdiction.id IS 'The code where there is one, else one of our own beginning with Z';
COMMENT ON COLUMN jurisdiction.path IS 'Ids from the province down, each followed by a slash: /210000/211100/211104/';
COMMENT ON COLUMN jurisdiction.invented IS 'Made up for sample data; never shown as real';

CREATE TABLE unit (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    jurisdiction_id   text NOT NULL REFERENCES jurisdiction,
    jurisdiction_path text NOT NULL,
    name              text NOT NULL,
    kind              text NOT NULL CONSTRAINT unit_kind_known CHECK (kind IN ('BODY', 'CLASS')),
    function          text NOT NULL,
    office            boolean NOT NULL DEFAULT false,
    valid_from        date,
    valid_to          date,
    CONSTRAINT unit_valid_order CHECK (valid_from <= valid_to),
    CONSTRAINT unit_name_once UNIQUE (jurisdiction_id, name)
);
COMMENT ON COLUMN unit.kind IS 'BODY: one body; CLASS: a class named together, such as all towns of a county';
COMMENT ON COLUMN unit.function IS 'What the body is for, independent of its name: INDUSTRY, ENVIRONMENT, ...';
COMMENT ON COLUMN unit.office IS 'Houses the office of the leading group of its jurisdiction';
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

-- Reference data may be read by anybody at work, changed by the program and by the own jurisdiction for zones.
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
