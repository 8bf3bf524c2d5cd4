package org.tuichu.exitlists.list;

/// The statements that read and write the entries of lists, and what amendments do to them.
final class EntrySql {
    private static final String ENTRY = """
            SELECT e.id, e.list_id, e.ordinal, e.line_id, e.edition, e.enterprise_id, e.enterprise_name, e.credit_code,
                e.location_id, e.location_path, e.location_name, e.line_words, e.kind, e.industry, e.capacity, e.capacity_unit,
                e.judgement, e.citation, e.screened_on, e.target_on, e.measure, e.basis, e.note, e.replaces, e.in_force
            """;

    static final String OF_LIST = ENTRY + "FROM exit_list_entry e WHERE e.list_id = :id ORDER BY e.ordinal";

    static final String FIND = ENTRY + "FROM exit_list_entry e WHERE e.list_id = :id AND e.id = :entry";

    /// What an amendment ends, with the number of the list it stands on.
    static final String DROPPED = ENTRY + """
            , d.reason, l.number, l.frozen_on, l.frozen_by, l.frozen_on_behalf_of, l.jurisdiction_name
            FROM exit_list_drop d JOIN exit_list_entry e ON e.id = d.entry_id JOIN exit_list l ON l.id = e.list_id
            WHERE d.list_id = :id ORDER BY d.ordinal""";

    /// Entries that held on a day, of lists kept at a place or below it.
    private static final String HELD = """
            FROM exit_list_entry e JOIN exit_list l ON l.id = e.list_id
            WHERE l.state = 'FROZEN' AND l.frozen_on <= :day AND l.year = :year AND starts_with(l.jurisdiction_path, :path)
                AND NOT EXISTS (SELECT FROM exit_list_drop d JOIN exit_list a ON a.id = d.list_id
                    WHERE d.entry_id = e.id AND a.state = 'FROZEN' AND a.frozen_on <= :day)
            """;

    static final String COUNT_HELD = "SELECT count(*) " + HELD;

    static final String LIST_HELD =
            ENTRY + ", l.number, l.frozen_on, l.frozen_by, l.frozen_on_behalf_of, l.jurisdiction_name " + HELD + """
            ORDER BY l.jurisdiction_path, l.number, e.ordinal LIMIT :size OFFSET :offset""";

    static final String PORTIONS = """
            SELECT coalesce(nullif(split_part(substr(e.location_path, char_length(:path) + 1), '/', 1), ''), :place) AS at,
                e.industry, CAST(extract(month FROM e.target_on) AS int) AS month, e.capacity_unit, count(*) AS lines,
                sum(e.capacity) AS capacity
            """ + HELD + "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";

    /// In force on any list of a place now, by their lines.
    static final String LISTED = """
            SELECT e.line_id, e.id FROM exit_list_entry e WHERE e.in_force AND e.line_id IN (:lines)""";

    /// In force on the lists of a place and year, with a piece of the name of enterprise or line.
    static final String IN_FORCE = ENTRY + """
            , l.number, l.frozen_on, l.frozen_by, l.frozen_on_behalf_of, l.jurisdiction_name
            FROM exit_list_entry e JOIN exit_list l ON l.id = e.list_id
            WHERE e.in_force AND l.jurisdiction_id = :place AND l.year = :year
                AND concat_ws(' ', e.enterprise_name, e.line_words) ILIKE '%' || :words || '%'
            ORDER BY l.number, e.ordinal LIMIT :most""";

    static final String FIND_IN_FORCE = ENTRY + """
            , l.number, l.frozen_on, l.frozen_by, l.frozen_on_behalf_of, l.jurisdiction_name
            FROM exit_list_entry e JOIN exit_list l ON l.id = e.list_id
            WHERE e.in_force AND l.jurisdiction_id = :place AND l.year = :year AND e.id = :entry""";

    static final String TAKE = """
            INSERT INTO exit_list_entry (id, list_id, year, jurisdiction_path, ordinal, line_id, edition, enterprise_id,
                enterprise_name, credit_code, location_id, location_path, location_name, line_words, kind, industry, capacity,
                capacity_unit, judgement, citation, screened_on, target_on, measure, basis, note, replaces)
            SELECT :id, l.id, l.year, l.jurisdiction_path,
                coalesce((SELECT max(ordinal) FROM exit_list_entry WHERE list_id = l.id), 0) + 1, :line, :edition, :enterprise,
                :enterpriseName, :creditCode, :locationId, :locationPath, :locationName, :words, :kind, :industry, :capacity,
                :unit, :judgement, :citation, :screenedOn, :targetOn, :measure, :basis, :note, :replaces
            FROM exit_list l WHERE l.id = :list""";

    static final String TAKE_ANEW = """
            UPDATE exit_list_entry SET edition = :edition, enterprise_id = :enterprise, enterprise_name = :enterpriseName,
                credit_code = :creditCode, location_id = :locationId, location_path = :locationPath, location_name = :locationName, line_words = :words,
                kind = :kind, capacity = :capacity, capacity_unit = :unit, judgement = :judgement, citation = :citation,
                screened_on = :screenedOn
            WHERE id = :id""";

    static final String CHANGE = """
            UPDATE exit_list_entry SET industry = :industry, target_on = :targetOn, measure = :measure, basis = :basis, note = :note
            WHERE id = :id""";

    static final String REMOVE = "DELETE FROM exit_list_entry WHERE id = :id";

    static final String DROP = """
            INSERT INTO exit_list_drop (list_id, entry_id, jurisdiction_path, ordinal, reason)
            SELECT l.id, :entry, l.jurisdiction_path,
                coalesce((SELECT max(ordinal) FROM exit_list_drop WHERE list_id = l.id), 0) + 1, :reason
            FROM exit_list l WHERE l.id = :list""";

    static final String UNDO_AFTER = "DELETE FROM exit_list_entry WHERE list_id = :list AND replaces = :entry";

    static final String UNDO_DROP = "DELETE FROM exit_list_drop WHERE list_id = :list AND entry_id = :entry";

    private EntrySql() {}
}
