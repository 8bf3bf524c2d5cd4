package org.tuichu.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One real PostgreSQL per test JVM, and a fresh database for each test class that asks.
///
/// ```java
/// static final TestDatabase DATABASE = TestPostgres.freshDatabase();
/// static final TestDatabase MIGRATED = TestPostgres.freshDatabase("schema", database -> migrate(database));
/// ```
///
/// It lies in the main sources because Maven resolves no test jar of a sibling module before `package`. The data is
/// kept under `target/test-postgres`, the program files are shared by all modules: the second run starts in half a
/// second. What an earlier run left, a running server included, is taken over and its databases dropped. No product
/// code uses this.
public final class TestPostgres {
    private static final String PREFIX = "test_";
    private static final int PARALLEL_RUNS = 8;

    private static @Nullable EmbeddedPostgres server;
    private static final Set<String> TEMPLATES = new HashSet<>();
    private static int databases;

    private TestPostgres() {}

    /// The server of this JVM, started on first use and stopped when the JVM ends.
    public static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = start();
            dropDatabasesOfEarlierRuns(running);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop test database"));
            server = running;
        }
        return running;
    }

    /// Program files shared by the tests of all modules.
    public static Path sharedBinaries() {
        return Path.of(System.getProperty("user.home"), ".cache", "tuichu", "postgres");
    }

    /// An empty database owned by the owner role.
    public static synchronized TestDatabase freshDatabase() {
        return create(server(), "template1");
    }

    /// A copy of the database that `prepare` made once per JVM under the name `template`; `prepare` leaves no
    /// connection open.
    public static synchronized TestDatabase freshDatabase(String template, Consumer<TestDatabase> prepare) {
        EmbeddedPostgres running = server();
        String name = PREFIX + "template_" + template;
        if (!TEMPLATES.contains(name)) {
            prepare.accept(create(running, "template1", name));
            TEMPLATES.add(name);
        }
        return create(running, name);
    }

    private static TestDatabase create(EmbeddedPostgres running, String template) {
        databases++;
        return create(running, template, PREFIX + databases);
    }

    private static TestDatabase create(EmbeddedPostgres running, String template, String name) {
        try (Connection connection = superuser(running)) {
            Roles.execute(connection, "DROP DATABASE IF EXISTS " + Roles.quoted(name) + " WITH (FORCE)");
            Roles.createDatabase(connection, name, template);
            Roles.grantDatabase(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("test database " + name + ": " + e.getMessage(), e);
        }
        return new TestDatabase(name, running.jdbcUrl(name), running.ownerPassword(), running.applicationPassword());
    }

    private static EmbeddedPostgres start() {
        Settings settings =
                Settings.defaults().withBinariesFolder(sharedBinaries()).withMaxConnections(100);
        for (int run = 1; ; run++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", "test-postgres", "run-" + run), settings);
            } catch (PostgresRefused e) {
                if (run == PARALLEL_RUNS || !(e.refusal() instanceof Refusal.AnotherInstanceRunning)) {
                    throw e;
                }
            }
        }
    }

    private static void dropDatabasesOfEarlierRuns(EmbeddedPostgres running) {
        try (Connection connection = superuser(running)) {
            for (String name : databasesOfEarlierRuns(connection)) {
                Roles.execute(connection, "DROP DATABASE " + Roles.quoted(name) + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop test databases: " + e.getMessage(), e);
        }
    }

    private static List<String> databasesOfEarlierRuns(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE starts_with(datname, 'test_')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Connection superuser(EmbeddedPostgres running) throws SQLException {
        return DriverManager.getConnection(
                running.jdbcUrl(Roles.SUPERUSER), Roles.SUPERUSER, running.superuserPassword());
    }
}
