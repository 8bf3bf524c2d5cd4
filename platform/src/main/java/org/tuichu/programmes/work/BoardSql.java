package org.tuichu.programmes.work;

/// The statements of a programme's board. Which last days are overdue and which are due soon comes as days:
/// `:overdueUntil`, `:today`, `:soonUntil`.
final class BoardSql {
    private static final String COUNTS = """
            count(*) AS assignments,
            count(*) FILTER (WHERE a.state = 'ISSUED') AS to_receive,
            count(*) FILTER (WHERE a.state IN ('UNDER_WAY', 'RETURNED')) AS under_way,
            count(*) FILTER (WHERE a.state IN ('SUBMITTED', 'REVIEWED')) AS inside,
            count(*) FILTER (WHERE a.state = 'REPORTED') AS to_confirm,
            count(*) FILTER (WHERE a.state IN ('COMPLETED', 'SIGNED_OFF')) AS done,
            count(*) FILTER (WHERE a.reported_on IS NULL AND a.ends_on <= :overdueUntil) AS overdue,
            count(*) FILTER (WHERE a.reported_on IS NULL AND a.ends_on > :overdueUntil AND a.ends_on <= :soonUntil
                AND (a.starts_on IS NULL OR a.starts_on <= :today)) AS due_soon,
            count(*) FILTER (WHERE a.reported_on > a.ends_on) AS late
            """;

    private static final String COLUMNS =
            "key, name, assignments, to_receive, under_way, inside, to_confirm, done, overdue, due_soon, late ";

    private static final String OF_PROGRAMME = """
            FROM assignment a WHERE a.programme_id = :programme AND a.state <> 'CANCELLED'
            """;

    static final String WHOLE = "SELECT " + COUNTS + OF_PROGRAMME;

    /// By the name that the unit bore last.
    private static final String UNITS_OF_ALL = "WITH units AS (SELECT a.unit_id::text AS key,"
            + " (array_agg(a.unit_name ORDER BY a.issued_at DESC, a.id))[1] COLLATE \"C\" AS name, " + COUNTS
            + OF_PROGRAMME + "GROUP BY a.unit_id) ";

    private static final String UNITS = UNITS_OF_ALL + ", shown AS (SELECT " + COLUMNS + "FROM units WHERE " + """
            (CAST(:words AS text) IS NULL OR strpos(lower(name), lower(:words)) > 0)
              AND CASE CAST(:only AS text) WHEN 'OVERDUE' THEN overdue WHEN 'DUE_SOON' THEN due_soon
                WHEN 'TO_RECEIVE' THEN to_receive WHEN 'TO_CONFIRM' THEN to_confirm ELSE 1 END > 0)
            """;

    static final String COUNT_UNITS = UNITS + "SELECT count(*) FROM shown";

    private static final String ORDER = """
            ORDER BY CASE :sort WHEN 'OVERDUE' THEN overdue WHEN 'DUE_SOON' THEN due_soon
                WHEN 'OPEN' THEN assignments - done END DESC,
              CASE WHEN :sort = 'UNIT' THEN name END, due_soon DESC, name, key
            """;

    static final String LIST_UNITS = UNITS + "SELECT " + COLUMNS + "FROM shown " + ORDER + "LIMIT :size OFFSET :offset";

    static final String ALL_UNITS = UNITS_OF_ALL + "SELECT " + COLUMNS + "FROM units";

    private BoardSql() {}
}
