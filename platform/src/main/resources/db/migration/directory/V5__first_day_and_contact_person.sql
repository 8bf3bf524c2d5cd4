-- Why: a body's own first day is said by a person, with the paper that says so, and may be corrected; each unit has contact persons
-- (联络员) over time. Lock: none, new tables. Undo: DROP TABLE.
CREATE TABLE first_day (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL REFERENCES unit,
    first_day         date NOT NULL,
    reason            text NOT NULL CONSTRAINT first_day_reason_given CHECK (reason <> ''),
    said_by           text NOT NULL,
    said_at           timestamptz NOT NULL
);
CREATE INDEX first_day_by_unit ON first_day (unit_id);
COMMENT ON TABLE first_day IS 'What was said about the first day of a body, by whom and why; the day that counts stands in unit.valid_from';
SELECT put_in_scope('first_day');
GRANT SELECT, INSERT ON first_day TO ${app};

CREATE TABLE contact_person (
    id                uuid PRIMARY KEY,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL REFERENCES unit,
    name              text NOT NULL CONSTRAINT contact_person_named CHECK (name <> ''),
    phone             text,
    duty              text,
    valid_from        date,
    valid_to          date,
    CONSTRAINT contact_person_valid_order CHECK (valid_from <= valid_to)
);
CREATE INDEX contact_person_by_unit ON contact_person (unit_id);
COMMENT ON TABLE contact_person IS 'Whom to ask in a unit; nobody is removed, the last day ends it';
COMMENT ON COLUMN contact_person.phone IS 'As written: digits, blanks, + - ( ) and an extension';
COMMENT ON COLUMN contact_person.duty IS 'Post, or what the person answers for, in a few words';
COMMENT ON COLUMN contact_person.valid_from IS 'First day as contact person, null when unknown';
COMMENT ON COLUMN contact_person.valid_to IS 'Last day as contact person, null while it holds';
SELECT put_in_scope('contact_person');
GRANT SELECT, INSERT, UPDATE ON contact_person TO ${app};

-- The record never forgets, so it has no phone numbers; a hash of so few digits could be guessed.
CALL ledger_watch('first_day', '{id}');
CALL ledger_watch('contact_person', '{id}', omitted => '{phone}');
