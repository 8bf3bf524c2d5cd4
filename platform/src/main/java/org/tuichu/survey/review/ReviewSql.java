package org.tuichu.survey.review;

/// The statements that read and write the review of rows.
final class ReviewSql {
    /// What was sent back is open again once the unit has signed a later round.
    private static final String STATE = """
            CASE WHEN h.row_id IS NULL OR (h.state = 'SENT_BACK' AND t.round > h.round AND t.state IN ('SUBMITTED', 'ACCEPTED'))
                THEN 'OPEN' ELSE h.state END""";

    private static final String ROW = "SELECT " + STATE + """
             AS state, r.id, r.ordinal, r.version AS row_version, r.cells, t.survey_id, t.keeper_path, t.id AS task_id,
                t.version AS task_version, t.unit_id, t.unit_name, t.jurisdiction_path AS place, t.state AS task_state, t.handed_in_by, t.signed_by,
                h.version, h.row_version AS screened, h.verdict, h.judgement, h.due_on, h.carried, h.state AS kept, h.proposal,
                h.proposed_by, h.decided_verdict, (SELECT a.reason FROM survey_review_act a
                    WHERE a.row_id = r.id AND a.reason IS NOT NULL ORDER BY a.version DESC LIMIT 1) AS reason
            """;

    private static final String FROM = """
            FROM survey_row r JOIN survey_task t ON t.id = r.task_id LEFT JOIN survey_review h ON h.row_id = r.id
            """;

    /// Rows that a unit has signed, and those that it changes again.
    private static final String REPORTED =
            "WHERE t.survey_id = :survey AND (t.state IN ('SUBMITTED', 'ACCEPTED') OR h.row_id IS NOT NULL) ";

    private static final String FOUND = FROM + REPORTED + """
            AND (CAST(:task AS uuid) IS NULL OR t.id = :task)
            AND (CAST(:judgement AS text) IS NULL OR h.judgement = :judgement)
            AND (CAST(:state AS text) IS NULL OR (""" + STATE + ") = :state) ";

    static final String COUNT = "SELECT count(*) " + FOUND;

    static final String PAGE = ROW + FOUND + "ORDER BY r.task_id, r.ordinal LIMIT :size OFFSET :offset";

    static final String TOTALS =
            "SELECT h.judgement, " + STATE + " AS state, count(*) AS rows " + FROM + REPORTED + "GROUP BY 1, 2";

    /// Of those rows that this person sees.
    static final String UNITS = """
            SELECT t.id, t.unit_name FROM survey_task t WHERE t.survey_id = :survey AND EXISTS (
                SELECT FROM survey_row r LEFT JOIN survey_review h ON h.row_id = r.id
                WHERE r.task_id = t.id AND (t.state IN ('SUBMITTED', 'ACCEPTED') OR h.row_id IS NOT NULL))
            ORDER BY t.unit_name, t.id""";

    static final String FIND = ROW + FROM + "WHERE r.id = :id";

    /// Others of the same enterprise in the same report.
    static final String OTHERS = ROW + FROM + """
            WHERE r.task_id = :task AND r.id <> :id AND (r.cells ->> 'ENTERPRISE' = :enterprise
                OR (:code <> '' AND r.cells ->> 'CREDIT_CODE' = :code))
            ORDER BY r.ordinal LIMIT :most""";

    static final String FIND_ALL = ROW + FROM + "WHERE r.id = ANY (:rows) ORDER BY r.id";

    /// Whoever writes rows of a task has it locked; verdicts, which name it too, do not wait for this.
    static final String LOCK_TASKS = """
            SELECT id FROM survey_task WHERE id IN (SELECT task_id FROM survey_review WHERE row_id = ANY (:rows))
            ORDER BY id FOR NO KEY UPDATE""";

    /// Finds them only where they may be changed.
    static final String LOCK = "SELECT row_id FROM survey_review WHERE row_id = ANY (:rows) ORDER BY row_id FOR UPDATE";

    static final String MOVE = """
            UPDATE survey_review h SET version = h.version + 1,
                state = CASE WHEN :act = 'APPROVE' AND h.proposal = 'SET_ASIDE' THEN 'SET_ASIDE' ELSE :state END,
                round = CASE WHEN :state = 'SENT_BACK' THEN t.round END,
                proposal = CASE WHEN :act IN ('APPROVE', 'REGISTER') THEN h.proposal ELSE CAST(:proposal AS text) END,
                proposed_by = CASE WHEN :act IN ('APPROVE', 'REGISTER') THEN h.proposed_by ELSE CAST(:proposer AS uuid) END,
                decided_by = CASE :act WHEN 'APPROVE' THEN CAST(:account AS uuid) WHEN 'REGISTER' THEN h.decided_by END,
                decided_verdict = CASE :act WHEN 'APPROVE' THEN h.verdict WHEN 'REGISTER' THEN h.decided_verdict END
            FROM survey_task t WHERE t.id = h.task_id AND h.row_id = ANY (:rows)""";

    static final String RECORD = """
            INSERT INTO survey_review_act (row_id, version, task_id, jurisdiction_path, act, to_state, verdict, reason, missing,
                account_id, person, unit_name, on_behalf_of, done_on, done_at)
            SELECT h.row_id, h.version, h.task_id, h.jurisdiction_path, :act, h.state, h.verdict, :reason,
                CASE WHEN :act = 'SEND_BACK' THEN (
                    SELECT coalesce(jsonb_agg(DISTINCT m), '[]') FROM survey_verdict v, jsonb_array_elements(v.parts) AS p,
                        jsonb_array_elements(p -> 'missing') AS m WHERE v.row_id = h.row_id AND v.ordinal = h.verdict) ELSE '[]' END,
                :account, :person, :unit, :behalf, :today, :at
            FROM survey_review h WHERE h.row_id = ANY (:rows)""";

    static final String ACTS = """
            SELECT act, to_state, verdict, reason, missing, person, unit_name, on_behalf_of, done_on, done_at
            FROM survey_review_act WHERE row_id = :id ORDER BY version DESC""";

    static final String VERDICTS = """
            SELECT ordinal, rules, as_of, parts, causes, screened_at FROM survey_verdict WHERE row_id = :id
            ORDER BY ordinal DESC LIMIT 50""";

    private ReviewSql() {}
}
