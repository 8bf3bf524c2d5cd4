package org.tuichu.survey.intake;

/// The statements that read and write tables brought to tasks.
final class ImportSql {
    private static final String SELECT = """
            SELECT id, task_id, file_id, file_name, state, headings, read_as, new_rows, changed_rows, same_rows, bad_rows, repeated_rows,
                held_rows, seal, brought_by, brought_on_behalf_of, brought_at, ended_by, ended_on_behalf_of, ended_at
            FROM survey_import
            """;

    static final String FIND = SELECT + "WHERE id = :id";

    static final String OF_TASK = SELECT + "WHERE task_id = :task ORDER BY brought_at DESC LIMIT 50";

    /// Finds it only where it may be written.
    static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";

    static final String BRING = """
            INSERT INTO survey_import (id, task_id, jurisdiction_path, file_id, file_name, state, brought_by,
                brought_on_behalf_of, brought_at)
            SELECT :id, t.id, t.jurisdiction_path, :file, :name, 'BROUGHT', :by, :behalf, :at FROM survey_task t WHERE t.id = :task""";

    static final String READ = """
            UPDATE survey_import SET state = 'READ', headings = CAST(:headings AS jsonb), read_as = CAST(:as AS jsonb), new_rows = :new, changed_rows = :changed,
                same_rows = :same, bad_rows = :bad, repeated_rows = :repeated, held_rows = :held, seal = :seal
            WHERE id = :id AND state = 'BROUGHT'""";

    static final String END = """
            UPDATE survey_import SET state = :state, ended_by = :by, ended_on_behalf_of = :behalf, ended_at = :at
            WHERE id = :id""";

    static final String JOB =
            "SELECT rows, refusal, refused_at, refused_limit, beat_at FROM survey_import_job WHERE import_id = :id";

    /// None where it is being read already by somebody who told how far it is since `stalled`.
    static final String BEGIN = """
            INSERT INTO survey_import_job (import_id, jurisdiction_path, beat_at)
            SELECT id, jurisdiction_path, :at FROM survey_import WHERE id = :id
            ON CONFLICT (import_id) DO UPDATE SET rows = 0, cancelled = false, refusal = NULL, refused_at = NULL, refused_limit = NULL,
                beat_at = excluded.beat_at
            WHERE survey_import_job.refusal IS NOT NULL OR survey_import_job.beat_at < :stalled""";

    /// Finds none once somebody cancelled it.
    static final String BEAT = """
            UPDATE survey_import_job SET rows = :rows, beat_at = :at WHERE import_id = :id AND NOT cancelled""";

    static final String CANCEL = "UPDATE survey_import_job SET cancelled = true WHERE import_id = :id";

    static final String REFUSE = """
            UPDATE survey_import_job SET refusal = :reason, refused_at = :where, refused_limit = :limit WHERE import_id = :id""";

    /// Finds none once somebody cancelled it.
    static final String FINISH = "DELETE FROM survey_import_job WHERE import_id = :id AND NOT cancelled";

    static final String OVER = "DELETE FROM survey_import_job WHERE import_id = :id";

    static final String CLEAR = "DELETE FROM survey_import_row WHERE import_id = :id";

    /// Fields that the table does not tell stay in a row that changes.
    static final String ROWS = """
            INSERT INTO survey_import_row (import_id, number, jurisdiction_path, fate, row_id, repeats, cells, raw, problems)
            SELECT i.id, r.number, i.jurisdiction_path, r.fate, nullif(r.row_id, '')::uuid, nullif(r.repeats, '')::int,
                CASE WHEN r.fate IN ('CHANGED', 'HELD')
                    THEN (SELECT s.cells - :told::text[] FROM survey_row s WHERE s.id = nullif(r.row_id, '')::uuid) ELSE '{}' END
                    || r.cells::jsonb, r.raw::jsonb, r.problems::jsonb
            FROM survey_import i CROSS JOIN unnest(:numbers::int[], :fates::text[], :rowIds::text[], :repeats::text[], :cells::text[],
                :raws::text[], :problems::text[]) AS r (number, fate, row_id, repeats, cells, raw, problems)
            WHERE i.id = :id""";

