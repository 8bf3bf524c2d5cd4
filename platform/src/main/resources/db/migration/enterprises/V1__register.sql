-- Why: the register of enterprises and of their lines (devices), which surveys fill and cases act on. Lock: none, new tables.
-- Undo: DROP TABLE, DROP FUNCTION line_stays_as_locked.
CREATE TABLE enterprise (
    id                   uuid PRIMARY KEY,
    version              bigint NOT NULL DEFAULT 1,
    jurisdiction_id      text COLLATE "C" NOT NULL,
    jurisdiction_path    text COLLATE "C" NOT NULL,
    location_id          text COLLATE "C" NOT NULL,
    location_path        text COLLATE "C" NOT NULL,
    name                 text NOT NULL CONSTRAINT enterprise_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
    credit_code          text COLLATE "C" CONSTRAINT enterprise_credit_code_shape CHECK (credit_code ~ '^[0-9A-Z]{18}$'),
    legal_representative text CONSTRAINT enterprise_legal_representative_length CHECK (char_length(legal_representative) BETWEEN 1 AND 60),
    address              text CONSTRAINT enterprise_address_length CHECK (char_length(address) BETWEEN 1 AND 200),
    longitude            numeric(10, 7) CONSTRAINT enterprise_longitude_range CHECK (longitude BETWEEN -180 AND 180),
    latitude             numeric(9, 7) CONSTRAINT enterprise_latitude_range CHECK (latitude BETWEEN -90 AND 90),
    datum                text CONSTRAINT enterprise_datum_known CHECK (datum IN ('CGCS2000', 'WGS84', 'GCJ02', 'BD09')),
    industry_code        text COLLATE "C" CONSTRAINT enterprise_industry_code_shape CHECK (industry_code ~ '^[A-T]?[0-9]{2,4}$'),
    industry_edition     text CONSTRAINT enterprise_industry_edition_known CHECK (industry_edition IN ('GBT4754_2011', 'GBT4754_2017')),
    contact_person       text CONSTRAINT enterprise_contact_person_length CHECK (char_length(contact_person) BETWEEN 1 AND 40),
    phone                text CONSTRAINT enterprise_phone_length CHECK (char_length(phone) BETWEEN 3 AND 30),
    staff                int CONSTRAINT enterprise_staff_range CHECK (staff BETWEEN 0 AND 1000000),
    entered_by           text NOT NULL,
    entered_at           timestamptz NOT NULL,
    CONSTRAINT enterprise_located_within CHECK (starts_with(location_path, jurisdiction_path)),
    CONSTRAINT enterprise_coordinates_complete CHECK (num_nulls(longitude, latitude, datum) IN (0, 3)),
    CONSTRAINT enterprise_industry_complete CHECK ((industry_code IS NULL) = (industry_edition IS NULL))
);
CREATE UNIQUE INDEX enterprise_credit_code_once ON enterprise (jurisdiction_id, credit_code);
CREATE INDEX enterprise_by_location ON enterprise (location_path);
CREATE INDEX enterprise_in_order ON enterprise (name COLLATE "zh-x-icu", id);
COMMENT ON COLUMN enterprise.version IS 'Grows with each change of the enterprise, its names, accounts, permits and encumbrances';
COMMENT ON COLUMN enterprise.jurisdiction_id IS 'Place whose office keeps the enterprise in its register';
COMMENT ON COLUMN enterprise.location_id IS 'Town or park below it where the enterprise lies; the place itself where that is not known';
COMMENT ON COLUMN enterprise.credit_code IS 'Unified social credit code (GB 32100); a check digit that fails is shown, not refused';
COMMENT ON COLUMN enterprise.longitude IS 'Degrees east in the datum';
COMMENT ON COLUMN enterprise.latitude IS 'Degrees north in the datum';
COMMENT ON COLUMN enterprise.datum IS 'What the coordinates refer to: a map''s (GCJ02, BD09) lie up to 1 km beside those of a survey';
COMMENT ON COLUMN enterprise.industry_code IS 'Code of GB/T 4754 in the edition beside it';
COMMENT ON COLUMN enterprise.phone IS 'Of the contact person, as written: digits, blanks, + - ( ) and an extension';
COMMENT ON COLUMN enterprise.staff IS 'Persons';

