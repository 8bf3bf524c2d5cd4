-- Why: members of a leading group are replaced, added and end without a new plan document; what was stays readable.
-- Lock: short, on leading_group_member. Undo: drop the columns.
ALTER TABLE leading_group_member
    ADD COLUMN place        int,
    ADD COLUMN valid_from   date,
    ADD COLUMN valid_to     date,
    ADD COLUMN reason       text,
    ADD COLUMN entered_by   text,
    ADD COLUMN entered_at   timestamptz,
    ADD COLUMN end_reason   text,
    ADD COLUMN ended_by     text,
    ADD COLUMN ended_at     timestamptz,
    ADD CONSTRAINT leading_group_member_valid_order CHECK (valid_from <= valid_to),
    ADD CONSTRAINT leading_group_member_entry_complete
        CHECK (num_nonnulls(valid_from, reason, entered_by, entered_at) IN (0, 4)),
    ADD CONSTRAINT leading_group_member_end_complete
        CHECK (num_nonnulls(valid_to, end_reason, ended_by, ended_at) IN (0, 4));
COMMENT ON COLUMN leading_group_member.place IS 'Ordinal of the member in the document whose place this one took, directly or by way of others; null: its own ordinal';
COMMENT ON COLUMN leading_group_member.valid_from IS 'First day, null where the plan document names the member';
COMMENT ON COLUMN leading_group_member.valid_to IS 'Last day, null while it holds';
COMMENT ON COLUMN leading_group_member.reason IS 'Why it was added, in a few words; null where the plan document names the member';
COMMENT ON COLUMN leading_group_member.end_reason IS 'Why it ended, in a few words';
CALL ledger_watch('leading_group_member', '{programme_id,ordinal}');
