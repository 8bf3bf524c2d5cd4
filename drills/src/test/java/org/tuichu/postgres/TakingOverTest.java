package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// After any crash the next start has every row that was reported committed.
@Timeout(240)
class TakingOverTest {
    private static final Settings SETTINGS = Settings.defaults().withBinariesFolder(TestPostgres.sharedBinaries());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    /// A test that failed half-way leaves no server behind.
    @AfterEach
    void stopWhatIsLeft() {
        if (Files.exists(folder.resolve("postgres/cluster/postmaster.pid"))) {
            EmbeddedPostgres.start(folder, SETTINGS).close();
        }
    }

    @Test
    void afterTheProgramWasKilled() throws Exception {
        long committed = commitAndKill();
        ProcessHandle orphan = server();
        assertThat(EarlierServer.runs(orphan))
                .as("the server outlives its program")
                .isTrue();
        assertRowsUpTo(committed);
        assertThat(EarlierServer.runs(orphan)).as("the orphan was stopped").isFalse();
    }

    @Test
    void afterProgramAndServerWereKilled() throws Exception {
        long committed = commitAndKill();
        kill(server());
        assertRowsUpTo(committed);
    }

    @Test
    void afterTheServerWasKilledUnderItsProgram() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SETTINGS)) {
            Sql.owner(server).run("CREATE TABLE tick (id bigint)", "INSERT INTO tick VALUES (1)");
            kill(server());
        }
        assertRowsUpTo(1);
    }

    @Test
    void afterThreeKillsInARow() throws Exception {
        long committed = 0;
        for (int round = 0; round < 3; round++) {
            committed = commitAndKill();
        }
        assertRowsUpTo(committed);
    }

    /// Killed while the cluster is being made, and once more right after it came into being.
    @Test
    void afterAKillDuringTheVeryFirstStart() throws Exception {
        Path home = Files.createDirectories(folder.resolve("postgres"));
        try (Child child = Child.start(folder, "hold")) {
            awaitEntry(home, "new-cluster");
            child.killHard();
        }
        assertThat(home.resolve("cluster")).doesNotExist();
        try (Child child = Child.start(folder, "hold")) {
            awaitEntry(home.resolve("cluster"), "postmaster.pid");
            child.killHard();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SETTINGS)) {
            assertThat(Sql.application(server).value("SELECT current_database()"))
                    .isEqualTo("tuichu");
        }
        try (var entries = Files.list(home)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("cluster", "secrets");
        }
    }

    private long commitAndKill() throws Exception {
        try (Child child = Child.start(folder, "commit")) {
            child.await("ready");
            for (int row = 0; row < 50; row++) {
                child.await("committed");
            }
            child.killHard();
            List<String> lastWords = child.rest();
            String last = lastWords.isEmpty() ? "committed 50" : lastWords.get(Math.max(0, lastWords.size() - 2));
            return Long.parseLong(last.substring("committed ".length()));
        }
    }

    private void assertRowsUpTo(long committed) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SETTINGS)) {
            assertThat(Sql.owner(server)
                            .value("SELECT count(*) >= " + committed + " FROM tick WHERE id <= " + committed))
                    .isEqualTo("t");
        }
    }

    private ProcessHandle server() throws IOException {
        Path pidFile = folder.toRealPath().resolve("postgres/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        while (EarlierServer.runs(process)) {
            Thread.onSpinWait();
        }
    }

    private static void awaitEntry(Path parent, String prefix) throws IOException {
        while (true) {
            if (Files.isDirectory(parent)) {
                try (var entries = Files.newDirectoryStream(parent, prefix + "*")) {
                    if (entries.iterator().hasNext()) {
                        return;
                    }
                }
            }
            Thread.onSpinWait();
        }
    }
}
