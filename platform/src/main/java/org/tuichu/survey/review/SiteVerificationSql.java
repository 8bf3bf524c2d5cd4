package org.tuichu.survey.review;

/// The statements that read and write site verifications.
final class SiteVerificationSql {
    private static final String SELECT = """
            SELECT v.id, v.version, v.jurisdiction_path, v.about, v.planned_on, v.place, v.reason, v.state, v.held_on,
                v.findings, v.written_by, v.written_on_behalf_of, v.call_off_reason, v.ordered_by, v.ordered_on_behalf_of, v.ordered_at,
                v.ended_by, v.ended_on_behalf_of, v.ended_at
            FROM site_verification v
            """;

    static final String FIND = SELECT + "WHERE v.id = :id";

    static final String OF_ROW = SELECT
            + "WHERE v.id IN (SELECT r.verification_id FROM site_verification_row r WHERE r.row_id = :id) ORDER BY v.ordered_at DESC";

    /// In which one of the units takes part; those that wait for it first.
    static final String OF_UNITS = SELECT + """
            WHERE v.id IN (SELECT p.verification_id FROM site_verification_party p WHERE p.unit_id IN (:units))
            ORDER BY v.state IN ('CONCLUDED', 'CALLED_OFF'), v.planned_on DESC, v.id LIMIT 100""";

    static final String ROWS = """
            SELECT verification_id, row_id, about, finding FROM site_verification_row WHERE verification_id = ANY (:ids)
            ORDER BY verification_id, ordinal""";

    static final String PARTIES = """
            SELECT verification_id, unit_id, unit_name, jurisdiction_path, persons, answer, reason, person, on_behalf_of, answered_on,
                answered_at
            FROM site_verification_party WHERE verification_id = ANY (:ids) ORDER BY unit_name COLLATE "zh-x-icu", unit_id""";

    /// Whoever acts on one waits for the others, the units that answer too.
    static final String LOCK = "SELECT pg_advisory_xact_lock(7, hashtext(CAST(:id AS text)))";

    static final String ORDER = """
            INSERT INTO site_verification (id, task_id, jurisdiction_path, about, units, unit_paths, planned_on, place, reason,
                state, ordered_by, ordered_on_behalf_of, ordered_at)
            VALUES (:id, :task, :path, :about, :units, :paths, :plannedOn, :place, :reason, 'ORDERED', :by, :behalf, :at)""";

    static final String VISITS = """
            INSERT INTO site_verification_row (verification_id, ordinal, row_id, jurisdiction_path, about)
            VALUES (:id, :ordinal, :row, :path, :about)""";

    static final String TAKES_PART = """
            INSERT INTO site_verification_party (verification_id, unit_id, unit_name, jurisdiction_path)
            VALUES (:id, :unit, :name, :path)""";

    static final String FOUND = """
            UPDATE site_verification SET version = version + 1, state = 'FOUND', held_on = :heldOn, findings = :findings, written_by = :by,
                written_on_behalf_of = :behalf
            WHERE id = :id""";

    static final String FINDING = """
            UPDATE site_verification_row SET finding = :finding WHERE verification_id = :id AND row_id = :row""";

    static final String PERSONS = """
            UPDATE site_verification_party SET persons = :persons WHERE verification_id = :id AND unit_id = :unit""";

    static final String ANSWER = """
            UPDATE site_verification_party SET answer = :answer, reason = :reason, account_id = :account, person = :person,
                on_behalf_of = :behalf, answered_on = :today, answered_at = :at
            WHERE verification_id = :id AND unit_id = :unit AND answer = 'WAITING'""";

    static final String END = """
            UPDATE site_verification SET version = version + 1, state = :state, call_off_reason = :reason, ended_by = :by,
                ended_on_behalf_of = :behalf, ended_at = :at
            WHERE id = :id""";

    static final String ROWS_ENDED = "UPDATE site_verification_row SET ended = true WHERE verification_id = :id";

    static final String FILES = """
            SELECT verification_id, file_id, row_id, note, added_by, added_on_behalf_of, added_at FROM site_verification_file
            WHERE verification_id = :id ORDER BY ordinal LIMIT 200""";

    static final String FILES_OF_ROWS = """
            SELECT verification_id, file_id, row_id, note, added_by, added_on_behalf_of, added_at FROM site_verification_file
            WHERE row_id = ANY (:rows) ORDER BY added_at, ordinal LIMIT 200""";

    static final String ADD_FILE = """
            INSERT INTO site_verification_file (verification_id, ordinal, jurisdiction_path, file_id, row_id, note, added_by,
                added_on_behalf_of, added_at)
            SELECT :id, coalesce(max(ordinal), 0) + 1, :path, :file, :row, :note, :by, :behalf, :at FROM site_verification_file
            WHERE verification_id = :id""";

    private SiteVerificationSql() {}
}
