package org.tuichu.enterprises.register;

/// The statements that find what a report says among the lines of its enterprise in a register of its place; for the
/// program alone. Lines are compared as those of one enterprise in [LikenessSql].
final class KnownSql {
    private static final String SAID = """
            said AS MATERIALIZED (
                SELECT u.ordinal, u.place, nullif(u.survey_row, '')::uuid AS survey_row, written_alike(u.owner) AS owner, nullif(u.code, '') AS code
                FROM unnest(:ordinals::int[], :places::text[], :rows::text[], :owners::text[], :codes::text[])
                    AS u (ordinal, place, survey_row, owner, code)),
            named AS (
                SELECT n.ordinal, n.place, n.survey_row, e.id FROM said n JOIN enterprise e ON e.credit_code = n.code
                UNION
                SELECT n.ordinal, n.place, n.survey_row, e.id FROM said n JOIN enterprise e ON e.by_name = n.owner
                UNION
                SELECT n.ordinal, n.place, n.survey_row, f.enterprise_id FROM said n JOIN enterprise_name f ON f.by_name = n.owner
                UNION
                SELECT n.ordinal, n.place, n.survey_row, a.enterprise_id FROM said n JOIN enterprise_naming a ON a.by_name = n.owner
                WHERE a.decision = 'SAME' AND NOT EXISTS (SELECT FROM enterprise_naming b
                    WHERE b.enterprise_id = a.enterprise_id AND b.by_name = a.by_name AND b.ordinal > a.ordinal)),
            holder AS MATERIALIZED (
                SELECT n.ordinal, n.survey_row, n.id FROM named n JOIN enterprise e ON e.id = n.id
                WHERE e.withdrawn_at IS NULL AND (starts_with(n.place, e.jurisdiction_path) OR starts_with(e.jurisdiction_path, n.place)))
            """;

    /// Where it is worth while to read what the row describes.
    static final String HELD_AT_ALL = "WITH " + SAID + """
            SELECT DISTINCT h.ordinal FROM holder h JOIN line l ON l.enterprise_id = h.id WHERE l.withdrawn_at IS NULL""";

    /// `devices` come once for each device of a row, which stands at the ordinal in `device`.
    static final String ALIKE = "WITH " + SAID + """
            , device AS MATERIALIZED (
                SELECT u.ordinal, nullif(u.kind, '') AS kind, written_alike(u.name) AS called, size_alike(u.model) AS size,
                    written_alike(u.site) AS site, nullif(written_alike(u.serial), '') AS serial,
                    string_to_array(nullif(u.devices, ''), ';') AS devices, string_to_array(nullif(u.sizes, ''), ';') AS sizes,
                    devices_asked(string_to_array(nullif(u.devices, ''), ';')) AS asked,
                    string_to_array(nullif(u.read, ''), ';') AS kinds
                FROM unnest(:device::int[], :kinds::text[], :names::text[], :models::text[], :sites::text[], :serials::text[],
                    :devices::text[], :sizes::text[], :read::text[]) AS u (ordinal, kind, name, model, site, serial, devices, sizes, read)),
            held AS MATERIALIZED (
                SELECT l.id, l.enterprise_id, s.kind, written_alike(s.name) AS called, coalesce(size_alike(s.model), '') AS size,
                    coalesce(written_alike(s.site_number), '') AS site, written_alike(s.serial) AS serial, f.devices, f.sizes, f.asked, f.kinds
                FROM line l JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition
                LEFT JOIN line_fingerprint f ON f.line_id = l.id AND f.edition = l.edition
                WHERE l.withdrawn_at IS NULL AND l.enterprise_id IN (SELECT h.id FROM holder h))
            SELECT DISTINCT h.ordinal, l.id AS line
            FROM holder h JOIN device d ON d.ordinal = h.ordinal JOIN held l ON l.enterprise_id = h.id
            WHERE (((l.kind = d.kind OR l.called = d.called) AND (l.serial = d.serial
                        OR (l.size = d.size AND l.site = d.site AND (l.serial IS NULL OR d.serial IS NULL))))
                    OR (l.kinds && d.kinds AND l.serial = d.serial)
                    OR ((l.devices && d.devices OR l.sizes && d.asked OR l.asked && d.sizes)
                        AND (l.serial IS NULL OR d.serial IS NULL)))
                AND NOT EXISTS (SELECT FROM line_source o WHERE o.line_id = l.id AND o.survey_row = h.survey_row)""";

    static final String IN_SIGHT = """
            SELECT l.id, concat_ws(' ', s.site_number, s.name, s.model) AS words, l.state, l.state_since,
                (SELECT max(o.words) FROM line_source o WHERE o.line_id = l.id) AS source
            FROM line l JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition
            WHERE l.id = ANY (:lines) ORDER BY words, l.id""";

    private KnownSql() {}
}
