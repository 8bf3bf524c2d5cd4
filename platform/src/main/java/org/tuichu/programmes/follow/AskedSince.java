package org.tuichu.programmes.follow;

/// Since when a year's plan asks for anything: the day of issue of the plan, or of the first that it replaces; the
/// first day of the year where a plan does not say when it was issued.
public final class AskedSince {
    /// Joins `s.since` (a day) to the programme `p`.
    public static final String JOIN = """
            JOIN LATERAL (
                SELECT min(coalesce(q.issue_date, make_date(q.year, 1, 1))) AS since FROM programme q
                WHERE q.jurisdiction_id = p.jurisdiction_id AND q.year = p.year
                  AND (q.id = p.id OR q.status IN ('ACTIVE', 'SUPERSEDED'))) s ON true
            """;

    private AskedSince() {}
}
