-- Why: a brought table may change a row that is under review or decided: the preview names it and it is not taken. A telephone that
-- does not know whether its row arrived sends it again: one that was removed meanwhile does not come back.
-- Lock: short, on two tables. Undo: DROP TABLE survey_row_removed; DROP COLUMN held_rows; the constraints of V2.
ALTER TABLE survey_import ADD COLUMN held_rows int NOT NULL DEFAULT 0;
COMMENT ON COLUMN survey_import.held_rows IS 'Rows that would change one that is under review or decided; not taken';
GRANT UPDATE (held_rows) ON survey_import TO ${app};
CALL ledger_watch('survey_import', '{id}');

ALTER TABLE survey_import_row
    DROP CONSTRAINT survey_import_row_fate_known,
    ADD CONSTRAINT survey_import_row_fate_known CHECK (fate IN ('NEW', 'CHANGED', 'SAME', 'BAD', 'REPEATED', 'HELD')),
    DROP CONSTRAINT survey_import_row_of_a_row,
    ADD CONSTRAINT survey_import_row_of_a_row CHECK ((fate IN ('CHANGED', 'SAME', 'HELD')) = (row_id IS NOT NULL));

CREATE TABLE survey_row_removed (
    row_id            uuid PRIMARY KEY,
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    removed_on        date NOT NULL
);
COMMENT ON TABLE survey_row_removed IS 'Rows that were entered and removed; who did it, and what they said, is on record';
COMMENT ON COLUMN survey_row_removed.removed_on IS 'Business date';
ALTER TABLE survey_row_removed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_task ON survey_row_removed FOR SELECT
    USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_row_removed.task_id));
CREATE POLICY unit_insert ON survey_row_removed FOR INSERT WITH CHECK (may_write_survey_rows(task_id));
GRANT SELECT, INSERT ON survey_row_removed TO ${app};
CALL ledger_watch('survey_row_removed', '{row_id}');
