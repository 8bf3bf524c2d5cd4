package org.tuichu.survey.campaign;

/// The statements that read and write surveys and their tasks.
final class SurveySql {
    private static final String SURVEY = """
            s.id AS survey_id, s.programme_id, s.programme_title, s.year, s.sample, s.jurisdiction_path AS survey_path,
            s.jurisdiction_name, s.title, s.as_of, s.due_on, s.opened_by, s.opened_on_behalf_of""";

    static final String FIND = "SELECT " + SURVEY + " FROM survey s WHERE s.id = :id";

    static final String OF_YEAR = "SELECT " + SURVEY + """
            , count(t.id) FILTER (WHERE t.state <> 'EXCUSED') AS units,
                count(t.id) FILTER (WHERE t.state IN ('SUBMITTED', 'ACCEPTED')) AS reported,
                coalesce(sum((SELECT count(*) FROM survey_row r WHERE r.task_id = t.id)), 0) AS rows
            FROM survey s LEFT JOIN survey_task t ON t.survey_id = s.id
            WHERE s.jurisdiction_id = :place AND s.year = :year
            GROUP BY s.id ORDER BY s.as_of DESC""";

    static final String OPEN = """
            INSERT INTO survey (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, title, as_of, due_on, opened_by, opened_on_behalf_of, opened_at)
            VALUES (:id, :programme, :programmeTitle, :year, :sample, :place, :path, :placeName, :title, :asOf, :dueOn, :by,
                :behalf, :at)
            ON CONFLICT (programme_id, as_of) DO NOTHING""";

    static final String ASK = """
            INSERT INTO survey_task (id, survey_id, keeper_path, jurisdiction_path, unit_id, unit_name, state)
            SELECT :id, s.id, s.jurisdiction_path, :path, :unit, :name, 'OPEN' FROM survey s WHERE s.id = :survey
            ON CONFLICT (survey_id, unit_id) DO NOTHING""";

    private static final String TASK = "SELECT " + SURVEY + """
            , t.id, t.version, t.unit_id, t.unit_name, t.jurisdiction_path AS unit_path, t.state, t.round, t.zero_report,
                t.handed_in_by, t.signed_by, t.signed_on,
                (SELECT count(*) FROM survey_row r WHERE r.task_id = t.id) AS rows
            FROM survey_task t JOIN survey s ON s.id = t.survey_id
            """;

    static final String TASKS =
            TASK + "WHERE t.survey_id = :id ORDER BY t.jurisdiction_path, t.unit_name COLLATE \"zh-x-icu\", t.id";

    static final String FIND_TASK = TASK + "WHERE t.id = :id";

    /// Of the own unit, those that wait for an answer first.
    static final String OWN = TASK + """
            WHERE t.unit_id IN (:units)
            ORDER BY t.state IN ('SUBMITTED', 'ACCEPTED', 'EXCUSED'), s.due_on DESC, s.opened_at DESC, t.id LIMIT 200""";

    /// Finds it only where it may be moved.
    static final String LOCK = "SELECT id FROM survey_task WHERE id = :id FOR UPDATE";

    static final String MOVE = """
            UPDATE survey_task SET version = version + 1, state = :state, round = :round, zero_report = :nothing,
                handed_in_by = :handedIn, signed_by = :signed, signed_on = :signedOn
            WHERE id = :id""";

    static final String RECORD = """
            INSERT INTO survey_act (task_id, version, jurisdiction_path, act, to_state, lines, reason, account_id, person, unit_name,
                on_behalf_of, done_on, done_at)
            SELECT id, version, jurisdiction_path, :act, state, :rows, :reason, :account, :person, :unit, :behalf, :today, :at
            FROM survey_task WHERE id = :id""";

    static final String HISTORY = """
            SELECT act, to_state, lines, reason, person, unit_name, on_behalf_of, done_on, done_at FROM survey_act
            WHERE task_id = :id ORDER BY version DESC""";

    private SurveySql() {}
}
