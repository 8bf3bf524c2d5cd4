-- Why: several rules ask of one line whether an exception holds, each its own; one answer no longer counts for all. What was said before
-- still does. Lock: short, on line_answer. Undo: ALTER TABLE line_answer DROP COLUMN rule.
ALTER TABLE line_answer
    ADD COLUMN rule text COLLATE "C" CONSTRAINT line_answer_rule_length CHECK (char_length(rule) BETWEEN 1 AND 60),
    ADD CONSTRAINT line_answer_rule_of_exception CHECK (rule IS NULL OR fact = 'exception_applies');
COMMENT ON COLUMN line_answer.rule IS 'Id of the rule whose exception it is, null for a fact and for what was said of all exceptions alike';
CALL ledger_watch('line_answer', '{line_id,ordinal}');
