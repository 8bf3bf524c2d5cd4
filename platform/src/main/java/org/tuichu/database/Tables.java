package org.tuichu.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuichu.database.BackupManifest.Counter;
import org.tuichu.database.BackupManifest.Migration;

/// The tables of a database, seen by their owner: what a backup has to hold of them.
final class Tables {
    private static final String HISTORY = "schema_history_";

    /// Columns that a row is written with; computed ones are not.
    private static final String COLUMNS = """
            SELECT c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = '' AND NOT starts_with(c.relname, 'schema_history_')
            GROUP BY c.relname ORDER BY c.relname COLLATE "C\"""";

    /// Checked at the end of a statement; what is checked at the end of the transaction asks for no order.
    private static final String REFERENCES = """
            SELECT c.relname, r.relname AS needed FROM pg_constraint AS k
            JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_class AS r ON r.oid = k.confrelid
            WHERE k.contype = 'f' AND NOT k.condeferred AND k.conrelid <> k.confrelid""";

    private static final String SEQUENCES = """
            SELECT c.relname, a.attname, s.last_value, s.start_value
            FROM pg_depend AS d JOIN pg_class AS q ON q.oid = d.objid AND q.relkind = 'S'
            JOIN pg_class AS c ON c.oid = d.refobjid
            JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
            JOIN pg_sequences AS s ON s.schemaname = 'public' AND s.sequencename = q.relname
            WHERE c.relnamespace = 'public'::regnamespace AND d.deptype IN ('a', 'i')
            ORDER BY c.relname, a.attname""";

    private Tables() {}

    /// Whoever made them, in the order of the alphabet; without the histories of migrations.
    static List<String> names(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        each(owner, COLUMNS, row -> names.add(row.getString(1)));
        return names;
    }

    /// Columns by table of those tables, each after those that its rows refer to.
    static Map<String, String> columns(Connection owner, Set<String> of) throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        each(owner, COLUMNS, row -> columns.put(row.getString(1), row.getString(2)));
        columns.keySet().retainAll(of);
        var needed = new LinkedHashMap<String, Set<String>>();
        each(
                owner,
                REFERENCES,
                row -> needed.computeIfAbsent(row.getString(1), table -> new LinkedHashSet<>())
                        .add(row.getString(2)));
        var sorted = new LinkedHashMap<String, String>();
        while (!columns.isEmpty()) {
            var next = columns.keySet().stream()
                    .filter(table ->
                            needed.getOrDefault(table, Set.of()).stream().noneMatch(columns::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other: " + columns.keySet()));
            sorted.put(next, columns.remove(next));
        }
        return sorted;
    }

    /// Of those tables.
    static List<Counter> counters(Connection owner, Set<String> of) throws SQLException {
        var found = new ArrayList<Counter>();
        each(owner, SEQUENCES, row -> {
            long last = row.getLong(3);
            boolean called = !row.wasNull();
            found.add(new Counter(row.getString(1), row.getString(2), called ? last : row.getLong(4), called));
        });
        return found.stream().filter(counter -> of.contains(counter.table())).toList();
    }

    /// In the order they were carried out in, module by module; none in an empty database.
    static List<Migration> migrations(Connection owner) throws SQLException {
        var found = new ArrayList<Migration>();
        for (var module : Migrations.MODULES) {
            var history = HISTORY + module;
            boolean[] there = {false};
            each(owner, "SELECT to_regclass('public." + history + "')", row -> there[0] = row.getString(1) != null);
            if (there[0]) {
                each(
                        owner,
                        "SELECT version, coalesce(checksum::text, '') FROM " + history
                                + " WHERE success AND type = 'SQL' ORDER BY installed_rank",
                        row -> found.add(new Migration(module, row.getString(1), row.getString(2))));
            }
        }
        return found;
    }

    /// What is done with a row of an answer.
    interface Each {
        void row(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, String sql, Each each) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.row(rows);
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The rows of every place and unit, for the owner is held by row-level security too.
    static void seeAll(Connection owner) throws SQLException {
        execute(owner, "SET tuichu.reads = '/'; SET tuichu.writes = '/'; SET tuichu.unit = '*'");
    }
}