    /// `held` is the state of a review that the row has to wait for (survey_row_stays), `since` the day of the act that
    /// led to it.
    static final String STANDING = """
            SELECT r.id, r.ordinal, r.cells, v.state AS held,
                (SELECT max(a.done_on) FROM survey_review_act a WHERE v.row_id IS NOT NULL AND a.row_id = v.row_id) AS since
            FROM survey_row r LEFT JOIN survey_review v
                ON v.row_id = r.id AND v.task_id = :task AND v.state NOT IN ('OPEN', 'SENT_BACK')
            WHERE r.task_id = :task""";

    static final String SEAL = """
            SELECT md5(coalesce(string_agg(id || ':' || version, ',' ORDER BY id), '')) FROM survey_row WHERE task_id = :task""";

    /// Rows that were free to change when they were compared, and are not any more.
    static final String HELD_SINCE = """
            SELECT i.number FROM survey_import_row i JOIN survey_review v ON v.row_id = i.row_id
            WHERE i.import_id = :id AND i.fate = 'CHANGED' AND v.state NOT IN ('OPEN', 'SENT_BACK') ORDER BY i.number LIMIT 5""";

    static final String NOTED = """
            SELECT n.code, array_agg(n.number ORDER BY n.number) FILTER (WHERE n.place <= :most) AS numbers, count(*) AS count
            FROM (SELECT r.number, p ->> 'code' AS code, dense_rank() OVER (PARTITION BY p ->> 'code' ORDER BY r.number) AS place
                FROM survey_import_row r CROSS JOIN jsonb_array_elements(r.problems) p
                WHERE r.import_id = :id AND r.problems <> '[]' AND p ->> 'code' = ANY (:codes) GROUP BY 1, 2) n
            GROUP BY n.code ORDER BY array_position(:codes, n.code)""";

    static final String PAGE = """
            SELECT r.number, r.fate, r.row_id, r.repeats, r.cells, r.raw, r.problems, s.cells AS before
            FROM survey_import_row r LEFT JOIN survey_row s ON s.id = r.row_id AND r.fate IN ('CHANGED', 'HELD')
            WHERE r.import_id = :id AND r.fate = :fate ORDER BY r.number LIMIT :size OFFSET :offset""";

    static final String WRONG = """
            SELECT number, fate, row_id, repeats, cells, raw, problems FROM survey_import_row
            WHERE import_id = :id AND number > :after AND fate IN ('BAD', 'REPEATED', 'HELD') ORDER BY number LIMIT :size""";

    static final String LAST_ORDINAL = """
            SELECT coalesce(max(s.ordinal), 0) FROM survey_import i JOIN survey_row s ON s.task_id = i.task_id WHERE i.id = :id""";

    static final String LAST_NUMBER =
            "SELECT coalesce(max(number), 0) FROM survey_import_row WHERE import_id = :id AND fate IN ('NEW', 'CHANGED')";

    static final String TAKE_NEW = """
            INSERT INTO survey_row (id, task_id, jurisdiction_path, ordinal, cells, entered_by, entered_on_behalf_of, entered_at)
            SELECT gen_random_uuid(), t.id, t.jurisdiction_path, :ordinal + row_number() OVER (ORDER BY r.number), r.cells, :by, :behalf, :at
            FROM survey_import i JOIN survey_task t ON t.id = i.task_id JOIN survey_import_row r ON r.import_id = i.id
            WHERE i.id = :id AND r.fate = 'NEW' AND r.number >= :from AND r.number < :below""";

    /// In the order of [#TAKE_NEW].
    static final String NEW = """
            SELECT cells FROM survey_import_row
            WHERE import_id = :id AND fate = 'NEW' AND number >= :from AND number < :below ORDER BY number""";

    static final String TAKE_CHANGED = """
            UPDATE survey_row SET version = survey_row.version + 1, cells = r.cells FROM survey_import_row r
            WHERE r.import_id = :id AND r.fate = 'CHANGED' AND r.number >= :from AND r.number < :below
                AND survey_row.id = r.row_id""";

    static final String CHANGED = """
            SELECT row_id AS id, cells FROM survey_import_row
            WHERE import_id = :id AND fate = 'CHANGED' AND number >= :from AND number < :below""";

    /// Puts on record what was written so far, which else waits in memory for the commit.
    static final String BIND = "SET CONSTRAINTS ALL IMMEDIATE";

    static final String BIND_LATER = "SET CONSTRAINTS ALL DEFERRED";

    static final String FORGET_TAKEN = """
            DELETE FROM survey_import_row WHERE import_id = :id AND fate IN ('NEW', 'CHANGED', 'SAME')""";

    private ImportSql() {}
}
