package org.tuichu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.tuichu.postgres.EmbeddedPostgres;
import org.tuichu.postgres.RunningServer;
import org.tuichu.postgres.Settings;

/// The database as a command finds it, beside a running program or without one. Nothing is migrated.
///
/// With TUICHU_DB_URL the given one, else that of the data folder: joined when a program runs on it, else started for
/// the time of the command.
public final class DatabaseAtHand implements AutoCloseable {
    private final DatabaseSettings.Login application;
    private final Runnable end;

    private DatabaseAtHand(DatabaseSettings.Login application, Runnable end) {
        this.application = application;
        this.end = end;
    }

    /// `environment` answers null for what is not set. An [IOException] says what is not there.
    public static DatabaseAtHand open(Path dataFolder, Function<String, @Nullable String> environment)
            throws IOException {
        var url = environment.apply("TUICHU_DB_URL");
        if (url != null) {
            var login = new DatabaseSettings.Login(
                    url, required(environment, "TUICHU_DB_USER"), required(environment, "TUICHU_DB_PASSWORD"));
            return new DatabaseAtHand(login, () -> {});
        }
        if (!Files.isDirectory(dataFolder.resolve("postgres").resolve("cluster"))) {
            throw new IOException(dataFolder + " holds no database");
        }
        var running = RunningServer.on(dataFolder);
        return running.isPresent() ? joined(running.get()) : started(dataFolder);
    }

    private static DatabaseAtHand joined(RunningServer server) {
        var login = new DatabaseSettings.Login(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                EmbeddedPostgres.APPLICATION_ROLE,
                server.applicationPassword());
        return new DatabaseAtHand(login, () -> {});
    }

    private static DatabaseAtHand started(Path dataFolder) {
        var server = EmbeddedPostgres.start(dataFolder, Settings.defaults());
        return new DatabaseAtHand(DatabaseSettings.applicationOf(server), server::close);
    }

    private static String required(Function<String, @Nullable String> environment, String name) throws IOException {
        var value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new IOException("TUICHU_DB_URL is set, so " + name + " is needed too");
        }
        return value;
    }

    /// As the application role.
    public DataSource dataSource() {
        return new DriverManagerDataSource(application.url(), application.user(), application.password());
    }

    /// Of that source; carries the [Scope] like the program's own.
    public PlatformTransactionManager transactions(DataSource source) {
        return new ScopedTransactionManager(source);
    }

    @Override
    public void close() {
        end.run();
    }
}
