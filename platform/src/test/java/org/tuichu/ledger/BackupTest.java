package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.postgres.TestDatabase;
import org.tuichu.postgres.TestPostgres;

/// The whole database in one file, and back.
@PlatformTest
class BackupTest {
    private static final String OWNED = """
            SELECT string_agg(o.identity, ' ' ORDER BY o.identity)
            FROM pg_shdepend AS d, pg_identify_object(d.classid, d.objid, d.objsubid) AS o
            WHERE d.deptype = 'o' AND d.refobjid = current_user::regrole
                AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private final Planting planting;
    private final JdbcClient database;
    private final Sequencer sequencer;
    private final Function<String, @Nullable String> environment;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    BackupTest(Planting planting, JdbcClient database, Sequencer sequencer, Environment settings) {
        this.planting = planting;
        this.database = database;
        this.sequencer = sequencer;
        this.environment = name -> switch (name) {
            case "TUICHU_LEDGER_KEY_FILE" -> settings.getProperty("tuichu.data-dir") + "/ledger.key";
            default ->
                name.startsWith("TUICHU_DB_")
                        ? settings.getRequiredProperty("tuichu.db."
                                + name.substring(10).toLowerCase(Locale.ROOT).replace('_', '-'))
                        : null;
        };
    }

    @Test
    void isTakenWhileOthersWriteAndIsTheSameAgain() throws Exception {
        planting.rows(this::addUnit);
        sequencer.place();
        var backup = folder.resolve("whole.zip");
        whileOthersWrite(() -> assertThat(run(environment, "backup", backup)).isZero());
        var written = printed();
        var target = TestPostgres.freshDatabase();
        assertThat(run(into(target), "restore", backup))
                .as(printed() + errors())
                .isZero();

        assertThat(printed()).contains("sound: ").contains(" 0 differences").contains(counted(written));
        assertThat(written).doesNotContain("left out");
        assertThat(one(target, "SELECT count(*) FROM unit"))
                .isEqualTo(counted(written)
                        .lines()
                        .filter(line -> line.startsWith("unit\t"))
                        .findFirst()
                        .orElseThrow()
                        .substring(5));
        assertThat(one(
                        target,
                        "SELECT nextval(pg_get_serial_sequence('ledger_entry', 'id')) > max(id) FROM ledger_entry"))
                .isEqualTo("t");
        assertThat(
                        one(
                                target,
                                "SELECT string_agg(relname, ' ') FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity"))
                .isNull();
        assertThat(one(target, "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'"))
                .isEqualTo("0");
    }

    @Test
    void isRefusedWhenDamagedCutOffOrNewerAndTouchesNothing() throws Exception {
        var backup = folder.resolve("whole.zip");
        assertThat(run(environment, "backup", backup)).isZero();
        var target = TestPostgres.freshDatabase();

        var cut = Files.write(folder.resolve("cut.zip"), firstHalf(backup));
        assertRefused(target, cut, "its end is missing");
        assertRefused(
                target,
                altered(backup, "tables/unit", BackupTest::flipped),
                "the part tables/unit of the backup is damaged");
        assertRefused(
                target, altered(backup, "manifest", BackupTest::flipped), "the part manifest of the backup is damaged");
        assertRefused(
                target,
                rewritten(backup, "migration\tledger\t1\t", "migration\tledger\t999\t"),
                "a newer program made it: this one knows no version 999 of the tables of ledger");
        assertRefused(
                target, altered(backup, "tables/unit", bytes -> new byte[0]), "the backup has no part tables/unit");
    }

    @Test
    void isNotBroughtIntoADatabaseWithData() {
        var backup = folder.resolve("whole.zip");
        assertThat(run(environment, "backup", backup)).isZero();
        assertThat(run(environment, "backup", backup)).isEqualTo(2);
        assertThat(errors()).contains("exists already");
        assertThat(run(environment, "restore", backup)).isEqualTo(2);
        assertThat(errors()).contains("the database is not empty");
    }

    @Test
    void aTableOfSomebodyElseIsLeftOutByName() throws SQLException {
        var backup = folder.resolve("whole.zip");
        execute(
                own(environment),
                "CREATE TABLE stranger (id bigint GENERATED ALWAYS AS IDENTITY, unit_id uuid REFERENCES unit)");
        try {
            assertThat(run(environment, "backup", backup)).isZero();
        } finally {
            execute(own(environment), "DROP TABLE stranger");
        }
        assertThat(printed())
                .contains("left out: stranger, a table that is not ours")
                .doesNotContain("stranger\t");
    }

    @Test
    void aRestoreThatFailsAfterFillingTakesBackWhatItMadeAndNothingElse() throws Exception {
        var backup = folder.resolve("whole.zip");
        assertThat(run(environment, "backup", backup)).isZero();
        var target = TestPostgres.freshDatabase();
        execute(
                own(into(target)),
                "CREATE SCHEMA other; CREATE TABLE other.kept (id int); "
                        + "CREATE FUNCTION kept() RETURNS int LANGUAGE sql RETURN 1; CREATE EXTENSION pg_trgm");
        var before = one(target, OWNED);

        var failing = rewritten(backup, "table\tunit\t\\d+\t", "table\tunit\t1\t");
        assertThat(run(into(target), "restore", failing)).as(errors()).isEqualTo(2);
        assertThat(one(target, OWNED)).as(errors()).isEqualTo(before);
        assertThat(run(into(target), "restore", backup)).as(errors()).isZero();
    }

    private void whileOthersWrite(Runnable work) throws Exception {
        var done = new AtomicBoolean();
        try (var writers = Executors.newFixedThreadPool(2)) {
            var writing = writers.submit(() -> {
                while (!done.get()) {
                    planting.rows(this::addUnit);
                }
            });
            var placing = writers.submit(() -> {
                while (!done.get()) {
                    sequencer.place();
                }
            });
            try {
                work.run();
            } finally {
                done.set(true);
            }
            writing.get();
            placing.get();
        }
    }

    private void addUnit() {
        database.sql("""
                        INSERT INTO unit (id, jurisdiction_id, jurisdiction_path, name, kind, function)
                        SELECT :id, id, path, :name, 'BODY', 'INDUSTRY' FROM jurisdiction WHERE id = '110000'""")
                .param("id", UUID.randomUUID())
                .param("name", "备份期间设立的单位" + UUID.randomUUID())
                .update();
    }

    private void assertRefused(TestDatabase target, Path backup, String why) throws SQLException {
        assertThat(run(into(target), "restore", backup)).isEqualTo(2);
        assertThat(errors()).contains(why);
        assertThat(one(target, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    private int run(Function<String, @Nullable String> settings, String what, Path file) {
        out.reset();
        err.reset();
        return new BackupCommand(stream(out), stream(err), settings).run(List.of(what, file.toString()));
    }

    /// The lines that both say: rows by table, and the root.
    private static String counted(String written) {
        return written.substring(0, written.indexOf("written "));
    }

    private static byte[] firstHalf(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] flipped(byte[] bytes) {
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    /// The backup with another list of contents, whose sum is right.
    private Path rewritten(Path backup, String pattern, String by) throws Exception {
        var renumbered = altered(
                backup,
                "manifest",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst(pattern, by)
                        .getBytes(StandardCharsets.UTF_8));
        var manifest = new ByteArrayOutputStream();
        altered(renumbered, "manifest", bytes -> {
            manifest.writeBytes(bytes);
            return bytes;
        });
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(manifest.toByteArray()));
        return altered(renumbered, "manifest.sha256", bytes -> sum.getBytes(StandardCharsets.UTF_8));
    }

    /// The backup with one part changed, or left out where nothing of it stays.
    private Path altered(Path backup, String part, UnaryOperator<byte[]> change) throws IOException {
        var copy = Files.createTempFile(folder, "altered", ".zip");
        try (var from = new ZipInputStream(Files.newInputStream(backup));
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var bytes = from.readAllBytes();
                var kept = entry.getName().equals(part) ? change.apply(bytes) : bytes;
                if (kept.length > 0) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(kept);
                }
            }
        }
        return copy;
    }

    private static Function<String, @Nullable String> into(TestDatabase target) {
        return name -> switch (name) {
            case "TUICHU_DB_URL" -> target.jdbcUrl();
            case "TUICHU_DB_USER" -> target.applicationUser();
            case "TUICHU_DB_PASSWORD" -> target.applicationPassword();
            case "TUICHU_DB_OWNER_USER" -> target.ownerUser();
            case "TUICHU_DB_OWNER_PASSWORD" -> target.ownerPassword();
            default -> null;
        };
    }

    private static Connection own(Function<String, @Nullable String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.apply("TUICHU_DB_URL"),
                settings.apply("TUICHU_DB_OWNER_USER"),
                settings.apply("TUICHU_DB_OWNER_PASSWORD"));
    }

    private static void execute(Connection owner, String statements) throws SQLException {
        try (owner;
                var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private static @Nullable String one(TestDatabase target, String sql) throws SQLException {
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

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
