package org.tuichu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.Platform;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.ActKind;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.postgres.EmbeddedPostgres;
import org.tuichu.postgres.RunningServer;

/// The whole program in this JVM, or its record of acts alone, on a database of its own with its durable settings, and
/// a watched table of parcels that officers of one county note something on.
final class Parcels implements AutoCloseable {
    /// Rows of the table.
    static final int ROWS = 10_000;

    /// With its names, an entry takes some 600 bytes.
    private static final String NOTE = "现场核查情况".repeat(12);
    private static final String COUNTY = "/990000/990100/990101/";
    private static final Actor OFFICER =
            Actor.of(new Actor.Named(new UUID(1, 1), "测试员"), new Actor.Named(new UUID(2, 2), "测试区工业和信息化局"));

    private static final String MAKE = """
            CREATE TABLE bench_parcel (id int PRIMARY KEY, jurisdiction_path text NOT NULL, note text NOT NULL);
            INSERT INTO bench_parcel SELECT n, '{county}', 'nothing yet' FROM generate_series(1, {rows}) AS n;
            CALL ledger_watch('bench_parcel', '{id}');
            SELECT put_in_scope('bench_parcel');
            GRANT SELECT, INSERT, UPDATE, DELETE ON bench_parcel TO tuichu_app;
            ANALYZE""";
    private static final String IS_MADE = "SELECT to_regclass('bench_parcel') IS NOT NULL";

    private static final int POLL_MS = 20;

    private enum ParcelAct implements ActKind {
        PARCEL_NOTED
    }

    private final ConfigurableApplicationContext program;
    private final Path data;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    private Parcels(ConfigurableApplicationContext program, Path data) {
        this.program = program;
        this.data = data;
        this.database = program.getBean(JdbcClient.class);
        this.transaction = program.getBean(TransactionOperations.class);
        this.ledger = program.getBean(Ledger.class);
    }

    static Parcels start(Path data) throws IOException, SQLException {
        return start(new SpringApplication(Platform.class), data, ROWS, "--server.port=0");
    }

    /// Without pages and modules of business, with that many parcels; `settings` are properties as on a command line.
    static Parcels alone(Path data, int rows, String... settings) throws IOException, SQLException {
        var application = new SpringApplication(LedgerAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return start(application, data, rows, settings);
    }

    /// The parcels are made where there are none yet.
    private static Parcels start(SpringApplication application, Path data, int rows, String... settings)
            throws IOException, SQLException {
        var all = Stream.concat(Stream.of("--tuichu.mode=serve", "--tuichu.data-dir=" + data), Stream.of(settings));
        var parcels = new Parcels(application.run(all.toArray(String[]::new)), data);
        try (var owner = parcels.owner();
                var statement = owner.createStatement();
                var made = statement.executeQuery(IS_MADE)) {
            if (!made.next() || !made.getBoolean(1)) {
                statement.execute(MAKE.replace("{county}", COUNTY).replace("{rows}", Integer.toString(rows)));
            }
        }
        return parcels;
    }

    /// One act: a row changed and recorded, durable when this returns.
    void note(int id, long number) {
        note(List.of(id), number);
    }

    /// One act on several rows, which come in the order of their ids.
    void note(List<Integer> ids, long number) {
        Scope.of(COUNTY)
                .run(() -> OFFICER.run(() -> transaction.executeWithoutResult(status -> {
                    var note = NOTE + number;
                    for (int id : ids) {
                        database.sql("UPDATE bench_parcel SET note = :note WHERE id = :id")
                                .param("note", note)
                                .param("id", id)
                                .update();
                    }
                    ledger.record(Act.of(ParcelAct.PARCEL_NOTED, "parcel", ids.getFirst(), Facts.of("note", note)));
                })));
    }

    /// The owner of the tables, with the scope of the program.
    Connection owner() throws IOException, SQLException {
        var server = server();
        var owner = DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), EmbeddedPostgres.OWNER_ROLE, server.ownerPassword());
        try (var statement = owner.createStatement()) {
            statement.execute("SET tuichu.reads = '/'; SET tuichu.writes = '/'; SET tuichu.unit = '*'");
        }
        return owner;
    }

    /// Until every act has its place in the tree.
    void awaitPlaced() throws IOException, SQLException, InterruptedException {
        try (var owner = owner();
                var waiting = owner.prepareStatement("SELECT FROM ledger_inbox LIMIT 1")) {
            while (waiting.executeQuery().next()) {
                Thread.sleep(POLL_MS);
            }
        }
    }

    RunningServer server() throws IOException {
        return RunningServer.on(data).orElseThrow();
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    @Override
    public void close() {
        program.close();
    }
}
