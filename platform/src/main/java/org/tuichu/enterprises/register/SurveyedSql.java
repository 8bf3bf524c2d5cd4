package org.tuichu.enterprises.register;

/// The statements by which lines of surveys enter the register.
final class SurveyedSql {
    /// Of one place, with the former names.
    static final String NAMES = """
            SELECT e.id, e.name, e.credit_code, ARRAY(SELECT n.name FROM enterprise_name n WHERE n.enterprise_id = e.id) AS former
            FROM enterprise e WHERE e.jurisdiction_path = :path AND e.withdrawn_at IS NULL""";

    static final String CERTAIN = """
            SELECT id, name, credit_code FROM enterprise
            WHERE jurisdiction_path = :path AND credit_code = :creditCode AND name = :name AND withdrawn_at IS NULL""";

    /// As in [LikenessSql], for a line that is not there yet.
    static final String ALIKE = """
            SELECT l.id, concat_ws(' ', s.site_number, s.name, s.model) AS words, e.id AS enterprise_id, e.name AS enterprise,
                CASE WHEN e.id = :enterprise THEN 'SAME_ENTERPRISE' WHEN written_alike(s.serial) = n.serial THEN 'SAME_SERIAL'
                    ELSE 'SAME_CODE' END AS why
            FROM (SELECT written_alike(CAST(:serial AS text)) AS serial, written_alike(CAST(:name AS text)) AS called,
                    coalesce(size_alike(CAST(:model AS text)), '') AS size, coalesce(written_alike(CAST(:site AS text)), '') AS site) n,
                line l JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition
                JOIN enterprise e ON e.id = l.enterprise_id
                LEFT JOIN line_fingerprint f ON f.line_id = l.id AND f.edition = l.edition
                CROSS JOIN LATERAL (SELECT s.kind = :kind OR written_alike(s.name) = n.called AS kind,
                    s.kind = :kind OR written_alike(s.name) = n.called OR f.kinds && CAST(:kinds AS text[]) AS read,
                    coalesce(size_alike(s.model), '') = n.size AND coalesce(written_alike(s.site_number), '') = n.site AS size,
                    coalesce(f.devices && CAST(:devices AS text[]), false) AS device,
                    coalesce(f.sizes && devices_asked(CAST(:devices AS text[])) OR f.asked && CAST(:sizes AS text[]), false) AS sized) same
            WHERE l.withdrawn_at IS NULL
                AND (CASE WHEN e.id = CAST(:enterprise AS uuid) THEN (same.read AND written_alike(s.serial) = n.serial)
                        OR (((same.kind AND same.size) OR same.device OR same.sized) AND (s.serial IS NULL OR n.serial IS NULL))
                    ELSE (same.read AND char_length(CAST(:serial AS text)) >= 3 AND s.by_serial = n.serial)
                        OR (e.credit_code = :creditCode AND ((same.kind AND same.size) OR same.device)) END)
            ORDER BY l.id LIMIT 20""";

    /// What the line is known for already stays.
    static final String ESTABLISHED = """
            INSERT INTO line_answer (line_id, ordinal, jurisdiction_path, fact, rule, value, basis, said_by, said_account,
                said_on_behalf_of, said_at)
            SELECT :line, coalesce(max(a.ordinal), 0) + 1, :path, :fact, :rule, :value, :basis, :by, :account, :behalf, :at
            FROM line_answer a WHERE a.line_id = :line
            HAVING count(*) FILTER (WHERE a.fact = :fact AND (a.rule IS NULL OR a.rule = :rule)) = 0""";

    static final String SOURCE = """
            INSERT INTO line_source (line_id, survey_row, jurisdiction_path, words) VALUES (:line, :row, :path, :words)
            ON CONFLICT DO NOTHING""";

    static final String SOURCES =
            "SELECT survey_row, words FROM line_source WHERE line_id = :line ORDER BY words, survey_row";

    static final String CONFIRMED = """
            SELECT l.id, concat_ws(' ', s.site_number, s.name, s.model) AS words, e.id AS enterprise_id, e.name AS enterprise
            FROM line_source o JOIN line l ON l.id = o.line_id
            JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition JOIN enterprise e ON e.id = l.enterprise_id
            WHERE o.survey_row = :row ORDER BY words, l.id""";

    private SurveyedSql() {}
}
