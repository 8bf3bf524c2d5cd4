package org.tuichu.survey.review;

/// The statements of the screening of a survey.
final class ScreeningSql {
    /// None where it is being screened already by somebody who told how far it is since `stalled`.
    static final String BEGIN = """
            INSERT INTO survey_screening (survey_id, jurisdiction_path, rules, as_of, beat_at)
            SELECT id, jurisdiction_path, :rules, :asOf, :at FROM survey WHERE id = :survey
            ON CONFLICT (survey_id) DO UPDATE SET rules = excluded.rules, as_of = excluded.as_of, rows = 0, changed = 0,
                beat_at = excluded.beat_at, ended_at = NULL, failed = false
            WHERE survey_screening.ended_at IS NOT NULL OR survey_screening.beat_at < :stalled""";

    static final String BEAT = """
            UPDATE survey_screening SET rows = :rows, changed = :changed, beat_at = :at WHERE survey_id = :survey""";

    static final String END = "UPDATE survey_screening SET ended_at = :at, failed = :failed WHERE survey_id = :survey";

    static final String FIND = """
            SELECT as_of, rows, changed, beat_at, ended_at, failed FROM survey_screening WHERE survey_id = :survey""";

    private static final String SCREENED_ROW = """
            SELECT r.id, r.task_id, r.ordinal, r.version, r.cells, h.row_version, h.verdict, v.as_of, v.parts
            FROM survey_row r JOIN survey_task t ON t.id = r.task_id
            LEFT JOIN survey_review h ON h.row_id = r.id
            LEFT JOIN survey_verdict v ON v.row_id = h.row_id AND v.ordinal = h.verdict
            """;

    static final String ROW = SCREENED_ROW + "WHERE r.id = :row";

    /// Reported rows of a survey in order, with the verdict that holds.
    static final String ROWS = SCREENED_ROW + """
            WHERE t.survey_id = :survey AND t.state IN ('SUBMITTED', 'ACCEPTED')
                AND (r.task_id, r.ordinal) > (CAST(:task AS uuid), :ordinal)
            ORDER BY r.task_id, r.ordinal LIMIT :most""";

    /// Of those that have one, in the order in which acts lock them.
    static final String HELD = """
            SELECT row_id, verdict FROM survey_review WHERE row_id = ANY (:rows) ORDER BY row_id FOR UPDATE""";

    static final String VERDICTS = """
            INSERT INTO survey_verdict (row_id, ordinal, task_id, jurisdiction_path, rules, as_of, parts, causes, screened_at)
            SELECT n.row_id, n.ordinal, n.task_id, :path, :rules, :asOf, n.parts::jsonb, n.causes::jsonb, :at
            FROM unnest(:rows::uuid[], :tasks::uuid[], :ordinals::int[], :parts::text[], :causes::text[])
                AS n (row_id, task_id, ordinal, parts, causes)""";

    static final String HEADS = """
            INSERT INTO survey_review (row_id, survey_id, task_id, jurisdiction_path, row_version, verdict, judgement, due_on,
                carried)
            SELECT n.row_id, :survey, n.task_id, :path, n.version, n.ordinal, n.judgement, nullif(n.due, '')::date, n.carried
            FROM unnest(:rows::uuid[], :tasks::uuid[], :versions::bigint[], :ordinals::int[], :judgements::text[], :dues::text[],
                :carried::boolean[]) AS n (row_id, task_id, version, ordinal, judgement, due, carried)
            ON CONFLICT (row_id) DO UPDATE SET version = survey_review.version + 1, row_version = excluded.row_version,
                verdict = excluded.verdict, judgement = excluded.judgement, due_on = excluded.due_on, carried = excluded.carried""";

    /// Rows that were changed and whose verdict is the same.
    static final String SAME = """
            UPDATE survey_review h SET version = h.version + 1, row_version = n.version
            FROM unnest(:rows::uuid[], :versions::bigint[]) AS n (row_id, version) WHERE h.row_id = n.row_id""";

    /// Screened once and not being screened now, with what it was screened with; `moved` where a reported row is not
    /// the one that was screened.
    static final String SCREENED = """
            SELECT s.id, s.jurisdiction_id, s.jurisdiction_path, x.rules, x.as_of, EXISTS (
                SELECT FROM survey_row r JOIN survey_task t ON t.id = r.task_id LEFT JOIN survey_review h ON h.row_id = r.id
                WHERE t.survey_id = s.id AND t.state IN ('SUBMITTED', 'ACCEPTED')
                    AND h.row_version IS DISTINCT FROM r.version) AS moved
            FROM survey_screening x JOIN survey s ON s.id = x.survey_id
            WHERE x.ended_at IS NOT NULL OR x.beat_at < :stalled""";

    private ScreeningSql() {}
}
