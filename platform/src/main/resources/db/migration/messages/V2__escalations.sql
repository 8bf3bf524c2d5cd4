-- Why: an office is told once a day of all that is long overdue, not once for each assignment; what it was told of is kept one by
-- one, so that nothing is told twice. Lock: short, ACCESS EXCLUSIVE on message while its rows are checked.
-- Undo: DROP TABLE message_told; the constraints as in V1, which needs the escalations gone.
ALTER TABLE message
    DROP CONSTRAINT message_kind_known,
    DROP CONSTRAINT message_reminder_has_step,
    ADD CONSTRAINT message_kind_known CHECK (kind IN ('REMINDER', 'DIGEST', 'ESCALATION')),
    ADD CONSTRAINT message_rule_has_step CHECK ((kind <> 'DIGEST') = (step IS NOT NULL));
COMMENT ON TABLE message IS 'What a unit was told: a reminder of one assignment, the digest of a day or week, or an escalation of a day; never altered';
COMMENT ON COLUMN message.step IS 'The rule of a reminder or an escalation: days after the last day, negative before it';
COMMENT ON COLUMN message.items IS 'The assignments as they stood: at most 50 of a digest, the earliest first, and 10 of an escalation, the worst first';

CREATE TABLE message_told (
    id                uuid PRIMARY KEY,
    message_id        uuid NOT NULL REFERENCES message,
    jurisdiction_path text COLLATE "C" NOT NULL,
    assignment_id     uuid NOT NULL
);
COMMENT ON TABLE message_told IS 'Every assignment that an escalation tells of, also those that it counts only; never altered';
COMMENT ON COLUMN message_told.jurisdiction_path IS 'Place of the unit that is told';
COMMENT ON COLUMN message_told.id IS 'Made from the assignment, the step and whom it is for, so that the same is never told twice';
ALTER TABLE message_told ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_message ON message_told FOR SELECT
    USING (EXISTS (SELECT FROM message AS m WHERE m.id = message_told.message_id));
CREATE POLICY sender_insert ON message_told FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM message AS m WHERE m.id = message_told.message_id AND may_write(m.sender_path)));
GRANT SELECT, INSERT ON message_told TO ${app};
CALL ledger_watch('message_told', '{id}');
