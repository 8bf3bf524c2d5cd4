-- Why: a unit's people (人员) are known with post, telephones and days; the contact person (联络员) is one of them who has
-- that duty, so there is one list. Lock: contact_person while its rows move. Undo: none, the former table is gone.
CREATE TABLE officer (
    id                uuid PRIMARY KEY,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL REFERENCES unit,
    name              text NOT NULL CONSTRAINT officer_named CHECK (char_length(name) BETWEEN 1 AND 40),
    post              text CONSTRAINT officer_post_length CHECK (char_length(post) BETWEEN 1 AND 100),
    phone             text CONSTRAINT officer_phone_length CHECK (char_length(phone) BETWEEN 3 AND 30),
    mobile            text CONSTRAINT officer_mobile_length CHECK (char_length(mobile) BETWEEN 3 AND 30),
    contact           boolean NOT NULL,
    valid_from        date,
    valid_to          date,
    CONSTRAINT officer_valid_order CHECK (valid_from <= valid_to)
);
CREATE INDEX officer_by_unit ON officer (unit_id);
COMMENT ON TABLE officer IS 'People of a unit; nobody is removed, the last day ends it. Who moves ends here and begins in the other unit as another row';
COMMENT ON COLUMN officer.post IS 'Post, or what the person answers for, in a few words';
COMMENT ON COLUMN officer.phone IS 'At work, as written: digits, blanks, + - ( ) and an extension';
COMMENT ON COLUMN officer.mobile IS 'As written, like phone';
COMMENT ON COLUMN officer.contact IS 'Is whom to ask in the unit (联络员)';
COMMENT ON COLUMN officer.valid_from IS 'First day in the unit, null when unknown';
COMMENT ON COLUMN officer.valid_to IS 'Last day in the unit, null while it holds';
SELECT put_in_scope('officer');
GRANT SELECT, INSERT, UPDATE ON officer TO ${app};

SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true);
INSERT INTO officer (id, jurisdiction_path, unit_id, name, post, phone, contact, valid_from, valid_to)
SELECT id, jurisdiction_path, unit_id, name, duty, phone, true, valid_from, valid_to FROM contact_person;
-- The record never forgets, so it has no phone numbers; a hash of so few digits could be guessed.
CALL ledger_watch('officer', '{id}', omitted => '{phone,mobile}');
CALL ledger_unwatch('contact_person');
DROP TABLE contact_person;
