package org.tuichu.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/// Who owns the tables of the test's database, and can do what the program cannot.
class TableOwner {
    private final Environment settings;

    TableOwner(Environment settings) {
        this.settings = settings;
    }

    /// One column of an answer, whatever the scope.
    List<String> texts(String sql) {
        try (var owner = owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// What the owner of the tables can do: no trigger and no policy stands in the way.
    int behindTheBack(String table, String change) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY");
            int changed = statement.executeUpdate(change);
            statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY");
            return changed;
        }
    }

    void asOwner(String statements) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    /// With the scope of the program.
    Connection owner() throws SQLException {
        var owner = DriverManager.getConnection(
                settings.getRequiredProperty("tuichu.db.url"),
                settings.getRequiredProperty("tuichu.db.owner-user"),
                settings.getRequiredProperty("tuichu.db.owner-password"));
        try (var statement = owner.createStatement()) {
            statement.execute("SET tuichu.reads = '/'; SET tuichu.writes = '/'; SET tuichu.unit = '*'");
        }
        return owner;
    }
}
