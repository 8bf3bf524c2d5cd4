package org.tuichu.programmes.supervision;

/// The statements that read and write what the leading group supervised.
final class SupervisionSql {
    private static final String COLUMNS = """
            s.id, s.programme_id, s.kind, s.held_on, s.title, s.document_number, s.unit_name, s.entered_by,
            s.entered_on_behalf_of, s.entered_at, s.withdrawn_reason, s.withdrawn_by, s.withdrawn_on_behalf_of, s.withdrawn_at
            """;

    private static final String OF_PROGRAMME = """
            FROM supervision s JOIN programme_line(:programme) AS line (id) ON line.id = s.programme_id
            WHERE CAST(:kind AS text) IS NULL OR s.kind = :kind
            """;

    static final String COUNT = "SELECT count(*) " + OF_PROGRAMME;

    static final String LIST = "SELECT " + COLUMNS + OF_PROGRAMME + """
            ORDER BY s.held_on DESC, s.entered_at DESC, s.id LIMIT :size OFFSET :offset""";

    /// A duty of the programme that follows is the same where path and heading are.
    static final String OF_DUTY = "SELECT " + COLUMNS + """
            FROM duty h
            CROSS JOIN LATERAL programme_line(h.programme_id) AS line (id)
            JOIN supervision s ON s.programme_id = line.id
            WHERE h.id = :duty AND EXISTS (
                SELECT FROM supervision_duty d WHERE d.supervision_id = s.id
                    AND (d.duty_id = h.id OR (d.duty_path = h.path AND d.heading = h.heading)))
            ORDER BY s.held_on DESC, s.entered_at DESC, s.id LIMIT :most""";

    static final String FIND =
            "SELECT " + COLUMNS + ", s.text FROM supervision s WHERE s.id = :id AND s.programme_id = :programme";

    static final String ABOUT = """
            SELECT duty_id, duty_path, heading FROM supervision_duty WHERE supervision_id = :id ORDER BY duty_path, duty_id""";

    static final String FILES = "SELECT file_id FROM supervision_file WHERE supervision_id = :id ORDER BY ordinal";

    /// Of a programme in force, held for the transaction; finds it only where it may be written.
    static final String KEPT = """
            SELECT jurisdiction_path FROM programme WHERE id = :programme AND status = 'ACTIVE' FOR NO KEY UPDATE""";

    static final String DUTIES = """
            SELECT id AS duty_id, path AS duty_path, heading FROM duty
            WHERE programme_id = :programme AND removed_at IS NULL ORDER BY ordinal""";

    /// The units that have something to do under the programme.
    static final String UNITS = """
            SELECT DISTINCT unit_id, jurisdiction_path FROM assignment
            WHERE programme_id = :programme AND in_force AND parent_id IS NULL""";

    static final String ENTER = """
            INSERT INTO supervision (id, programme_id, jurisdiction_path, kind, held_on, title, document_number, text, unit_id,
                unit_name, entered_by, entered_on_behalf_of, entered_at)
            VALUES (:id, :programme, :path, :kind, :heldOn, :title, :number, :text, :unit, :unitName, :by, :behalf,
                :at)""";

    static final String ATTACH = """
            INSERT INTO supervision_duty (supervision_id, duty_id, jurisdiction_path, duty_path, heading)
            SELECT :id, id, jurisdiction_path, path, heading FROM duty WHERE id = ANY (:duties)""";

    static final String KEEP_FILE = """
            INSERT INTO supervision_file (supervision_id, ordinal, jurisdiction_path, file_id)
            VALUES (:id, :ordinal, :path, :file)""";

    static final String WITHDRAW = """
            UPDATE supervision SET withdrawn_reason = :reason, withdrawn_by = :by,
                withdrawn_on_behalf_of = :behalf, withdrawn_at = :at
            WHERE id = :id AND programme_id = :programme AND withdrawn_at IS NULL""";

    private SupervisionSql() {}
}
