package org.tuichu.enterprises.register;

/// The statements on enterprises that a report may mean by another name.
final class NamedSql {
    static final String NAMES = """
            SELECT e.name, ARRAY(SELECT n.name FROM enterprise_name n WHERE n.enterprise_id = e.id ORDER BY n.ordinal) AS former
            FROM enterprise e WHERE e.id = :id""";

    /// Of what the register of the place has neither by its name nor by its code, those with a key in common of which
    /// nobody has said anything yet. For the program alone; each look-up is by an index.
    static final String NEAR = """
            WITH said AS MATERIALIZED (
                SELECT u.ordinal, u.place, nullif(u.survey_row, '')::uuid AS survey_row, written_alike(u.owner) AS owner, nullif(u.code, '') AS code
                FROM unnest(:ordinals::int[], :places::text[], :rows::text[], :owners::text[], :codes::text[])
                    AS u (ordinal, place, survey_row, owner, code)),
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
                WHERE e.withdrawn_at IS NULL AND (starts_with(s.place, e.jurisdiction_path) OR starts_with(e.jurisdiction_path, s.place))),
            near AS MATERIALIZED (
                SELECT DISTINCT n.ordinal, k.enterprise_id
                FROM unnest(:keyed::int[], :keys::text[]) AS u (ordinal, key) JOIN said n ON n.ordinal = u.ordinal
                    JOIN enterprise_key k ON k.key = u.key
                        AND (starts_with(n.place, k.jurisdiction_path) OR starts_with(k.jurisdiction_path, n.place))
                WHERE NOT EXISTS (SELECT FROM known w WHERE w.ordinal = n.ordinal))
            SELECT p.ordinal, e.id, e.name, e.credit_code,
                ARRAY(SELECT f.name FROM enterprise_name f WHERE f.enterprise_id = e.id ORDER BY f.ordinal) AS former,
                ARRAY(SELECT DISTINCT unnest(d.sizes) FROM line l JOIN line_fingerprint d ON d.line_id = l.id AND d.edition = l.edition
                    WHERE l.enterprise_id = e.id AND l.withdrawn_at IS NULL) AS sizes
            FROM near p JOIN said n ON n.ordinal = p.ordinal JOIN enterprise e ON e.id = p.enterprise_id
            WHERE e.withdrawn_at IS NULL
                AND NOT EXISTS (SELECT FROM enterprise_naming a WHERE a.enterprise_id = e.id AND a.by_name = n.owner)""";

    static final String IN_SIGHT = "SELECT id, name FROM enterprise WHERE id = ANY (:enterprises)";

    static final String SAY = """
            INSERT INTO enterprise_naming (enterprise_id, ordinal, jurisdiction_path, name, decision, reason, decided_by, decided_account,
                decided_on_behalf_of, decided_at)
            SELECT :id, coalesce(max(a.ordinal), 0) + 1, :path, :name, :decision, :reason, :by, :account, :behalf, :at
            FROM enterprise_naming a WHERE a.enterprise_id = :id""";

    private NamedSql() {}
}
