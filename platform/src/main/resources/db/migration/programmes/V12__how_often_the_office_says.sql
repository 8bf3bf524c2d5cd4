-- Why: 定期 says that something comes again and not how often; the office says it when it puts the plan in force, and what the plan
-- says stays beside it. Lock: short, on deadline. Undo: drop the column.
ALTER TABLE deadline
    ADD COLUMN decided_recurrence text
        CONSTRAINT deadline_decided_recurrence_known CHECK (decided_recurrence IN
            ('MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL', 'REGULAR')),
    ADD CONSTRAINT deadline_decided_where_open
        CHECK (decided_recurrence IS NULL OR (recurrence = 'REGULAR' AND decided_recurrence <> 'REGULAR'));
COMMENT ON COLUMN deadline.decided_recurrence IS 'How often, as the office decided when it activated the plan, where that says REGULAR alone; null for programmes that were in force before';
CALL ledger_watch('deadline', '{duty_id,ordinal}');
