package org.tuichu.programmes.work;

/// The statements that read and move assignments.
final class AssignmentSql {
    private static final String SELECT = """
            SELECT a.id, a.version, a.programme_id, a.keeper_path, a.programme_title, a.year, a.sample, a.duty_id,
                a.duty_path, a.heading, a.parent_id, a.task, a.jurisdiction_path, a.unit_id, a.unit_name, a.share, a.giver_path, a.giver_unit_id,
                a.giver_name, a.starts_on, a.ends_on, a.state, a.round, a.submitted_by, a.passed_by, a.signed_by,
                a.reported_on, a.in_force, a.carried_from
            FROM assignment a
            """;

    static final String FIND = SELECT + "WHERE a.id = :id";

    static final String FIND_FOR_UPDATE = SELECT + "WHERE a.id = :id FOR UPDATE";

    static final String OF_DUTY = SELECT + """
            WHERE a.duty_id = :duty
            ORDER BY a.ends_on NULLS LAST, a.starts_on NULLS FIRST, a.share, a.parent_id NULLS FIRST, a.unit_name, a.id""";

    static final String ISSUE = "SELECT issued_by, issued_on_behalf_of, issued_at FROM assignment WHERE id = :id";

    static final String STEPS = SELECT + "WHERE a.parent_id = :id ORDER BY a.ends_on NULLS LAST, a.unit_name, a.id";

    static final String OF_UNITS = SELECT + "WHERE a.unit_id IN (:units) AND a.in_force AND a.state <> 'CANCELLED'";

    static final String OF_PLACE = SELECT + "WHERE a.keeper_path = :place AND a.in_force AND a.state <> 'CANCELLED'";

    static final String OF_PROGRAMME = SELECT + "WHERE a.programme_id = :programme AND a.state <> 'CANCELLED'";

    /// `office` says that what the office gave is asked for too.
    static final String TO_CONFIRM = SELECT + """
            WHERE a.state IN ('REPORTED', 'COMPLETED') AND a.in_force
              AND (a.giver_unit_id IN (:units) OR (:office AND a.giver_unit_id IS NULL AND a.giver_path = :place))""";

    /// Of the next `:units` units after `:after` in the order of their ids, whole.
    static final String DUE = SELECT + """
            WHERE a.keeper_path = :keeper AND a.in_force AND a.reported_on IS NULL AND a.state <> 'CANCELLED'
              AND a.ends_on <= :until
              AND a.unit_id IN (
                SELECT DISTINCT b.unit_id FROM assignment b
                WHERE b.keeper_path = :keeper AND b.in_force AND b.reported_on IS NULL AND b.state <> 'CANCELLED'
                  AND b.ends_on <= :until AND b.unit_id > :after
                ORDER BY b.unit_id LIMIT :units)
            ORDER BY a.unit_id, a.ends_on, a.duty_path, a.id""";

    static final String KEEPERS = """
            SELECT DISTINCT jurisdiction_path FROM programme WHERE status = 'ACTIVE' ORDER BY jurisdiction_path""";

    static final String HAS_OPEN_STEPS = """
            SELECT EXISTS (SELECT FROM assignment WHERE parent_id = :id AND state IN (:open))""";

    static final String MOVE = """
            UPDATE assignment SET version = :version, state = :state, round = :round, submitted_by = :submitted,
                passed_by = :passed, signed_by = :signed, reported_on = :reported
            WHERE id = :id AND version = :version - 1""";

    static final String RECORD = """
            INSERT INTO work_act (assignment_id, version, jurisdiction_path, act, from_state, to_state, reason, person,
                unit_name, on_behalf_of, done_on, done_at)
            VALUES (:id, :version, :path, :act, :from, :to, :reason, :person, :unit, :behalf, :today, :at)""";

    static final String STEP = """
            INSERT INTO assignment (id, programme_id, duty_id, keeper_path, programme_title, year, sample, duty_path, heading,
                parent_id, task, jurisdiction_path, unit_id, unit_name, share, giver_path, giver_unit_id, giver_name,
                starts_on, ends_on, state, issued_by, issued_on_behalf_of, issued_at)
            SELECT :id, programme_id, duty_id, keeper_path, programme_title, year, sample, duty_path, heading,
                id, :task, :path, :unit, :unitName, :share, jurisdiction_path, unit_id, unit_name,
                :starts, :ends, 'ISSUED', :by, :behalf, :at
            FROM assignment WHERE id = :parent""";

    /// The steps below a cancelled one, to the last, go with it.
    static final String CANCEL_STEPS = """
            WITH RECURSIVE below AS (
                SELECT id FROM assignment WHERE parent_id = :id
                UNION ALL SELECT a.id FROM assignment a JOIN below b ON a.parent_id = b.id),
            open AS (
                SELECT a.id, a.state FROM assignment a JOIN below b ON b.id = a.id WHERE a.state IN (:open) FOR UPDATE OF a),
            gone AS (
                UPDATE assignment a SET state = 'CANCELLED', version = a.version + 1 FROM open
                WHERE a.id = open.id RETURNING a.id, a.version, a.jurisdiction_path, open.state)
            INSERT INTO work_act (assignment_id, version, jurisdiction_path, act, from_state, to_state, reason, person,
                unit_name, on_behalf_of, done_on, done_at)
            SELECT id, version, jurisdiction_path, 'CANCEL', state, 'CANCELLED', :reason, :person, :unit, :behalf, :today, :at
            FROM gone""";

    private AssignmentSql() {}
}
