package org.tuichu.enterprises.register;

/// The statements on lines that are written alike, or of which the same was read.
final class LikenessSql {
    /// Before each of these statements, in its transaction: with the usual limit of 8 tables the planner keeps the
    /// order in which they are written and reads the whole register for one line.
    static final String ANY_ORDER =
            "SELECT set_config('join_collapse_limit', '20', true), set_config('from_collapse_limit', '20', true)";

    static final String HELD = """
            WITH held AS NOT MATERIALIZED (
                SELECT l.id, l.enterprise_id, e.name AS enterprise, e.jurisdiction_path, e.location_id, e.location_path, e.credit_code, e.by_name,
                    concat_ws(' ', s.site_number, s.name, s.model) AS words, s.serial, s.by_serial,
                    s.kind, written_alike(s.name) AS called, coalesce(size_alike(s.model), '') AS size,
                    coalesce(written_alike(s.site_number), '') AS site, f.devices, f.sizes, f.asked, f.kinds
                FROM line l JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition
                LEFT JOIN line_fingerprint f ON f.line_id = l.id AND f.edition = l.edition
                JOIN enterprise e ON e.id = l.enterprise_id WHERE l.withdrawn_at IS NULL)
            """;

    /// Every pair within the scope, in both orders. `place` and `other_place` keep the lines; what is alike within one
    /// register says so by naming it twice, so that nobody reads it who looks for other places.
    static final String ALIKE = HELD + """
            , alike AS NOT MATERIALIZED (
                SELECT a.id AS one, b.id AS other, 'SAME_ENTERPRISE' AS why, a.jurisdiction_path AS place, a.jurisdiction_path AS other_place
                FROM held a JOIN held b ON b.enterprise_id = a.enterprise_id AND b.id <> a.id
                WHERE ((b.kind = a.kind OR b.called = a.called) AND (written_alike(b.serial) = written_alike(a.serial)
                        OR (b.size = a.size AND b.site = a.site AND (a.serial IS NULL OR b.serial IS NULL))))
                    OR (b.kinds && a.kinds AND written_alike(b.serial) = written_alike(a.serial))
                    OR ((b.devices && a.devices OR b.sizes && a.asked OR b.asked && a.sizes) AND (a.serial IS NULL OR b.serial IS NULL))
                UNION ALL
                SELECT a.id, b.id, 'SAME_SERIAL', a.jurisdiction_path, b.jurisdiction_path
                FROM held a JOIN held b ON b.by_serial = a.by_serial
                    AND b.enterprise_id <> a.enterprise_id AND (b.kind = a.kind OR b.called = a.called OR b.kinds && a.kinds)
                UNION ALL
                SELECT a.id, b.id, 'SAME_CODE', a.jurisdiction_path, b.jurisdiction_path
                FROM held a JOIN held b ON b.credit_code = a.credit_code AND b.enterprise_id <> a.enterprise_id
                WHERE ((b.kind = a.kind OR b.called = a.called) AND b.size = a.size AND b.site = a.site) OR b.devices && a.devices
                UNION ALL
                SELECT a.id, b.id, 'LIKE_NAME', a.jurisdiction_path, b.jurisdiction_path
                FROM held a JOIN held b ON b.by_name = a.by_name AND b.enterprise_id <> a.enterprise_id
                WHERE (a.credit_code IS NULL OR b.credit_code IS NULL) AND (a.serial IS NULL OR b.serial IS NULL)
                    AND (b.devices && a.devices OR ((b.kind = a.kind OR b.called = a.called) AND b.size = a.size AND b.site = a.site))
                    AND NOT (starts_with(a.jurisdiction_path, b.jurisdiction_path) OR starts_with(b.jurisdiction_path, a.jurisdiction_path))
                    AND split_part(a.jurisdiction_path, '/', 2) = split_part(b.jurisdiction_path, '/', 2)
                UNION ALL
                SELECT a.id, b.id, 'LIKE_NAME', a.jurisdiction_path, a.jurisdiction_path
                FROM held a JOIN enterprise_key x ON x.enterprise_id = a.enterprise_id AND x.key !~ '…$'
                    JOIN enterprise_key y ON y.key = x.key AND y.jurisdiction_path = x.jurisdiction_path AND y.enterprise_id <> x.enterprise_id
                    JOIN held b ON b.enterprise_id = y.enterprise_id
                WHERE (((b.kind = a.kind OR b.called = a.called) AND b.size = a.size AND b.site = a.site)
                        OR b.devices && a.devices OR b.sizes && a.asked OR b.asked && a.sizes)
                    AND (a.serial IS NULL OR b.serial IS NULL)
                    AND (SELECT n.decision FROM enterprise_naming n WHERE n.enterprise_id = a.enterprise_id
                        AND n.by_name = written_alike(b.enterprise) ORDER BY n.ordinal DESC LIMIT 1) IS DISTINCT FROM 'ANOTHER'
                    AND (SELECT n.decision FROM enterprise_naming n WHERE n.enterprise_id = b.enterprise_id
                        AND n.by_name = written_alike(a.enterprise) ORDER BY n.ordinal DESC LIMIT 1) IS DISTINCT FROM 'ANOTHER')
            """;

