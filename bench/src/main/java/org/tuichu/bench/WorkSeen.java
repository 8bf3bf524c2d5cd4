package org.tuichu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.tuichu.postgres.RunningServer;

/// What officers reported, as the superuser of the database sees it: not through the program, and without row-level
/// security, which asks about each row of nine tables.
final class WorkSeen implements AutoCloseable {
    private static final String REPORTED =
            "SELECT text FROM work_report WHERE starts_with(text, '" + Officer.SAYS + "')";

    /// A report comes with its act, its figure, its file with the very content, and stands in an entry of the record.
    private static final String WHOLE = """
            SELECT count(*) FROM work_report AS r WHERE starts_with(r.text, '{says}')
            AND EXISTS (SELECT FROM work_act AS a WHERE (a.assignment_id, a.version) = (r.assignment_id, r.version)
                AND a.act = 'REPORT_PROGRESS')
            AND EXISTS (SELECT FROM work_figure AS f WHERE f.report_id = r.id AND '{says}' || f.value::bigint = r.text)
            AND EXISTS (SELECT FROM work_file AS w JOIN evidence_file AS e ON e.id = w.file_id
                JOIN evidence_chunk AS c ON c.sha256 = e.sha256
                WHERE w.report_id = r.id AND convert_from(c.bytes, 'UTF8') = r.text)
            AND EXISTS (SELECT FROM ledger_row AS l JOIN ledger_entry AS e ON e.id = l.entry_id
                WHERE l.table_name = 'work_report' AND l.row_key = r.id::text AND e.act = 'PROGRESS_REPORTED')""".replace("{says}", Officer.SAYS);

    /// And nothing of it comes without the report.
    private static final String LOOSE = """
            SELECT (SELECT count(*) FROM work_act AS a WHERE a.act = 'REPORT_PROGRESS' AND NOT EXISTS (
                    SELECT FROM work_report AS r WHERE (r.assignment_id, r.version) = (a.assignment_id, a.version)))
                + (SELECT count(*) FROM evidence_file AS e WHERE NOT EXISTS (
                    SELECT FROM work_file AS w WHERE w.file_id = e.id))""";

    private final Connection superuser;

    WorkSeen(Path data) throws Exception {
        var server = RunningServer.on(data).orElseThrow();
        superuser = Superuser.connected(server, data);
        // one moment for all questions
        superuser.setAutoCommit(false);
        superuser.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = superuser.createStatement()) {
            // before the first statistics the planner takes every table for an empty one
            statement.execute("SET enable_nestloop = off");
        }
    }

    Set<Long> reported() throws SQLException {
        var found = new HashSet<Long>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(REPORTED)) {
            while (rows.next()) {
                found.add(Long.parseLong(rows.getString(1).substring(Officer.SAYS.length())));
            }
        }
        return found;
    }

    /// Reports that lack a part, and parts that lack a report.
    long half() throws SQLException {
        return reported().size() - count(WHOLE) + count(LOOSE);
    }

    private long count(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
