package org.tuichu.programmes.work;

import org.tuichu.programmes.follow.AskedSince;

/// The statements that give a programme's duties to units, all at once.
final class IssueSql {
    static final String NAMED = """
            SELECT u.duty_id, n.unit_id, u.role
            FROM duty_unit u
            JOIN duty d ON d.id = u.duty_id AND d.removed_at IS NULL
            JOIN programme_unit n ON n.programme_id = u.programme_id AND n.name = u.name AND n.confirmed_by IS NOT NULL
            WHERE u.programme_id = :programme""";

    static final String DEADLINES = """
            SELECT l.duty_id, l.starts_on, l.ends_on, coalesce(l.decided_recurrence, l.recurrence) AS recurrence, p.year, s.since
            FROM programme p
            """ + AskedSince.JOIN + """
            JOIN deadline l ON l.programme_id = p.id WHERE p.id = :programme ORDER BY l.duty_id, l.ordinal""";

    /// Rows as parallel lists; those that are there already stay as they are.
    static final String ISSUE = """
            INSERT INTO assignment (id, programme_id, duty_id, keeper_path, programme_title, year, sample, duty_path, heading,
                jurisdiction_path, unit_id, unit_name, share, giver_path, starts_on, ends_on, state, issued_by,
                issued_on_behalf_of, issued_at)
            SELECT gen_random_uuid(), p.id, d.id, p.jurisdiction_path, p.title, p.year, p.sample, d.path, d.heading,
                t.path, t.unit, t.name, t.share, p.jurisdiction_path, t.starts, t.ends, 'ISSUED', :by, :behalf, :at
            FROM unnest(:duties::uuid[], :units::uuid[], :names::text[], :paths::text[], :shares::text[],
                :starts::date[], :ends::date[]) AS t (duty, unit, name, path, share, starts, ends)
            JOIN duty d ON d.id = t.duty JOIN programme p ON p.id = d.programme_id
            ON CONFLICT DO NOTHING""";

    /// What the new programme asks of the same unit at the same time goes on under it, with all its steps.
    static final String CARRY_OVER = """
            WITH RECURSIVE pair AS (
                SELECT m.before, m.after FROM unnest(:before::uuid[], :after::uuid[]) AS m (before, after)),
            target AS (
                SELECT t.duty, t.unit, t.starts, t.ends
                FROM unnest(:duties::uuid[], :units::uuid[], :starts::date[], :ends::date[])
                    AS t (duty, unit, starts, ends)),
            carried AS (
                SELECT a.id, pair.after AS duty FROM assignment a
                JOIN pair ON pair.before = a.duty_id
                JOIN target t ON t.duty = pair.after AND t.unit = a.unit_id
                    AND t.starts IS NOT DISTINCT FROM a.starts_on AND t.ends IS NOT DISTINCT FROM a.ends_on
                WHERE a.parent_id IS NULL AND a.state <> 'CANCELLED'
                UNION ALL
                SELECT a.id, c.duty FROM assignment a JOIN carried c ON a.parent_id = c.id)
            UPDATE assignment a SET programme_id = d.programme_id, duty_id = d.id, programme_title = p.title,
                duty_path = d.path, heading = d.heading, carried_from = a.programme_id
            FROM carried c JOIN duty d ON d.id = c.duty JOIN programme p ON p.id = d.programme_id
            WHERE a.id = c.id""";

    /// What is left of the old programme is no longer asked for.
    static final String CANCEL_REST = """
            WITH open AS (
                SELECT id, state FROM assignment WHERE programme_id = :programme AND state IN (:open) FOR UPDATE),
            gone AS (
                UPDATE assignment a SET state = 'CANCELLED', version = a.version + 1 FROM open
                WHERE a.id = open.id RETURNING a.id, a.version, a.jurisdiction_path, open.state)
            INSERT INTO work_act (assignment_id, version, jurisdiction_path, act, from_state, to_state, reason, person,
                unit_name, on_behalf_of, done_on, done_at)
            SELECT id, version, jurisdiction_path, 'CANCEL', state, 'CANCELLED', :reason, :person, :unit, :behalf, :today, :at
            FROM gone""";

    static final String NO_LONGER_IN_FORCE = """
            UPDATE assignment SET in_force = false WHERE programme_id = :programme""";

    private IssueSql() {}
}
