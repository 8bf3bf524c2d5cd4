package org.tuichu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.tuichu.postgres.EmbeddedPostgres;

/// What acts are measured against: `pgbench` inserting a row of 600 bytes and updating another, on the same database.
/// Where the machine has no pgbench, a loop over JDBC does the same.
final class Peer {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int FILLER = 600;
    private static final String MAKE = """
            CREATE TABLE bench_line (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, filler text NOT NULL);
            CREATE TABLE bench_state (id int PRIMARY KEY, value bigint NOT NULL);
            INSERT INTO bench_state SELECT n, 0 FROM generate_series(1, %d) AS n""".formatted(Parcels.ROWS);
    private static final String INSERT = "INSERT INTO bench_line (filler) VALUES ('" + "x".repeat(FILLER) + "')";
    private static final String SCRIPT = """
            \\set id random(1, %d)
            BEGIN;
            %s;
            UPDATE bench_state SET value = value + 1 WHERE id = :id;
            END;
            """.formatted(Parcels.ROWS, INSERT);

    private final Parcels parcels;
    private final boolean installed;

    private Peer(Parcels parcels, boolean installed) {
        this.parcels = parcels;
        this.installed = installed;
    }

    static Peer beside(Parcels parcels) throws IOException, SQLException {
        try (var owner = parcels.owner();
                var statement = owner.createStatement()) {
            statement.execute(MAKE);
        }
        return new Peer(parcels, isInstalled());
    }

    String name() {
        return installed ? "pgbench -M prepared" : "a JDBC loop of our own (no pgbench on this machine)";
    }

    double perSecond(int writers, Duration duration) throws Exception {
        return installed ? pgbench(writers, duration) : jdbc(writers, duration);
    }

    private double pgbench(int writers, Duration duration) throws IOException {
        var script = Files.writeString(Files.createTempFile("tuichu-bench", ".sql"), SCRIPT);
        try {
            return pgbench(writers, duration, script);
        } finally {
            Files.delete(script);
        }
    }

    private double pgbench(int writers, Duration duration, Path script) throws IOException {
        var clients = Integer.toString(writers);
        var command = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        clients,
                        "-j",
                        "2",
                        "-T",
                        Long.toString(duration.toSeconds()),
                        "-f",
                        script.toString(),
                        EmbeddedPostgres.DATABASE)
                .redirectErrorStream(true);
        var server = parcels.server();
        command.environment().put("PGHOST", "127.0.0.1");
        command.environment().put("PGPORT", Integer.toString(server.port()));
        command.environment().put("PGUSER", EmbeddedPostgres.OWNER_ROLE);
        command.environment().put("PGPASSWORD", server.ownerPassword());
        var said = new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IOException("pgbench gave no figure: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private double jdbc(int writers, Duration duration) throws Exception {
        var connections = ThreadLocal.withInitial(this::connect);
        return Writers.perSecond(writers, duration, (row, number) -> {
            var connection = connections.get();
            try (var insert = connection.prepareStatement(INSERT);
                    var update = connection.prepareStatement("UPDATE bench_state SET value = value + 1 WHERE id = ?")) {
                insert.executeUpdate();
                update.setInt(1, row);
                update.executeUpdate();
                connection.commit();
            }
        });
    }

    /// Left to the end of this process.
    private Connection connect() {
        try {
            var connection = parcels.owner();
            connection.setAutoCommit(false);
            return connection;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isInstalled() {
        try {
            var process = new ProcessBuilder("pgbench", "--version").start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