    static final String DECIDED = """
            LEFT JOIN LATERAL (
                SELECT i.decision, i.reason, i.decided_by, i.decided_on_behalf_of, i.decided_at FROM line_identity i
                WHERE i.line_id = least(p.one, p.other) AND i.other_id = greatest(p.one, p.other)
                ORDER BY i.ordinal DESC LIMIT 1) d ON true
            """;

    static final String COLUMNS = """
            p.one, p.other, p.why, a.words, a.enterprise_id, a.enterprise, a.location_id, a.jurisdiction_path,
                b.words AS other_words, b.enterprise_id AS other_enterprise_id, b.enterprise AS other_enterprise,
                b.location_id AS other_location_id, b.jurisdiction_path AS other_jurisdiction_path, d.decision, d.reason, d.decided_by, d.decided_on_behalf_of, d.decided_at
            """;

    static final String OF_LINE = ALIKE + "SELECT DISTINCT ON (p.one, p.other) " + COLUMNS + """
            FROM alike p JOIN held a ON a.id = p.one JOIN held b ON b.id = p.other
            """ + DECIDED
            + "WHERE p.one = :line ORDER BY p.one, p.other, p.why LIMIT :most";

    static final String OPEN_AMONG = ALIKE + "SELECT DISTINCT p.one FROM alike p " + DECIDED + """
            WHERE p.one IN (:lines) AND d.decision IS DISTINCT FROM 'DIFFERENT'""";

    /// What was said of one out of sight by an office at the place or above it.
    static final String DECIDED_HERE = """
            LEFT JOIN LATERAL (
                SELECT i.decision, i.reason, i.decided_by, i.decided_on_behalf_of, i.decided_at FROM line_identity i
                WHERE i.line_id = least(p.one, p.other) AND i.other_id = greatest(p.one, p.other)
                    AND starts_with(:place, i.jurisdiction_path)
                ORDER BY i.ordinal DESC LIMIT 1) d ON true
            """;

    private static final String OUT_OF_SIGHT = DECIDED_HERE + """
            WHERE p.place = :place AND NOT starts_with(p.other_place, :place)
            """;

    static final String COLUMNS_HERE = """
            p.one, p.other, p.why, a.words, a.enterprise_id, a.enterprise, a.location_id, a.jurisdiction_path,
                d.decision, d.reason, d.decided_by, d.decided_on_behalf_of, d.decided_at
            """;

    /// By the program: lines out of the sight of the office of a place that are alike with one of its own.
    static final String ELSEWHERE = ALIKE + "SELECT DISTINCT ON (p.one, p.other) " + COLUMNS_HERE + """
            FROM alike p JOIN held a ON a.id = p.one
            """ + OUT_OF_SIGHT
            + "AND p.one = :line ORDER BY p.one, p.other, p.why LIMIT :most";

    static final String ELSEWHERE_AMONG = ALIKE + "SELECT DISTINCT p.one FROM alike p " + OUT_OF_SIGHT + """
                AND p.one IN (:lines) AND d.decision IS DISTINCT FROM 'DIFFERENT'""";

    static final String DECIDE = """
            INSERT INTO line_identity (line_id, other_id, ordinal, jurisdiction_path, decision, reason, decided_by,
                decided_account, decided_on_behalf_of, decided_at)
            SELECT least(:one, :other), greatest(:one, :other), coalesce(max(ordinal), 0) + 1, :path, :decision, :reason, :by,
                :account, :behalf, :at
            FROM line_identity WHERE line_id = least(:one, :other) AND other_id = greatest(:one, :other)""";

    private LikenessSql() {}
}
