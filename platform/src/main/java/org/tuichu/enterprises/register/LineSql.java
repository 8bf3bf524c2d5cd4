package org.tuichu.enterprises.register;

/// The statements that read and write lines and the editions of their specification.
final class LineSql {
    private static final String SPECIFICATION = """
            s.name, s.kind, s.model, s.site_number, s.serial, s.operating_since, s.capacity, s.capacity_unit,
                s.capacity_period, s.transformer_kva, s.power_kw, s.description
            """;

    private static final String LINE = "SELECT " + SPECIFICATION + """
            , l.id, l.version, l.enterprise_id, l.edition, l.state, l.state_since, l.locked_by,
                l.locked_on_behalf_of, l.locked_at, l.withdrawn_by, l.withdrawn_on_behalf_of,
                l.withdrawn_at, l.withdrawn_reason
            """;

    private static final String FROM = """
            FROM line l JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition
            """;

    private static final String LINES = LINE + FROM;

    static final String FIND = LINES + "WHERE l.id = :id";

    static final String OF_ENTERPRISE = LINES + """
            WHERE l.enterprise_id = :id ORDER BY l.withdrawn_at IS NOT NULL, s.name COLLATE "zh-x-icu", s.site_number, l.id""";

    /// Confirmed and neither withdrawn nor dismantled.
    private static final String LOCKED_AND_STANDING =
            "l.locked_at IS NOT NULL AND l.withdrawn_at IS NULL AND l.state <> 'DISMANTLED' ";

    private static final String STANDING =
            LINE + ", e.name AS enterprise, e.credit_code, e.location_id, e.location_path " + FROM + """
            JOIN enterprise e ON e.id = l.enterprise_id
            WHERE\s"""
                    + LOCKED_AND_STANDING;

    /// Of a register, whose survey was confirmed and that stand.
    static final String CONFIRMED = STANDING + """
            AND l.jurisdiction_path = :place
                AND concat_ws(' ', e.name, s.site_number, s.name, s.model) ILIKE '%' || :words || '%'
            ORDER BY e.name COLLATE "zh-x-icu", s.name COLLATE "zh-x-icu", s.site_number, l.id LIMIT :most""";

    /// Of enterprises that lie in a place, confirmed or not.
    static final String STANDING_IN = LINE + ", e.name AS enterprise, e.location_path " + FROM + """
            JOIN enterprise e ON e.id = l.enterprise_id
            WHERE l.withdrawn_at IS NULL AND l.state <> 'DISMANTLED' AND e.withdrawn_at IS NULL
                AND starts_with(e.location_path, :place)
            ORDER BY e.location_path, l.id LIMIT :most""";

    /// In their order.
    static final String KNOWN =
            "SELECT l.id " + FROM + "JOIN enterprise e ON e.id = l.enterprise_id WHERE " + LOCKED_AND_STANDING + """
            AND e.withdrawn_at IS NULL AND starts_with(e.location_path, :place)
            ORDER BY e.name COLLATE "zh-x-icu", s.name COLLATE "zh-x-icu", s.site_number, l.id""";

    static final String KNOWN_OF =
            LINE + """
            , ARRAY(SELECT o.survey_row FROM line_source o WHERE o.line_id = l.id) AS rows,
                e.name AS enterprise, e.credit_code, e.location_id, e.address
            """ + FROM + """
            JOIN enterprise e ON e.id = l.enterprise_id JOIN unnest(:lines) WITH ORDINALITY AS k (id, place) ON k.id = l.id
            WHERE\s""" + LOCKED_AND_STANDING + "AND e.withdrawn_at IS NULL ORDER BY k.place";

    /// Rows of surveys.
    static final String ENDED = """
            SELECT o.survey_row AS id FROM line_source o JOIN line l ON l.id = o.line_id JOIN enterprise e ON e.id = l.enterprise_id
            WHERE o.survey_row = ANY (:rows) GROUP BY o.survey_row HAVING NOT bool_or(""" + LOCKED_AND_STANDING + "AND e.withdrawn_at IS NULL)";

    static final String CONFIRMED_OF = STANDING + "AND l.id IN (:ids)";

    static final String EDITIONS = "SELECT " + SPECIFICATION + """
            , s.edition, s.written_by, s.written_account, s.written_on_behalf_of, s.written_at, s.reason, s.decision,
                s.decided_by, s.decided_on_behalf_of, s.decided_at, s.decision_reason
            FROM line_specification s WHERE s.line_id = :id ORDER BY s.edition DESC""";

    static final String ENTER = """
            INSERT INTO line (id, enterprise_id, jurisdiction_path, edition, state)
            VALUES (:id, :enterprise, :path, 1, 'OPERATING')""";

    static final String WRITE = """
            INSERT INTO line_specification (line_id, edition, jurisdiction_path, name, kind, model, site_number, serial,
                operating_since, capacity, capacity_unit, capacity_period, transformer_kva, power_kw, description, written_by,
                written_account, written_on_behalf_of, written_at, reason)
            VALUES (:id, :edition, :path, :name, :kind, :model, :siteNumber, :serial, :operatingSince, :capacity,
                :capacityUnit, :capacityPeriod, :transformerKva, :powerKw, :description, :by, :account, :behalf, :at, :reason)""";

    static final String TOUCH = "UPDATE line SET version = version + 1 WHERE id = :id AND version = :version";

    static final String HOLDS = "UPDATE line SET edition = :edition WHERE id = :id";

    static final String STANDS = "UPDATE line SET state = :state, state_since = :since WHERE id = :id";

    static final String LOCK = """
            UPDATE line SET locked_by = :by, locked_on_behalf_of = :behalf, locked_at = :at WHERE id = :id""";

    static final String DECIDE = """
            UPDATE line_specification SET decision = :decision, decided_by = :by, decided_account = :account,
                decided_on_behalf_of = :behalf, decided_at = :at, decision_reason = :reason
            WHERE line_id = :id AND edition = :edition AND decision IS NULL""";

    private LineSql() {}
}
