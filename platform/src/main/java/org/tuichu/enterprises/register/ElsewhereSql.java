package org.tuichu.enterprises.register;

/// The statements that find what a report says in registers that are not its own; for the program alone. Lines are
/// compared as in [LikenessSql].
final class ElsewhereSql {
    /// Lines with the code or the number on the nameplate of what is `said`, without those of the enterprise itself
    /// in a register of its place.
    private static final String NEAR = """
            near AS (
                SELECT n.ordinal, e.id AS enterprise, l.id AS line, l.edition, true AS coded
                FROM said n JOIN enterprise e ON e.credit_code = n.code JOIN line l ON l.enterprise_id = e.id
                WHERE l.withdrawn_at IS NULL
                UNION ALL
                SELECT n.ordinal, e.id, l.id, l.edition, false
                FROM said n JOIN line_specification s ON s.by_serial = n.by_serial JOIN line l ON l.id = s.line_id AND l.edition = s.edition
                    JOIN enterprise e ON e.id = l.enterprise_id
                WHERE l.withdrawn_at IS NULL),
            elsewhere AS (
                SELECT p.ordinal, p.line, p.edition, p.coded FROM near p JOIN said n ON n.ordinal = p.ordinal JOIN enterprise e ON e.id = p.enterprise
                WHERE NOT ((starts_with(n.place, e.jurisdiction_path) OR starts_with(e.jurisdiction_path, n.place))
                        AND (coalesce(e.credit_code = n.code, false) OR written_alike(e.name) = n.owner OR EXISTS (
                            SELECT FROM enterprise_name f WHERE f.enterprise_id = e.id AND written_alike(f.name) = n.owner)))
                    AND NOT EXISTS (SELECT FROM line_source o WHERE o.line_id = p.line AND o.survey_row = n.survey_row))
            """;

    /// Where it is worth while to read what the row describes.
    static final String NEAR_AT_ALL = """
            WITH said AS MATERIALIZED (
                SELECT u.ordinal, u.place, nullif(u.survey_row, '')::uuid AS survey_row, written_alike(u.owner) AS owner, nullif(u.code, '') AS code,
                    CASE WHEN char_length(u.serial) >= 3 THEN written_alike(u.serial) END AS by_serial
                FROM unnest(:ordinals::int[], :places::text[], :rows::text[], :owners::text[], :codes::text[], :serials::text[])
                    AS u (ordinal, place, survey_row, owner, code, serial)),
            """ + NEAR + "SELECT DISTINCT ordinal FROM elsewhere";

    /// `ordinal` comes once for each device of a row; the last condition is what an office of the place has said.
    static final String ALIKE = """
            WITH device AS MATERIALIZED (
                SELECT u.ordinal, u.kind, written_alike(u.name) AS called, size_alike(u.model) AS size, written_alike(u.site) AS site,
                    string_to_array(nullif(u.devices, ''), ';') AS devices, string_to_array(nullif(u.read, ''), ';') AS kinds,
                    u.place, nullif(u.survey_row, '')::uuid AS survey_row, written_alike(u.owner) AS owner, nullif(u.code, '') AS code,
                    CASE WHEN char_length(u.serial) >= 3 THEN written_alike(u.serial) END AS by_serial
                FROM unnest(:ordinals::int[], :places::text[], :rows::text[], :owners::text[], :codes::text[], :serials::text[],
                    :kinds::text[], :names::text[], :models::text[], :sites::text[], :devices::text[],
                    :read::text[]) AS u (ordinal, place, survey_row, owner, code, serial, kind, name, model, site, devices, read)),
            said AS MATERIALIZED (SELECT DISTINCT ordinal, place, survey_row, owner, code, by_serial FROM device),
            """ + NEAR + """
            SELECT DISTINCT p.ordinal, p.line FROM elsewhere p JOIN device d ON d.ordinal = p.ordinal
                JOIN line_specification s ON s.line_id = p.line AND s.edition = p.edition
                LEFT JOIN line_fingerprint f ON f.line_id = p.line AND f.edition = p.edition
            WHERE (((s.kind = d.kind OR written_alike(s.name) = d.called)
                    AND (s.by_serial = d.by_serial OR (p.coded AND coalesce(size_alike(s.model), '') = d.size
                        AND coalesce(written_alike(s.site_number), '') = d.site)))
                    OR (s.by_serial = d.by_serial AND f.kinds && d.kinds)
                    OR (p.coded AND f.devices && d.devices))
                AND NOT EXISTS (
                    SELECT FROM line_identity i JOIN line o ON o.id = CASE i.line_id WHEN p.line THEN i.other_id ELSE i.line_id END
                        JOIN line_specification t ON t.line_id = o.id AND t.edition = o.edition JOIN enterprise w ON w.id = o.enterprise_id
                    WHERE p.line IN (i.line_id, i.other_id) AND i.decision = 'DIFFERENT' AND NOT EXISTS (
                            SELECT FROM line_identity j WHERE j.line_id = i.line_id AND j.other_id = i.other_id AND j.ordinal > i.ordinal)
                        AND (starts_with(d.place, w.jurisdiction_path) OR starts_with(w.jurisdiction_path, d.place))
                        AND (w.credit_code = d.code OR written_alike(w.name) = d.owner)
                        AND (t.kind = d.kind OR written_alike(t.name) = d.called)
                        AND coalesce(written_alike(t.site_number), '') = d.site)""";

    static final String IN_SIGHT = """
            SELECT l.id, concat_ws(' ', s.site_number, s.name, s.model) AS words, e.id AS enterprise_id, e.name AS enterprise
            FROM line l JOIN line_specification s ON s.line_id = l.id AND s.edition = l.edition JOIN enterprise e ON e.id = l.enterprise_id
            WHERE l.id = ANY (:lines) ORDER BY e.name, words, l.id""";

    private ElsewhereSql() {}
}
