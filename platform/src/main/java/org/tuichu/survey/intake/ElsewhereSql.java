package org.tuichu.survey.intake;

/// The statements that find rows of other units with the same devices, and rows of one report with one number on the
/// nameplate; for the program alone.
final class ElsewhereSql {
    private static final String ALIKE = """
            alike AS (
                SELECT p.key, p.task_id, p.device, p.kind, d.row_id, false AS anywhere, false AS serial_alone, false AS within
                FROM said p JOIN survey_device d ON d.by_name = p.by_name
                UNION ALL
                SELECT p.key, p.task_id, p.device, p.kind, d.row_id, true, false, false FROM said p JOIN survey_device d ON d.by_code = p.by_code
                UNION ALL
                SELECT p.key, p.task_id, p.device, p.kind, o.id, true, true, p.within
                FROM plate p JOIN survey_row o ON o.by_serial = p.by_serial)
            SELECT DISTINCT ON (a.key, o.id) a.key, o.id, a.device, a.kind, coalesce(o.cells ->> 'DEVICE', '') AS other_device,
                coalesce(o.cells ->> 'KIND', '') AS other_kind, a.serial_alone
            FROM alike a JOIN survey_row o ON o.id = a.row_id JOIN survey_task m ON m.id = a.task_id JOIN survey x ON x.id = m.survey_id
                JOIN survey_task t ON t.id = o.task_id JOIN survey s ON s.id = t.survey_id
            WHERE t.state IN ('SUBMITTED', 'ACCEPTED') AND (t.unit_id <> m.unit_id OR (a.within AND t.id = m.id AND o.id::text <> a.key))
                AND (t.survey_id = m.survey_id
                OR (a.anywhere AND s.year = x.year AND s.sample = x.sample
                    AND NOT starts_with(t.jurisdiction_path, m.jurisdiction_path)
                    AND NOT starts_with(m.jurisdiction_path, t.jurisdiction_path)))
            ORDER BY a.key, o.id, a.serial_alone LIMIT 5000""";

    /// By devices and by the number on the nameplate; by that within one report too, where it is no word (无铭牌).
    static final String OF_ROWS = """
            WITH said AS (
                SELECT r.id::text AS key, r.task_id, '' AS device, '' AS kind, d.by_name, d.by_code
                FROM survey_row r JOIN survey_device d ON d.row_id = r.id WHERE r.id = ANY (:rows)),
            plate AS (
                SELECT r.id::text AS key, r.task_id, coalesce(r.cells ->> 'DEVICE', '') AS device, coalesce(r.cells ->> 'KIND', '') AS kind, r.by_serial,
                    written_alike(r.cells ->> 'SERIAL') ~ '[0-9a-z]' AS within
                FROM survey_row r WHERE r.id = ANY (:rows)),
            """ + ALIKE;

    /// `numbers` come once for each device of a row, `plated` once for each row. Rows of the report are compared by
    /// [Comparison], which knows them by their places.
    static final String OF_TABLE = """
            WITH said AS MATERIALIZED (
                SELECT u.number::text AS key, CAST(:task AS uuid) AS task_id, '' AS device, '' AS kind, u.by_name, u.by_code
                FROM unnest(:numbers::int[], :byNames::uuid[], :byCodes::uuid[]) AS u (number, by_name, by_code)),
            plate AS MATERIALIZED (
                SELECT u.number::text AS key, CAST(:task AS uuid) AS task_id, u.device, u.kind,
                    survey_serial(jsonb_build_object('SERIAL', u.serial)) AS by_serial, false AS within
                FROM unnest(:plated::int[], :devices::text[], :kinds::text[], :serials::text[]) AS u (number, device, kind, serial)),
            """ + ALIKE;

    private ElsewhereSql() {}
}
