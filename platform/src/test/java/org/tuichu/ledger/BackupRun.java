package org.tuichu.ledger;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.tuichu.postgres.TestDatabase;

/// Runs the commands of a backup and keeps what they say; and looks into the databases of both sides.
final class BackupRun {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// The environment of a program on the database of the tests.
    static Function<String, @Nullable String> at(Environment settings) {
        return name -> switch (name) {
            case "TUICHU_LEDGER_KEY_FILE" -> settings.getProperty("tuichu.data-dir") + "/ledger.key";
            default ->
                name.startsWith("TUICHU_DB_")
                        ? settings.getRequiredProperty("tuichu.db."
                                + name.substring(10).toLowerCase(Locale.ROOT).replace('_', '-'))
                        : null;
        };
    }

    int run(Function<String, @Nullable String> settings, String what, Path file) {
        out.reset();
        err.reset();
        return new BackupCommand(stream(out), stream(err), settings).run(List.of(what, file.toString()));
    }

    static Function<String, @Nullable String> into(TestDatabase target) {
        return name -> switch (name) {
            case "TUICHU_DB_URL" -> target.jdbcUrl();
            case "TUICHU_DB_USER" -> target.applicationUser();
            case "TUICHU_DB_PASSWORD" -> target.applicationPassword();
            case "TUICHU_DB_OWNER_USER" -> target.ownerUser();
            case "TUICHU_DB_OWNER_PASSWORD" -> target.ownerPassword();
            default -> null;
        };
    }

    static Connection own(Function<String, @Nullable String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.apply("TUICHU_DB_URL"),
                settings.apply("TUICHU_DB_OWNER_USER"),
                settings.apply("TUICHU_DB_OWNER_PASSWORD"));
    }

    static void execute(Connection owner, String statements) throws SQLException {
        try (owner;
                var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    static @Nullable String one(TestDatabase target, String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(target.jdbcUrl(), target.ownerUser(), target.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("SET tuichu.reads = '/'; SET tuichu.unit = '*'");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
