package org.tuichu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// For tests: a PostgreSQL as somebody else runs it, with a superuser and nothing of ours in it. It is Debian's version
/// 15, the oldest that the program takes, where its program files are installed, else the version that we bring.
///
/// It lies in the main sources for the reason that [TestPostgres] does. No product code uses this.
public final class ForeignPostgres implements AutoCloseable {
    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15");
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "superuser-password";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Account account;
    private final Path home;
    private final Path cluster;
    private final int port;

    private ForeignPostgres(Account account, Path home, Path cluster, int port) {
        this.account = account;
        this.home = home;
        this.cluster = cluster;
        this.port = port;
    }

    /// Makes a cluster in the absent folder `cluster` and starts it on a free port of this machine.
    public static ForeignPostgres start(Path cluster) {
        var platform = Platform.current();
        var account = Account.choose(platform, Account.USER_NAMESPACE);
        var home = Files.isExecutable(DEBIANS.resolve("bin/initdb"))
                ? DEBIANS
                : Binaries.unpacked(TestPostgres.sharedBinaries(), platform);
        try {
            var server = new ForeignPostgres(account, home, cluster.toAbsolutePath(), freePort());
            server.initialise();
            server.control(
                    "-o",
                    "-p " + server.port + " -c listen_addresses=127.0.0.1 -c fsync=off"
                            + " -c unix_socket_directories=''",
                    "-l",
                    server.cluster.resolve("server.log").toString(),
                    "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `jdbc:postgresql://127.0.0.1:<port>/<database>`
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Runs statements as the superuser, one by one, in `database`.
    public void administer(String database, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database), SUPERUSER, PASSWORD)) {
            for (String statement : statements) {
                Roles.execute(connection, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statements + ": " + e.getMessage(), e);
        }
    }

    /// The statements of the block of SQL in a document for administrators.
    public static List<String> statementsOf(Path document) {
        try {
            String text = Files.readString(document);
            String block = text.substring(text.indexOf("```sql\n") + "```sql\n".length());
            return List.of(block.substring(0, block.indexOf("```")).strip().split(";\\s*", -1)).stream()
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        control("-m", "immediate", "stop");
        Binaries.deleteTree(cluster);
    }

    private void initialise() throws IOException {
        Path password = Files.writeString(Files.createTempFile("tuichu-foreign", ".password"), PASSWORD);
        Files.createDirectories(cluster);
        account.own(cluster);
        account.own(password);
        run(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                SUPERUSER,
                "-E",
                "UTF8",
                "--locale=" + Command.Locale.name(),
                "-A",
                "scram-sha-256",
                "--no-sync",
                "--pwfile=" + password);
        Files.delete(password);
    }

    private void control(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-D", cluster.toString(), "-w"));
        all.addAll(List.of(arguments));
        run("pg_ctl", all.toArray(String[]::new));
    }

    private void run(String program, String... arguments) {
        List<String> line = new ArrayList<>(List.of(home.resolve("bin", program).toString()));
        line.addAll(List.of(arguments));
        Command.Outcome outcome = account.run(line, LIMIT);
        if (!outcome.succeeded()) {
            throw new IllegalStateException(program + ": " + outcome.output());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