CREATE TABLE enterprise_name (
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    ordinal           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL CONSTRAINT enterprise_name_former_length CHECK (char_length(name) BETWEEN 1 AND 100),
    valid_from        date,
    valid_to          date,
    PRIMARY KEY (enterprise_id, ordinal),
    CONSTRAINT enterprise_name_valid_order CHECK (valid_from <= valid_to)
);
COMMENT ON TABLE enterprise_name IS 'Former names with the first and last day on which they held, null where unknown';

CREATE TABLE electricity_account (
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    number            text COLLATE "C" NOT NULL CONSTRAINT electricity_account_number_shape CHECK (number ~ '^[0-9A-Za-z-]{4,30}$'),
    jurisdiction_path text COLLATE "C" NOT NULL,
    PRIMARY KEY (enterprise_id, number)
);
CREATE INDEX electricity_account_by_number ON electricity_account (number);
COMMENT ON COLUMN electricity_account.number IS 'Account number (户号) at the power supplier';

CREATE TABLE permit (
    id                uuid PRIMARY KEY,
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    jurisdiction_path text COLLATE "C" NOT NULL,
    kind              text NOT NULL CONSTRAINT permit_kind_known CHECK (kind IN (
                          'BUSINESS_LICENCE', 'POLLUTANT_DISCHARGE', 'WORK_SAFETY', 'PRODUCT', 'MINING', 'WATER', 'HAZARDOUS_WASTE',
                          'ENVIRONMENTAL_APPROVAL', 'PROJECT_APPROVAL', 'ENERGY_REVIEW', 'LAND', 'OTHER')),
    title             text CONSTRAINT permit_title_length CHECK (char_length(title) BETWEEN 1 AND 60),
    number            text NOT NULL CONSTRAINT permit_number_length CHECK (char_length(number) BETWEEN 1 AND 60),
    issuer            text CONSTRAINT permit_issuer_length CHECK (char_length(issuer) BETWEEN 1 AND 60),
    valid_from        date,
    valid_until       date,
    state             text NOT NULL CONSTRAINT permit_state_known CHECK (state IN ('VALID', 'REVOKED', 'WITHDRAWN', 'CANCELLED')),
    state_since       date,
    CONSTRAINT permit_valid_order CHECK (valid_from <= valid_until),
    CONSTRAINT permit_other_has_title CHECK (kind <> 'OTHER' OR title IS NOT NULL),
    CONSTRAINT permit_ended_on_a_day CHECK ((state = 'VALID') = (state_since IS NULL))
);
CREATE INDEX permit_by_enterprise ON permit (enterprise_id);
COMMENT ON COLUMN permit.title IS 'What the paper calls itself; needed where the kind is OTHER';
COMMENT ON COLUMN permit.valid_until IS 'Last day, null where it has none or it is not known';
COMMENT ON COLUMN permit.state IS 'REVOKED 撤销, WITHDRAWN 吊销, CANCELLED 注销; a permit that ran out stays VALID, its last day says so';
COMMENT ON COLUMN permit.state_since IS 'Day on which it ceased to be valid';

CREATE TABLE encumbrance (
    id                uuid PRIMARY KEY,
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    jurisdiction_path text COLLATE "C" NOT NULL,
    kind              text NOT NULL CONSTRAINT encumbrance_kind_known CHECK (kind IN ('MORTGAGE', 'SEIZURE')),
    holder            text NOT NULL CONSTRAINT encumbrance_holder_length CHECK (char_length(holder) BETWEEN 1 AND 100),
    since             date NOT NULL,
    note              text CONSTRAINT encumbrance_note_length CHECK (char_length(note) BETWEEN 1 AND 500),
    lifted_on         date,
    CONSTRAINT encumbrance_order CHECK (since <= lifted_on)
);
CREATE INDEX encumbrance_by_enterprise ON encumbrance (enterprise_id);
COMMENT ON COLUMN encumbrance.holder IS 'Bank or other creditor of a mortgage, court or authority that seized';
COMMENT ON COLUMN encumbrance.lifted_on IS 'Day on which it ended, null while it holds';

