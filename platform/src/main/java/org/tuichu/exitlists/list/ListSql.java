package org.tuichu.exitlists.list;

/// The statements that read and write lists and their acts.
final class ListSql {
    private static final String LIST = """
            SELECT l.id, l.version, l.kind, l.programme_id, l.programme_title, l.year, l.sample, l.jurisdiction_id,
                l.jurisdiction_path, l.jurisdiction_name, l.title, l.state, l.handed_in_by, l.number, l.frozen_on, l.frozen_by,
                l.frozen_on_behalf_of""";

    static final String FIND = LIST + " FROM exit_list l WHERE l.id = :id";

    private static final String COUNTED = LIST + """
            , (SELECT count(*) FROM exit_list_entry e WHERE e.list_id = l.id) AS entries,
                (SELECT count(*) FROM exit_list_drop d WHERE d.list_id = l.id) AS drops
            FROM exit_list l
            """;

    /// Drafts first, then by number, the latest first.
    static final String OF_YEAR = COUNTED + """
            WHERE l.jurisdiction_id = :place AND l.year = :year AND l.state <> 'DISCARDED'
            ORDER BY l.number DESC NULLS FIRST, l.drafted_at DESC, l.id LIMIT :most""";

    static final String BELOW = COUNTED + """
            WHERE starts_with(l.jurisdiction_path, :path) AND l.jurisdiction_path <> :path AND l.year = :year
                AND l.state <> 'DISCARDED'
            ORDER BY l.jurisdiction_path, l.number DESC NULLS FIRST, l.drafted_at DESC, l.id LIMIT :most""";

    static final String DRAFT = """
            INSERT INTO exit_list (id, programme_id, programme_title, year, sample, jurisdiction_id, jurisdiction_path,
                jurisdiction_name, kind, title, state, drafted_by, drafted_on_behalf_of, drafted_at)
            VALUES (:id, :programme, :programmeTitle, :year, :sample, :place, :path, :placeName, :kind, :title, 'DRAFT', :by, :behalf, :at)""";

    /// Finds it only where it may be moved.
    static final String LOCK = "SELECT id FROM exit_list WHERE id = :id FOR UPDATE";

    /// Lists of a place are frozen one after the other.
    static final String QUEUE = "SELECT pg_advisory_xact_lock(hashtextextended('exit_list/' || :place, 0))";

    static final String TOUCH = "UPDATE exit_list SET version = version + 1 WHERE id = :id";

    static final String RENAME = "UPDATE exit_list SET title = :title WHERE id = :id";

    /// The number is given by the database.
    static final String MOVE = """
            UPDATE exit_list SET version = version + 1, state = :state, handed_in_by = :handedIn,
                frozen_on = CASE :state WHEN 'FROZEN' THEN CAST(:today AS date) END,
                frozen_by = CASE :state WHEN 'FROZEN' THEN :person END,
                frozen_on_behalf_of = CASE :state WHEN 'FROZEN' THEN CAST(:behalf AS text) END
            WHERE id = :id""";

    static final String RECORD = """
            INSERT INTO exit_list_act (list_id, version, jurisdiction_path, act, to_state, reason, account_id, person, unit_name,
                on_behalf_of, done_on, done_at)
            SELECT id, version, jurisdiction_path, :act, state, :reason, :account, :person, :unit, :behalf, :today, :at
            FROM exit_list WHERE id = :id""";

    static final String HISTORY = """
            SELECT act, to_state, reason, person, unit_name, on_behalf_of, done_on, done_at FROM exit_list_act
            WHERE list_id = :id ORDER BY version DESC""";

    private ListSql() {}
}
