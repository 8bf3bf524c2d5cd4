package org.tuichu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final Supplier<DatabaseSettings.Login> owner;
    private final Runnable end;

    private DatabaseAtHand(DatabaseSettings.Login application, Supplier<DatabaseSettings.Login> owner, Runnable end) {
        this.application = application;
        this.owner = owner;
        this.end = end;
    }

    /// `environment` answers null for what is not set. An [IOException] says what is not there.
    public static DatabaseAtHand open(Path dataFolder, Function<String, @Nullable String> environment)
            throws IOException {
        var url = environment.apply("TUICHU_DB_URL");
        if (url != null) {
            var login = new DatabaseSettings.Login(
                    url, required(environment, "TUICHU_DB_USER"), required(environment, "TUICHU_DB_PASSWORD"));
            return new DatabaseAtHand(login, () -> givenOwner(url, environment), () -> {});
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
        var owner = new DatabaseSettings.Login(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), EmbeddedPostgres.OWNER_ROLE, server.ownerPassword());
        return new DatabaseAtHand(login, () -> owner, () -> {});
    }

    /// Starts it, and makes it where there is none yet.
    public static DatabaseAtHand started(Path dataFolder) {
        var server = EmbeddedPostgres.start(dataFolder, Settings.defaults());
        return new DatabaseAtHand(
                DatabaseSettings.applicationOf(server), () -> DatabaseSettings.ownerOf(server), server::close);
    }

    private static DatabaseSettings.Login givenOwner(String url, Function<String, @Nullable String> environment) {
        try {
            return new DatabaseSettings.Login(
                    url,
                    required(environment, "TUICHU_DB_OWNER_USER"),
                    required(environment, "TUICHU_DB_OWNER_PASSWORD"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
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

    /// As the owner of the tables; with TUICHU_DB_URL its name and password have to be given too.
    Connection owner() throws SQLException {
        var login = ownerLogin();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    DatabaseSettings.Login ownerLogin() {
        return owner.get();
    }

    String applicationRole() {
        return application.user();
    }

    /// That the given database is what the program asks for.
    ///
    /// @throws DatabaseRefused with the first thing that is not as it must be
    public void check() {
        GivenDatabase.check(ownerLogin(), application);
    }

    /// Of that source; carries the [Scope] like the program's own.
    public PlatformTransactionManager transactions(DataSource source) {
        return new ScopedTransactionManager(source);
    }

    /// The clock that the program has too.
    public Clock clock() {
        return new ClockConfiguration().clock();
    }

    /// The source of secrets that the program has too.
    public SecureRandom random() {
        return new ClockConfiguration().secureRandom();
    }

    @Override
    public void close() {
        end.run();
    }
}
