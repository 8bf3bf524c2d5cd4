package org.tuichu.enterprises.register;

/// The statements on the list of likenesses that wait for a person. Pairs are kept in `line_likeness`; those of
/// lines in `line_uncompared` are out of date there and are found by the way.
final class LikenessListSql {
    static final String UNCOMPARED = "SELECT DISTINCT line_id FROM line_uncompared ORDER BY line_id LIMIT :most";

    static final String PLACE = """
            SELECT e.location_path FROM line l JOIN enterprise e ON e.id = l.enterprise_id WHERE l.id = :line""";

    /// Those of `lines` with any other line, in both orders.
    private static final String PAIRS = LikenessSql.ALIKE + """
            , found AS MATERIALIZED (
                SELECT p.one, p.other, p.why, p.place, p.other_place FROM alike p WHERE p.one IN (:lines)),
            pair AS MATERIALIZED (
                SELECT DISTINCT ON (b.one, b.other) b.one, b.other, b.why, b.place, b.other_place, e.location_path
                FROM (SELECT one, other, why, place, other_place FROM found
                    UNION ALL SELECT other, one, why, other_place, place FROM found) b
                JOIN line l ON l.id = b.one JOIN enterprise e ON e.id = l.enterprise_id
                ORDER BY b.one, b.other, b.why)
            """;

    /// `at`, `one` and `other` are what the list goes on behind.
    private static final String IN_ORDER = """
            AND (p.location_path, p.one, p.other) > (:at, :one, :other) AND p.one < p.other
            AND (SELECT i.decision FROM line_identity i WHERE i.line_id = p.one AND i.other_id = p.other
                ORDER BY i.ordinal DESC LIMIT 1) IS DISTINCT FROM 'DIFFERENT'
            ORDER BY p.location_path, p.one, p.other LIMIT :most)
            """;

    private static final String SHOWN = "SELECT p.location_path, " + LikenessSql.COLUMNS + """
            FROM page p JOIN held a ON a.id = p.one JOIN held b ON b.id = p.other
            """ + LikenessSql.DECIDED
            + "ORDER BY p.location_path, p.one, p.other";

    /// Asked of each pair by the index, however many lines are uncompared.
    private static final String COMPARED = """
             AND (SELECT u.line_id FROM line_uncompared u WHERE u.line_id = p.one LIMIT 1) IS NULL
             AND (SELECT u.line_id FROM line_uncompared u WHERE u.line_id = p.other LIMIT 1) IS NULL
            """;

    /// Within the scope, which `reads`.
    static final String OPEN = LikenessSql.HELD + """
            , page AS MATERIALIZED (
                SELECT p.one, p.other, p.why, p.location_path FROM line_likeness p
                WHERE p.location_path < :reads || chr(1114111) AND NOT p.settled
            """ + COMPARED + IN_ORDER + SHOWN;

    static final String OPEN_UNCOMPARED = PAIRS + """
            , page AS MATERIALIZED (SELECT p.one, p.other, p.why, p.location_path FROM pair p WHERE true
            """ + IN_ORDER + SHOWN;

    /// One for each line, however many there are elsewhere; it stands behind the pairs of the line.
    private static final String IN_ORDER_HERE = LikenessSql.DECIDED_HERE + """
            WHERE p.jurisdiction_path = :place AND d.decision IS DISTINCT FROM 'DIFFERENT'
                AND (p.location_path, p.one, CAST('ffffffff-ffff-ffff-ffff-ffffffffffff' AS uuid)) > (:at, :one, :other)
            """;

    private static final String FIRST =
            "SELECT DISTINCT ON (p.location_path, p.one) p.one, p.other, p.why, p.location_path ";

    private static final String SHOWN_HERE =
            """
            ORDER BY p.location_path, p.one, p.other LIMIT :most)
            SELECT p.location_path,\s""" + LikenessSql.COLUMNS_HERE + "FROM page p JOIN held a ON a.id = p.one\n"
                    + LikenessSql.DECIDED_HERE + "ORDER BY p.location_path, p.one";

    /// By the program: those of a place with lines out of the sight of its office.
    static final String ELSEWHERE = LikenessSql.HELD + ", page AS MATERIALIZED (" + FIRST + "FROM line_likeness p\n"
            + IN_ORDER_HERE + "AND p.elsewhere" + COMPARED + SHOWN_HERE;

    static final String ELSEWHERE_UNCOMPARED = PAIRS + """
            , away AS (SELECT p.one, p.other, p.why, p.location_path, p.place AS jurisdiction_path FROM pair p
                WHERE NOT starts_with(p.other_place, p.place)),
            page AS MATERIALIZED (
            """ + FIRST + "FROM away p\n" + IN_ORDER_HERE + SHOWN_HERE;

    /// One program after the other, so that nobody keeps what another one found before.
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(8)";

    /// All notes on the first lines.
    static final String NEXT = """
            SELECT u.ordinal, u.line_id FROM line_uncompared u
            WHERE u.line_id IN (SELECT DISTINCT o.line_id FROM line_uncompared o ORDER BY o.line_id LIMIT :most)""";

    static final String FORGET = "DELETE FROM line_likeness WHERE one = ANY (:lines) OR other = ANY (:lines)";

    /// By the program.
    static final String KEEP = PAIRS + """
            INSERT INTO line_likeness (one, other, location_path, jurisdiction_path, other_jurisdiction_path, why, settled)
            SELECT p.one, p.other, p.location_path, p.place, p.other_place, p.why,
                p.place = p.other_place AND coalesce(d.decision = 'DIFFERENT', false)
            FROM pair p
            """ + LikenessSql.DECIDED;

    static final String COMPARED_NOW = "DELETE FROM line_uncompared WHERE ordinal = ANY (:ordinals)";

    private LikenessListSql() {}
}
