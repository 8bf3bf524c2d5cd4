package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.postgres.TestPostgres;

/// The whole database in one file, and back.
@PlatformTest
class BackupTest {
    private final Planting planting;
    private final JdbcClient database;
    private final Sequencer sequencer;
    private final Function<String, @Nullable String> environment;
    private final BackupRun backups = new BackupRun();

    @TempDir
    private Path folder;

    BackupTest(Planting planting, JdbcClient database, Sequencer sequencer, Environment settings) {
        this.planting = planting;
        this.database = database;
        this.sequencer = sequencer;
        this.environment = BackupRun.at(settings);
    }

    @Test
    void isTakenWhileOthersWriteAndIsTheSameAgain() throws Exception {
        planting.rows(this::addUnit);
        sequencer.place();
        var backup = folder.resolve("whole.zip");
        whileOthersWrite(
                () -> assertThat(backups.run(environment, "backup", backup)).isZero());
        var written = backups.printed();
        var target = TestPostgres.freshDatabase();
        assertThat(backups.run(BackupRun.into(target), "restore", backup))
                .as(backups.printed() + backups.errors())
                .isZero();

        assertThat(backups.printed())
                .contains("sound: ")
                .contains(" 0 differences")
                .contains(counted(written));
        assertThat(written).doesNotContain("left out");
        assertThat(BackupRun.one(target, "SELECT count(*) FROM unit"))
                .isEqualTo(counted(written)
                        .lines()
                        .filter(line -> line.startsWith("unit\t"))
                        .findFirst()
                        .orElseThrow()
                        .substring(5));
        assertThat(BackupRun.one(
                        target,
                        "SELECT nextval(pg_get_serial_sequence('ledger_entry', 'id')) > max(id) FROM ledger_entry"))
                .isEqualTo("t");
        assertThat(
                        BackupRun.one(
                                target,
                                "SELECT string_agg(relname, ' ') FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity"))
                .isNull();
        assertThat(BackupRun.one(target, "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'"))
                .isEqualTo("0");
    }

    @Test
    void isNotBroughtIntoADatabaseWithData() {
        var backup = folder.resolve("whole.zip");
        assertThat(backups.run(environment, "backup", backup)).isZero();
        assertThat(backups.run(environment, "backup", backup)).isEqualTo(2);
        assertThat(backups.errors()).contains("exists already");
        assertThat(backups.run(environment, "restore", backup)).isEqualTo(2);
        assertThat(backups.errors()).contains("the database is not empty");
    }

    @Test
    void aTableOfSomebodyElseIsLeftOutByName() throws SQLException {
        var backup = folder.resolve("whole.zip");
        BackupRun.execute(
                BackupRun.own(environment),
                "CREATE TABLE stranger (id bigint GENERATED ALWAYS AS IDENTITY, unit_id uuid REFERENCES unit)");
        try {
            assertThat(backups.run(environment, "backup", backup)).isZero();
        } finally {
            BackupRun.execute(BackupRun.own(environment), "DROP TABLE stranger");
        }
        assertThat(backups.printed())
                .contains("left out: stranger, a table that is not ours")
                .doesNotContain("stranger\t");
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

    /// The lines that both say: rows by table, and the root.
    private static String counted(String written) {
        return written.substring(0, written.indexOf("written "));
    }
}
