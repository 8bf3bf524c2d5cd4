package org.tuichu.enterprises.register;

/// The statements on enterprises that a report may mean by another name.
final class NamedSql {
    /// The one that it bears first.
    static final String NAMES = """
            SELECT name FROM (SELECT e.name, 0 AS at FROM enterprise e WHERE e.id = :id
                UNION ALL SELECT n.name, n.ordinal FROM enterprise_name n WHERE n.enterprise_id = :id) AS borne ORDER BY at""";

    /// A plan that was kept from the days when the register was empty reads all of it for each row.
    static final String PLANNED_ANEW = "SET LOCAL plan_cache_mode = force_custom_plan";

    /// Names with a key in common in the registers of a place, those above it and those below. For the program alone;
    /// however old the statistics are, each look-up is by the index.
    static final String NEAR = """
            SELECT u.ordinal, k.enterprise_id AS id, k.name FROM unnest(:ordinals::int[], :keys::text[]) AS u (ordinal, key)
            CROSS JOIN LATERAL (
                SELECT a.enterprise_id, a.name FROM enterprise_key a WHERE a.key = u.key AND a.jurisdiction_path = ANY (:above)
                UNION ALL
                SELECT b.enterprise_id, b.name FROM enterprise_key b
                WHERE b.key = u.key AND b.jurisdiction_path > :place AND b.jurisdiction_path < :place || chr(1114111)) k""";

    /// Of pairs of what was said and an enterprise with such a name those of which nobody has said anything yet,
    /// where the register of the place has no other one with the very name or code. For the program alone.
    static final String OPEN = """
            WITH said AS MATERIALIZED (
                SELECT u.ordinal, u.place, nullif(u.survey_row, '')::uuid AS survey_row, written_alike(u.owner) AS owner, nullif(u.code, '') AS code,
                    string_to_array(u.pairs, ' ')::uuid[] AS pairs
                FROM unnest(:ordinals::int[], :places::text[], :rows::text[], :owners::text[], :codes::text[], :pairs::text[])
                    AS u (ordinal, place, survey_row, owner, code, pairs)),
            named AS (
                SELECT n.ordinal, e.id FROM said n JOIN enterprise e ON e.credit_code = n.code
                UNION
                SELECT n.ordinal, e.id FROM said n JOIN enterprise e ON e.by_name = n.owner
                UNION
                SELECT n.ordinal, f.enterprise_id FROM said n JOIN enterprise_name f ON f.by_name = n.owner
                UNION
                SELECT n.ordinal, l.enterprise_id FROM said n JOIN line_source o ON o.survey_row = n.survey_row JOIN line l ON l.id = o.line_id),
            known AS MATERIALIZED (
                SELECT DISTINCT n.ordinal FROM named n JOIN said s ON s.ordinal = n.ordinal JOIN enterprise e ON e.id = n.id
                WHERE e.withdrawn_at IS NULL AND (starts_with(s.place, e.jurisdiction_path) OR starts_with(e.jurisdiction_path, s.place)))
            SELECT n.ordinal, e.id, e.credit_code,
                ARRAY(SELECT DISTINCT unnest(d.devices) FROM line l JOIN line_fingerprint d ON d.line_id = l.id AND d.edition = l.edition
                    WHERE l.enterprise_id = e.id AND l.withdrawn_at IS NULL) AS devices
            FROM said n CROSS JOIN LATERAL unnest(n.pairs) AS p (id)
            CROSS JOIN LATERAL (SELECT c.id, c.credit_code FROM enterprise c WHERE c.id = p.id AND c.withdrawn_at IS NULL OFFSET 0) e
            WHERE NOT EXISTS (SELECT FROM known w WHERE w.ordinal = n.ordinal)
                AND NOT EXISTS (SELECT FROM enterprise_naming a WHERE a.enterprise_id = e.id AND a.by_name = n.owner)""";

    static final String IN_SIGHT = "SELECT id, name FROM enterprise WHERE id = ANY (:enterprises)";

    static final String SAY = """
            INSERT INTO enterprise_naming (enterprise_id, ordinal, jurisdiction_path, name, decision, reason, decided_by, decided_account,
                decided_on_behalf_of, decided_at)
            SELECT :id, coalesce(max(a.ordinal), 0) + 1, :path, :name, :decision, :reason, :by, :account, :behalf, :at
            FROM enterprise_naming a WHERE a.enterprise_id = :id""";

    private NamedSql() {}
}
