package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A start that cannot be is refused with its reason, and leaves what it found as it was.
@Timeout(240)
class RefusingTest {
    private static final Settings SETTINGS = Settings.defaults().withBinariesFolder(TestPostgres.sharedBinaries());

    /// A data folder that several tests leave as they found it: making one takes a while.
    @TempDir
    static Path used;

    @TempDir
    Path folder;

    /// The lock survives the refused second attempt of its own holder: POSIX would drop it, see [FolderLock].
    @Test
    void refusesASecondInstanceFromInsideAndFromOutside() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(used, SETTINGS)) {
            Refusal refusal = refusalOf(used, SETTINGS);
            assertThat(refusal).isInstanceOf(Refusal.AnotherInstanceRunning.class);
            assertThat(refusal.message())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains(used.toRealPath().toString());
            try (Child second = Child.start(used, "once")) {
                assertThat(second.await("refused")).startsWith("refused AnotherInstanceRunning: ");
            }
            assertThat(Sql.owner(first).value("SELECT 1")).isEqualTo("1");
        }
        try (EmbeddedPostgres after = EmbeddedPostgres.start(used, SETTINGS)) {
            assertThat(after.port()).isPositive();
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        EmbeddedPostgres.start(used, SETTINGS).close();
        Path version = used.resolve("postgres/cluster/PG_VERSION");
        Files.writeString(version, "15\n");
        assertThat(refusalOf(used, SETTINGS)).isInstanceOf(Refusal.DataOfAnotherVersion.class);
        Files.writeString(version, "18\n");
        EmbeddedPostgres.start(used, SETTINGS).close();
    }

    @Test
    void refusesWhenThePasswordOfExistingDataIsGone() throws Exception {
        EmbeddedPostgres.start(used, SETTINGS).close();
        Path secret = used.resolve("postgres/secrets/postgres.password");
        Path away = Files.move(secret, folder.resolve("away"));
        assertThat(refusalOf(used, SETTINGS)).isInstanceOf(Refusal.SecretMissing.class);
        Files.move(away, secret);
    }

    @Test
    void healsALostPasswordOfTheWorkingRoles() throws Exception {
        EmbeddedPostgres.start(used, SETTINGS).close();
        Files.delete(used.resolve("postgres/secrets/tuichu_app.password"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(used, SETTINGS)) {
            assertThat(Sql.application(server).value("SELECT current_user")).isEqualTo("tuichu_app");
        }
    }

    @Test
    void refusesAFolderThatIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(refusalOf(file, SETTINGS)).isInstanceOf(Refusal.CannotWrite.class);
    }

    @Test
    void refusesWhenItCannotUnpackAndLeavesNothing() throws Exception {
        Path cache = Files.writeString(folder.resolve("cache"), "not a folder");
        Path data = folder.resolve("data");
        assertThat(refusalOf(data, SETTINGS.withBinariesFolder(cache))).isInstanceOf(Refusal.CannotUnpack.class);
        assertThat(data.resolve("postgres/cluster")).doesNotExist();
    }

    @Test
    void saysWhichPlatformHasNoBinaries() {
        Platform vax = new Platform("ultrix", "vax", 1000);
        PostgresRefused refused =
                catchThrowableOfType(PostgresRefused.class, () -> Binaries.unpacked(folder.resolve("none"), vax));
        assertThat(refused.refusal()).isEqualTo(new Refusal.NoBinaries("ultrix on vax"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /// Inside the command line that `pg_ctl` hands to a shell these would change meaning.
    @ParameterizedTest
    @ValueSource(strings = {"a$HOME", "a`id`", "a\"b", "a\\b"})
    void refusesNamesThatAShellWouldRead(String name) {
        assertThat(refusalOf(folder.resolve(name), SETTINGS)).isInstanceOf(Refusal.UnusableName.class);
    }

    @Test
    void rejectsSettingsOutOfRangeByName() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Settings.defaults().withPort(65_536))
                .withMessage("port out of range: 65536");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Settings.defaults().withMaxConnections(4))
                .withMessage("maxConnections out of range: 4");
    }

    private static Refusal refusalOf(Path dataFolder, Settings settings) {
        PostgresRefused refused = catchThrowableOfType(
                PostgresRefused.class,
                () -> EmbeddedPostgres.start(dataFolder, settings).close());
        return refused.refusal();
    }
}