CREATE TABLE line (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL DEFAULT 1,
    enterprise_id     uuid NOT NULL REFERENCES enterprise,
    jurisdiction_path text COLLATE "C" NOT NULL,
    edition           int NOT NULL,
    state             text NOT NULL CONSTRAINT line_state_known CHECK (state IN ('OPERATING', 'STOPPED', 'SEALED', 'DISMANTLED')),
    state_since       date,
    locked_by         text,
    locked_at         timestamptz,
    CONSTRAINT line_stands_still_since CHECK ((state = 'OPERATING') = (state_since IS NULL)),
    CONSTRAINT line_locked_complete CHECK ((locked_by IS NULL) = (locked_at IS NULL))
);
CREATE INDEX line_by_enterprise ON line (enterprise_id);
COMMENT ON TABLE line IS 'A device or production line; what it is stands in line_specification';
COMMENT ON COLUMN line.edition IS 'The edition of its specification that holds';
COMMENT ON COLUMN line.state_since IS 'Day since which it stands still; null while it operates';
COMMENT ON COLUMN line.locked_at IS 'When the survey was confirmed: from then on two persons change the specification';

CREATE TABLE line_specification (
    line_id           uuid NOT NULL REFERENCES line,
    edition           int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    name              text NOT NULL CONSTRAINT line_specification_name_length CHECK (char_length(name) BETWEEN 1 AND 60),
    kind              text COLLATE "C" CONSTRAINT line_specification_kind_shape CHECK (kind ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'),
    model             text CONSTRAINT line_specification_model_length CHECK (char_length(model) BETWEEN 1 AND 200),
    site_number       text CONSTRAINT line_specification_site_number_length CHECK (char_length(site_number) BETWEEN 1 AND 20),
    serial            text CONSTRAINT line_specification_serial_length CHECK (char_length(serial) BETWEEN 1 AND 60),
    operating_since   int CONSTRAINT line_specification_operating_since_range CHECK (operating_since BETWEEN 1900 AND 2200),
    capacity          numeric(18, 4) CONSTRAINT line_specification_capacity_range CHECK (capacity >= 0),
    capacity_unit     text CONSTRAINT line_specification_capacity_unit_length CHECK (char_length(capacity_unit) BETWEEN 1 AND 20),
    capacity_period   text CONSTRAINT line_specification_capacity_period_known CHECK (capacity_period IN ('HOUR', 'DAY', 'MONTH', 'YEAR')),
    transformer_kva   numeric(12, 2) CONSTRAINT line_specification_transformer_range CHECK (transformer_kva >= 0),
    power_kw          numeric(12, 2) CONSTRAINT line_specification_power_range CHECK (power_kw >= 0),
    written_by        text NOT NULL,
    written_account   uuid NOT NULL,
    written_at        timestamptz NOT NULL,
    reason            text CONSTRAINT line_specification_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    decision          text CONSTRAINT line_specification_decision_known CHECK (decision IN ('APPROVED', 'DECLINED')),
    decided_by        text,
    decided_account   uuid,
    decided_at        timestamptz,
    decision_reason   text CONSTRAINT line_specification_decision_reason_length CHECK (char_length(decision_reason) BETWEEN 1 AND 500),
    PRIMARY KEY (line_id, edition),
    CONSTRAINT line_specification_capacity_has_unit CHECK (num_nulls(capacity, capacity_unit) IN (0, 2)),
    CONSTRAINT line_specification_period_of_capacity CHECK (capacity_period IS NULL OR capacity IS NOT NULL),
    CONSTRAINT line_specification_decision_complete CHECK (num_nulls(decision, decided_by, decided_account, decided_at) IN (0, 4)),
    CONSTRAINT line_specification_decided_as_proposed CHECK (decision IS NULL OR reason IS NOT NULL),
    CONSTRAINT line_specification_by_two CHECK (decided_account <> written_account),
    CONSTRAINT line_specification_declined_with_reason CHECK (decision <> 'DECLINED' OR decision_reason IS NOT NULL)
);
CREATE UNIQUE INDEX line_specification_open_once ON line_specification (line_id) WHERE reason IS NOT NULL AND decision IS NULL;
COMMENT ON TABLE line_specification IS 'What a line is, edition by edition; never altered. One with a reason is a proposal for a locked line and holds once approved';
COMMENT ON COLUMN line_specification.name IS 'What the device is, as written: 高炉, 球磨机';
COMMENT ON COLUMN line_specification.kind IS 'Its kind in the vocabulary of the rulebook, null until somebody or something told it';
COMMENT ON COLUMN line_specification.model IS 'Specification and model as written: 450m³, Φ2.2×7.5m';
COMMENT ON COLUMN line_specification.site_number IS 'Number on site: 1#';
COMMENT ON COLUMN line_specification.serial IS 'Number on the nameplate';
COMMENT ON COLUMN line_specification.operating_since IS 'Year';
COMMENT ON COLUMN line_specification.capacity IS 'In capacity_unit per capacity_period; without a period a quantity such as a volume';
COMMENT ON COLUMN line_specification.transformer_kva IS 'kVA';
COMMENT ON COLUMN line_specification.power_kw IS 'kW';
COMMENT ON COLUMN line_specification.written_account IS 'Account of the person who wrote or proposed it: another one decides';

-- What the office locked changes by an approved proposal alone.
CREATE FUNCTION line_stays_as_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM line_specification AS s
                   WHERE s.line_id = NEW.id AND s.edition = NEW.edition AND s.decision = 'APPROVED') THEN
        RAISE EXCEPTION 'line % is locked: edition % is not approved', OLD.id, NEW.edition USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER line_locked BEFORE UPDATE ON line FOR EACH ROW
    WHEN (OLD.locked_at IS NOT NULL AND NEW.edition <> OLD.edition) EXECUTE FUNCTION line_stays_as_locked();

