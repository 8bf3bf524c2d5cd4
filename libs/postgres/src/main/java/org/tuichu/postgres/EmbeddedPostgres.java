package org.tuichu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// A PostgreSQL 18 of our own in a data folder, durable, with passwords, reachable from this machine only.
///
/// ```
/// <data folder>/tuichu.lock            one program per data folder
///               postgres/cluster/      the data; server.log in it
///               postgres/secrets/      one 0600 file per role
///               postgres/binaries/     program files, unless [Settings#binariesFolder] is given
/// ```
///
/// It starts as root or as a plain user, takes the data over after any crash, and stops only when closed: there is no
/// shutdown hook, because the pool that uses it has to end first.
public final class EmbeddedPostgres implements AutoCloseable {
    /// Database of the program.
    public static final String DATABASE = "tuichu";
    /// Owns the database and migrates it; not a superuser, may create trusted extensions such as pg_trgm.
    public static final String OWNER_ROLE = "tuichu_owner";
    /// Works for the users; owns nothing and obeys row-level security.
    public static final String APPLICATION_ROLE = "tuichu_app";

    /// `pg_ctl` hands the folder to a shell within double quotes.
    private static final String READ_BY_A_SHELL = "$`\"\\\n";

    private final FolderLock lock;
    private final Cluster cluster;
    private final int port;
    private final Passwords passwords;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Cluster cluster, int port, Passwords passwords) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.passwords = passwords;
    }

    /// Starts on `dataFolder`, which is made when absent.
    ///
    /// @throws PostgresRefused with the reason and the remedy; nothing is left running or half-made
    public static EmbeddedPostgres start(Path dataFolder, Settings settings) {
        return start(dataFolder, settings, Account.USER_NAMESPACE);
    }

    static EmbeddedPostgres start(Path dataFolder, Settings settings, List<String> userNamespace) {
        Path folder = realFolder(dataFolder);
        FolderLock lock = FolderLock.take(folder);
        try {
            return startLocked(folder, settings, userNamespace, lock);
        } catch (IOException e) {
            lock.close();
            throw new PostgresRefused(new Refusal.CannotWrite(folder, e.toString()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startLocked(
            Path dataFolder, Settings settings, List<String> userNamespace, FolderLock lock) throws IOException {
        Platform platform = Platform.current();
        Account account = Account.choose(platform, userNamespace);
        Path folder = dataFolder.resolve("postgres");
        Binaries.openFolder(folder);
        Path home = Binaries.unpacked(settings.binariesFolder().orElse(folder.resolve("binaries")), platform);
        Cluster cluster = new Cluster(folder, home.toRealPath(), account, settings);
        Secrets secrets = new Secrets(folder.resolve("secrets"), new SecureRandom());
        Path superuserSecret = secrets.file(Roles.SUPERUSER);
        if (cluster.exists() && !Files.exists(superuserSecret)) {
            throw new PostgresRefused(new Refusal.SecretMissing(superuserSecret));
        }
        Passwords passwords = Passwords.of(secrets);
        if (!cluster.exists()) {
            cluster.initialise(passwords.superuser());
        }
        return ready(new EmbeddedPostgres(lock, cluster, cluster.start(settings), passwords));
    }

    private static EmbeddedPostgres ready(EmbeddedPostgres server) {
        try {
            Roles.ensure(server, server.superuserPassword());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Path realFolder(Path dataFolder) {
        if (dataFolder.toAbsolutePath().toString().chars().anyMatch(letter -> READ_BY_A_SHELL.indexOf(letter) >= 0)) {
            throw new PostgresRefused(new Refusal.UnusableName(dataFolder));
        }
        try {
            return Files.createDirectories(dataFolder).toRealPath();
        } catch (IOException e) {
            throw new PostgresRefused(new Refusal.CannotWrite(dataFolder, e.toString()));
        }
    }

    /// `jdbc:postgresql://127.0.0.1:<port>/<database>`
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String ownerPassword() {
        return passwords.owner();
    }

    public String applicationPassword() {
        return passwords.application();
    }

    String superuserPassword() {
        return passwords.superuser();
    }

    /// Stops the server after its open statements were cut off, and frees the data folder. Closing twice is harmless.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the database", e);
        } finally {
            lock.close();
        }
    }

    private record Passwords(String superuser, String owner, String application) {
        static Passwords of(Secrets secrets) throws IOException {
            return new Passwords(
                    secrets.password(Roles.SUPERUSER),
                    secrets.password(OWNER_ROLE),
                    secrets.password(APPLICATION_ROLE));
        }
    }
}
