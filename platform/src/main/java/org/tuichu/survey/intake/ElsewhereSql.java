package org.tuichu.survey.intake;

/// The statements that find rows of other units with the same devices; for the program alone.
final class ElsewhereSql {
    private static final String ALIKE = """
            alike AS (
                SELECT p.key, p.task_id, p.device, o.id, o.task_id AS other_task, o.cells, false AS anywhere, false AS serial_alone
                FROM said p JOIN survey_row o ON o.by_name = p.by_name
                UNION ALL
                SELECT p.key, p.task_id, p.device, o.id, o.task_id, o.cells, true, false FROM said p JOIN survey_row o ON o.by_code = p.by_code
                UNION ALL
                SELECT p.key, p.task_id, p.device, o.id, o.task_id, o.cells, true, true FROM said p JOIN survey_row o ON o.by_serial = p.by_serial)
            SELECT DISTINCT ON (a.key, a.id) a.key, a.id, a.device, a.cells ->> 'DEVICE' AS other_device, a.serial_alone
            FROM alike a JOIN survey_task m ON m.id = a.task_id JOIN survey x ON x.id = m.survey_id
                JOIN survey_task t ON t.id = a.other_task JOIN survey s ON s.id = t.survey_id
            WHERE t.state IN ('SUBMITTED', 'ACCEPTED') AND t.unit_id <> m.unit_id AND (t.survey_id = m.survey_id
                OR (a.anywhere AND s.year = x.year AND s.sample = x.sample
                    AND NOT starts_with(t.jurisdiction_path, m.jurisdiction_path)
                    AND NOT starts_with(m.jurisdiction_path, t.jurisdiction_path)))
            ORDER BY a.key, a.id, a.serial_alone LIMIT 5000""";

    static final String OF_ROWS = """
            WITH said AS (
                SELECT r.id::text AS key, r.task_id, r.cells ->> 'DEVICE' AS device, r.by_name, r.by_code, r.by_serial
                FROM survey_row r WHERE r.id = ANY (:rows)),
            """ + ALIKE;

    static final String OF_TABLE = """
            WITH said AS MATERIALIZED (
                SELECT n.number::text AS key, CAST(:task AS uuid) AS task_id, n.cells ->> 'DEVICE' AS device,
                    survey_device(n.cells ->> 'ENTERPRISE', n.cells) AS by_name, survey_device(n.cells ->> 'CREDIT_CODE', n.cells) AS by_code,
                    survey_serial(n.cells) AS by_serial
                FROM (SELECT number, cells::jsonb AS cells FROM unnest(:numbers::int[], :cells::text[]) AS u (number, cells)) n),
            """ + ALIKE;

    private ElsewhereSql() {}
}
