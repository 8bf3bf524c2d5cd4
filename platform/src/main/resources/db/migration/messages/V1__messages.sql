-- Why: units are told in time what is due and what is overdue, and it can be proved that they were. Lock: none, new tables.
-- Undo: DROP TABLE.
CREATE TABLE message (
    id                uuid PRIMARY KEY,
    number            bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT message_number_once UNIQUE,
    kind              text NOT NULL CONSTRAINT message_kind_known CHECK (kind IN ('REMINDER', 'DIGEST')),
    sender_path       text COLLATE "C" NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL,
    unit_name         text NOT NULL,
    audience          text NOT NULL CONSTRAINT message_audience_known CHECK (audience IN
                      ('CLERKS', 'CLERKS_AND_REVIEWERS', 'SIGNERS', 'UNIT', 'OFFICE')),
    step              int,
    business_date     date NOT NULL,
    overdue           int NOT NULL CONSTRAINT message_overdue_counted CHECK (overdue >= 0),
    soon              int NOT NULL CONSTRAINT message_soon_counted CHECK (soon >= 0),
    items             jsonb NOT NULL,
    sent_at           timestamptz NOT NULL,
    CONSTRAINT message_items_bounded CHECK (jsonb_array_length(items) BETWEEN 1 AND 50),
    CONSTRAINT message_reminder_has_step CHECK ((kind = 'REMINDER') = (step IS NOT NULL)),
    CONSTRAINT message_at_or_below_its_sender CHECK (starts_with(jurisdiction_path, sender_path))
);
CREATE INDEX message_by_unit ON message (unit_id, number DESC);
COMMENT ON TABLE message IS 'What a unit was told: a reminder of one assignment, or the digest of a day or week; never altered';
COMMENT ON COLUMN message.id IS 'Made from what the message is about, so that the same one is never sent twice; receivers outside know it by this id';
COMMENT ON COLUMN message.number IS 'In the order of sending';
COMMENT ON COLUMN message.sender_path IS 'Place that keeps the programmes and whose business date counted';
COMMENT ON COLUMN message.jurisdiction_path IS 'Place of the unit that is told';
COMMENT ON COLUMN message.unit_id IS 'The unit that is told';
COMMENT ON COLUMN message.audience IS 'Which people of the unit it is for';
COMMENT ON COLUMN message.step IS 'The rule of a reminder: days after the last day, negative before it';
COMMENT ON COLUMN message.business_date IS 'Today in the sending place';
COMMENT ON COLUMN message.overdue IS 'Assignments that were overdue';
COMMENT ON COLUMN message.soon IS 'Assignments that were due within the days of a digest, or the one of a reminder before its last day';
COMMENT ON COLUMN message.items IS 'The assignments as they stood, the earliest first; at most 50 of a digest';

ALTER TABLE message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_unit_or_above ON message FOR SELECT USING (may_read(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY sender_insert ON message FOR INSERT WITH CHECK (may_write(sender_path) AND may_see_unit(NULL));

CREATE TABLE message_read (
    message_id uuid NOT NULL REFERENCES message,
    account_id uuid NOT NULL,
    read_at    timestamptz NOT NULL,
    PRIMARY KEY (message_id, account_id)
);
COMMENT ON TABLE message_read IS 'Who has read what; nobody else''s business follows from it';
ALTER TABLE message_read ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_message ON message_read FOR SELECT
    USING (EXISTS (SELECT FROM message AS m WHERE m.id = message_read.message_id));
CREATE POLICY through_message_insert ON message_read FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM message AS m WHERE m.id = message_read.message_id
        AND may_write(m.jurisdiction_path)));

CREATE TABLE message_address (
    jurisdiction_path text COLLATE "C" NOT NULL,
    unit_id           uuid NOT NULL CONSTRAINT message_address_once UNIQUE,
    email             text NOT NULL CONSTRAINT message_address_email_length CHECK (char_length(email) BETWEEN 3 AND 254),
    changed_at        timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_path, unit_id)
);
COMMENT ON TABLE message_address IS 'Where e-mail for a unit goes; a unit without one has none';
COMMENT ON COLUMN message_address.email IS 'The unit''s mailbox; the record of acts does not keep it';
ALTER TABLE message_address ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_unit_or_above ON message_address FOR SELECT USING (may_read(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY own_insert ON message_address FOR INSERT WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY own_update ON message_address FOR UPDATE USING (may_write(jurisdiction_path) AND may_see_unit(unit_id))
    WITH CHECK (may_write(jurisdiction_path) AND may_see_unit(unit_id));
CREATE POLICY own_delete ON message_address FOR DELETE USING (may_write(jurisdiction_path) AND may_see_unit(unit_id));

CREATE TABLE delivery (
    message_id uuid NOT NULL REFERENCES message,
    channel    text NOT NULL CONSTRAINT delivery_channel_known CHECK (channel IN ('EMAIL', 'WEBHOOK')),
    address    text,
    state      text NOT NULL DEFAULT 'WAITING' CONSTRAINT delivery_state_known CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    attempts   int NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL,
    fault      text CONSTRAINT delivery_fault_length CHECK (char_length(fault) <= 300),
    PRIMARY KEY (message_id, channel),
    CONSTRAINT delivery_email_has_address CHECK ((channel = 'EMAIL') = (address IS NOT NULL))
);
CREATE INDEX delivery_waiting ON delivery (next_at) WHERE state = 'WAITING';
COMMENT ON TABLE delivery IS 'Messages on their way out of the program: sent at least once, given up after the last attempt';
COMMENT ON COLUMN delivery.attempts IS 'Attempts begun';
COMMENT ON COLUMN delivery.next_at IS 'Not before this instant again; the attempt under way has until then';
COMMENT ON COLUMN delivery.fault IS 'Why the last attempt failed, null where none did';
ALTER TABLE delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_message ON delivery FOR SELECT
    USING (EXISTS (SELECT FROM message AS m WHERE m.id = delivery.message_id));
CREATE POLICY sender_insert ON delivery FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM message AS m WHERE m.id = delivery.message_id AND may_write(m.sender_path)));
CREATE POLICY program_update ON delivery FOR UPDATE USING (may_write('/')) WITH CHECK (may_write('/'));

GRANT SELECT, INSERT ON message, message_read, message_address, delivery TO ${app};
GRANT UPDATE (unit_id, email, changed_at), DELETE ON message_address TO ${app};
GRANT UPDATE (state, attempts, next_at, fault) ON delivery TO ${app};

CALL ledger_watch('message', '{id}');
CALL ledger_watch('message_address', '{unit_id}', omitted => '{email}');
