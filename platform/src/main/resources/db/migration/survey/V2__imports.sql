-- Why: a table that somebody has is taken into a task: looked at first, then all its good rows or none.
-- Lock: none, new tables. Undo: DROP TABLE survey_import_job, survey_import_row, survey_import.
CREATE TABLE survey_import (
    id                uuid PRIMARY KEY,
    task_id           uuid NOT NULL REFERENCES survey_task,
    jurisdiction_path text COLLATE "C" NOT NULL,
    file_id           uuid NOT NULL,
    file_name         text NOT NULL,
    state             text NOT NULL CONSTRAINT survey_import_state_known CHECK (state IN
                      ('BROUGHT', 'READ', 'TAKEN', 'DROPPED')),
    headings          jsonb,
    new_rows          int NOT NULL DEFAULT 0,
    changed_rows      int NOT NULL DEFAULT 0,
    same_rows         int NOT NULL DEFAULT 0,
    bad_rows          int NOT NULL DEFAULT 0,
    repeated_rows     int NOT NULL DEFAULT 0,
    seal              text,
    brought_by        text NOT NULL,
    brought_at        timestamptz NOT NULL,
    ended_by          text,
    ended_at          timestamptz,
    CONSTRAINT survey_import_read_is_sealed CHECK (state NOT IN ('READ', 'TAKEN') OR num_nulls(seal, headings) = 0),
    CONSTRAINT survey_import_ended_by_somebody
        CHECK (CASE WHEN state IN ('TAKEN', 'DROPPED') THEN num_nulls(ended_by, ended_at) = 0 ELSE num_nonnulls(ended_by, ended_at) = 0 END)
);
CREATE INDEX survey_import_by_task ON survey_import (task_id);
COMMENT ON TABLE survey_import IS 'A table brought to a task: BROUGHT, READ (compared, nothing written), TAKEN (its good rows are in the task), DROPPED';
COMMENT ON COLUMN survey_import.file_id IS 'The file as it came (module evidence)';
COMMENT ON COLUMN survey_import.headings IS 'Headings of the columns by place, as read';
COMMENT ON COLUMN survey_import.repeated_rows IS 'Rows that say the same line as one above; not taken';
COMMENT ON COLUMN survey_import.seal IS 'Hash of the rows of the task as the table was compared with them';

CREATE TABLE survey_import_row (
    import_id         uuid NOT NULL REFERENCES survey_import,
    number            int NOT NULL,
    jurisdiction_path text COLLATE "C" NOT NULL,
    fate              text NOT NULL CONSTRAINT survey_import_row_fate_known CHECK (fate IN
                      ('NEW', 'CHANGED', 'SAME', 'BAD', 'REPEATED')),
    row_id            uuid,
    repeats           int,
    cells             jsonb NOT NULL,
    raw               jsonb NOT NULL,
    problems          jsonb NOT NULL,
    PRIMARY KEY (import_id, number),
    CONSTRAINT survey_import_row_of_a_row CHECK ((fate IN ('CHANGED', 'SAME')) = (row_id IS NOT NULL)),
    CONSTRAINT survey_import_row_repeats_one CHECK ((fate = 'REPEATED') = (repeats IS NOT NULL))
);
CREATE INDEX survey_import_row_by_fate ON survey_import_row (import_id, fate, number);
COMMENT ON TABLE survey_import_row IS 'What a row of a brought table would do; once it is taken, only what was not taken stays';
COMMENT ON COLUMN survey_import_row.number IS 'Row in the sheet, from 1';
COMMENT ON COLUMN survey_import_row.row_id IS 'The row of the task that says the same line';
COMMENT ON COLUMN survey_import_row.repeats IS 'Number of the row above that says the same line';
COMMENT ON COLUMN survey_import_row.raw IS 'Texts of all columns by place, for the workbook of errors';
COMMENT ON COLUMN survey_import_row.problems IS 'Cell address, code and text of each problem';

CREATE TABLE survey_import_job (
    import_id         uuid PRIMARY KEY REFERENCES survey_import,
    jurisdiction_path text COLLATE "C" NOT NULL,
    rows              int NOT NULL DEFAULT 0,
    cancelled         boolean NOT NULL DEFAULT false,
    refusal           text,
    refused_at        text,
    refused_limit     bigint,
    beat_at           timestamptz NOT NULL
);
COMMENT ON TABLE survey_import_job IS 'A table that is being read, or could not be';
COMMENT ON COLUMN survey_import_job.refusal IS 'Why it could not be read, null while it is';
COMMENT ON COLUMN survey_import_job.refused_at IS 'The cell or part at fault, empty for the file';
COMMENT ON COLUMN survey_import_job.beat_at IS 'When the reader last told how far it is';

ALTER TABLE survey_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY through_task ON survey_import FOR SELECT
    USING (EXISTS (SELECT FROM survey_task AS t WHERE t.id = survey_import.task_id));
CREATE POLICY unit_insert ON survey_import FOR INSERT WITH CHECK (may_write_survey_rows(task_id));
CREATE POLICY unit_update ON survey_import FOR UPDATE USING (may_write_survey_rows(task_id))
    WITH CHECK (may_write_survey_rows(task_id));

CREATE FUNCTION may_write_survey_import(import uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM survey_import AS i WHERE i.id = import AND may_write_survey_rows(i.task_id));
COMMENT ON FUNCTION may_write_survey_import(uuid) IS 'A table brought to a task that this transaction may write';
DO $$
DECLARE one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['survey_import_row', 'survey_import_job'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', one);
        EXECUTE format('CREATE POLICY through_import ON %1$I FOR SELECT
            USING (EXISTS (SELECT FROM survey_import AS i WHERE i.id = %1$I.import_id))', one);
        EXECUTE format('CREATE POLICY unit_insert ON %I FOR INSERT WITH CHECK (may_write_survey_import(import_id))', one);
        EXECUTE format('CREATE POLICY unit_update ON %I FOR UPDATE USING (may_write_survey_import(import_id))
            WITH CHECK (may_write_survey_import(import_id))', one);
        EXECUTE format('CREATE POLICY unit_delete ON %I FOR DELETE USING (may_write_survey_import(import_id))', one);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON survey_import TO ${app};
GRANT UPDATE (state, headings, new_rows, changed_rows, same_rows, bad_rows, repeated_rows, seal, ended_by, ended_at)
    ON survey_import TO ${app};
GRANT SELECT, INSERT, DELETE ON survey_import_row TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON survey_import_job TO ${app};

CALL ledger_watch('survey_import', '{id}');
