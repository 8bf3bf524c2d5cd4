-- Why: a kind is chosen by its word, and one that the vocabulary does not know stays as somebody wrote it; the description that
-- a line was read from stays beside what was read. Lock: short, on line_specification. Undo: the constraint as in V1; drop the column.
ALTER TABLE line_specification
    DROP CONSTRAINT line_specification_kind_shape,
    ADD CONSTRAINT line_specification_kind_length CHECK (char_length(kind) BETWEEN 1 AND 40),
    ADD COLUMN description text CONSTRAINT line_specification_description_length CHECK (char_length(description) BETWEEN 1 AND 500);
COMMENT ON COLUMN line_specification.kind IS 'Its kind in the vocabulary of the rulebook, or whatever else somebody called it; null until told';
COMMENT ON COLUMN line_specification.description IS 'What a table or a person said of the line, word for word';
GRANT INSERT (description) ON line_specification TO ${app};
CALL ledger_watch('line_specification', '{line_id,edition}');
