package org.tuichu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which tables are behind row-level security, and which should be.
final class TableRules {
    /// Public reference data: the same for everybody, so that its rows are seen without a scope.
    static final Set<String> REFERENCE = Set.of("jurisdiction");

    private static final String TABLES = """
            SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity
                   AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*')
                               AND p.polname <> 'bound_reads')
                   AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('a', '*'))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT starts_with(c.relname, 'schema_history_')
            ORDER BY c.relname""";

    private TableRules() {}

    private record Table(String name, boolean isProtected) {}

    static List<String> protectedTables(Connection owner) throws SQLException {
        return tables(owner).stream()
                .filter(Table::isProtected)
                .map(Table::name)
                .toList();
    }

    /// Tables whose rows nothing protects.
    static List<String> violations(Connection owner) throws SQLException {
        return tables(owner).stream()
                .filter(table -> !table.isProtected())
                .map(Table::name)
                .toList();
    }

    /// `table` is a name from the catalogue.
    static long rowsSeen(JdbcClient database, String table) {
        return database.sql("SELECT count(*) FROM \"" + table + "\"")
                .query(Long.class)
                .single();
    }

    private static List<Table> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getBoolean(2)));
            }
        }
        return tables;
    }
}
