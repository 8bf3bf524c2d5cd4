-- Why: the same officer entered twice in one unit is one person; the double entry is withdrawn with a reason and stays on record.
-- Lock: none, a new table. Undo: DROP TABLE officer_withdrawal.
CREATE TABLE officer_withdrawal (
    officer_id        uuid PRIMARY KEY REFERENCES officer,
    jurisdiction_path text COLLATE "C" NOT NULL,
    same_as           uuid NOT NULL REFERENCES officer,
    reason            text NOT NULL CONSTRAINT officer_withdrawal_reason_length CHECK (char_length(reason) BETWEEN 1 AND 200),
    CONSTRAINT officer_withdrawal_of_another CHECK (same_as <> officer_id)
);
COMMENT ON TABLE officer_withdrawal IS 'Entries of officers that turned out to be second ones of the same person: no list shows them';
COMMENT ON COLUMN officer_withdrawal.same_as IS 'The entry of the person that stays';
SELECT put_in_scope('officer_withdrawal');
GRANT SELECT, INSERT ON officer_withdrawal TO ${app};
CALL ledger_watch('officer_withdrawal', '{officer_id}');