-- The keeping place and those above read all of it, the body of a town what lies in that town; the office of the place writes.
ALTER TABLE enterprise ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY where_it_lies ON enterprise FOR SELECT USING (may_read_drafts(location_path));
CREATE POLICY office_insert ON enterprise FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));
CREATE POLICY office_update ON enterprise FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['enterprise_name', 'electricity_account', 'permit', 'encumbrance', 'line'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY of_enterprise ON %I FOR SELECT
            USING (EXISTS (SELECT FROM enterprise AS e WHERE e.id = %1$I.enterprise_id))', t);
        EXECUTE format('CREATE POLICY office_insert ON %I FOR INSERT
            WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM enterprise AS e
                WHERE e.id = %1$I.enterprise_id AND e.jurisdiction_path = %1$I.jurisdiction_path))', t);
        EXECUTE format('CREATE POLICY office_update ON %I FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
            WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL))', t);
        EXECUTE format('CREATE POLICY office_delete ON %I FOR DELETE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))', t);
    END LOOP;
END $$;

ALTER TABLE line_specification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_line ON line_specification FOR SELECT
    USING (EXISTS (SELECT FROM line AS l WHERE l.id = line_specification.line_id));
CREATE POLICY office_insert ON line_specification FOR INSERT
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL) AND EXISTS (SELECT FROM line AS l
        WHERE l.id = line_specification.line_id AND l.jurisdiction_path = line_specification.jurisdiction_path));
CREATE POLICY office_update ON line_specification FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(NULL))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(NULL));

GRANT SELECT, INSERT ON enterprise, enterprise_name, electricity_account, permit, encumbrance, line, line_specification TO ${app};
GRANT UPDATE (version, location_id, location_path, name, credit_code, legal_representative, address, longitude, latitude, datum,
    industry_code, industry_edition, contact_person, phone, staff) ON enterprise TO ${app};
GRANT DELETE ON electricity_account TO ${app};
GRANT UPDATE (title, number, issuer, valid_from, valid_until, state, state_since) ON permit TO ${app};
GRANT UPDATE (lifted_on) ON encumbrance TO ${app};
GRANT UPDATE (version, edition, state, state_since, locked_by, locked_at) ON line TO ${app};
GRANT UPDATE (decision, decided_by, decided_account, decided_at, decision_reason) ON line_specification TO ${app};

-- The record never forgets, so it has no phone numbers; a hash of so few digits could be guessed.
CALL ledger_watch('enterprise', '{id}', omitted => '{phone}');
CALL ledger_watch('enterprise_name', '{enterprise_id,ordinal}');
CALL ledger_watch('electricity_account', '{enterprise_id,number}');
CALL ledger_watch('permit', '{id}');
CALL ledger_watch('encumbrance', '{id}');
CALL ledger_watch('line', '{id}');
CALL ledger_watch('line_specification', '{line_id,edition}');
