package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.Units;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

/// Kill -9 while a plan is being activated: it is either not there or complete.
@PlatformTest
class KilledWhileActivatingTest {
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String WAITING = """
            SELECT count(*) FROM pg_locks
            WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private final List<Process> started = new ArrayList<>();
    private final BeanFactory beans;
    private final Environment environment;
    private final Programmes programmes;
    private final Units units;
    private final String place;
    private final ProgrammeId before;
    private final ProgrammeId draft;

    KilledWhileActivatingTest(
            BeanFactory beans,
            Environment environment,
            Programmes programmes,
            Units units,
            Jurisdictions jurisdictions,
            DraftStore drafts,
            ConfirmUnits confirm) {
        this.beans = beans;
        this.environment = environment;
        this.programmes = programmes;
        this.units = units;
        var at = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("试断县" + PLACES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.place = at.id();
        this.before = ProgrammeMother.active(beans, at.path());
        var whole = ProgrammeMother.newProgramme(at.path());
        var revised = new NewProgramme(whole.draft(), whole.place(), null, null, true, "test", whole.at());
        this.draft = Scope.PROGRAM.call(() -> drafts.store(revised));
        Scope.PROGRAM.run(() -> confirm.all(draft, ConfirmUnits.Extent.EVERYTHING, "test"));
    }

    @AfterEach
    void endsWhatItStarted() {
        started.forEach(Process::destroyForcibly);
    }

    /// Each table is where the transaction is held when the process dies: at its first change, and at its last one,
    /// when both programmes have been changed already.
    @ParameterizedTest
    @ValueSource(strings = {"LOCK TABLE programme IN SHARE MODE", "LOCK TABLE unit IN SHARE MODE"})
    void leavesNothingWhenItDiesWithin(String lock) throws Exception {
        var child = start();
        try (var holder = owner()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute(lock);
            }
            order(child);
            waitUntilHeld();
            child.process().destroyForcibly().waitFor();
            holder.rollback();
        }
        assertThat(status(draft)).isEqualTo(ProgrammeStatus.DRAFT);
        assertThat(status(before)).isEqualTo(ProgrammeStatus.ACTIVE);
        assertThat(offices()).isZero();

        var activated = Scope.PROGRAM.call(
                () -> beans.getBean(ActivatePlan.class).activate(draft, 1, before.value(), null, "test"));
        assertThat(activated).isInstanceOf(Activated.Done.class);
        assertComplete();
    }

    @Test
    void isCompleteWhenItDiesAfterwards() throws Exception {
        var child = start();
        order(child);
        assertThat(line(child, "activated")).isEqualTo("activated");
        child.process().destroyForcibly().waitFor();
        assertComplete();
    }

    private void assertComplete() {
        assertThat(status(draft)).isEqualTo(ProgrammeStatus.ACTIVE);
        assertThat(status(before)).isEqualTo(ProgrammeStatus.SUPERSEDED);
        assertThat(offices()).isEqualTo(1);
    }

    private ProgrammeStatus status(ProgrammeId id) {
        return Scope.PROGRAM.call(() -> programmes.find(id).orElseThrow().status());
    }

    private long offices() {
        return Scope.PROGRAM.call(
                () -> units.inJurisdiction(place).stream().filter(Unit::office).count());
    }

    private record Child(Process process, BufferedReader says) {}

    private Child start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-XX:TieredStopAtLevel=1",
                ActivatingProgram.class.getName(),
                "--server.port=0",
                "--tuichu.mode=serve"));
        for (var name : List.of("db.url", "db.user", "db.password", "db.owner-user", "db.owner-password")) {
            command.add("--tuichu." + name + "=" + environment.getRequiredProperty("tuichu." + name));
        }
        command.add("--tuichu.data-dir=" + Files.createTempDirectory("node"));
        for (var key : List.of("ledger", "access")) {
            var file = Path.of(environment.getRequiredProperty("tuichu.data-dir"), key + ".key");
            command.add("--tuichu." + key + ".key-file=" + file.toAbsolutePath());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        var child = new Child(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        line(child, "started");
        return child;
    }

    private void order(Child child) throws IOException {
        var in = child.process().getOutputStream();
        in.write((draft + "\n" + before + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private static String line(Child child, String wanted) throws IOException {
        var said = new StringBuilder();
        for (var line = child.says().readLine();
                line != null;
                line = child.says().readLine()) {
            if (line.equals(wanted)) {
                return line;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the program ended: " + said);
    }

    /// Until the child's transaction waits for the lock that this test holds.
    private void waitUntilHeld() throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var watcher = owner();
                var statement = watcher.prepareStatement(WAITING);
                var pause = watcher.prepareStatement("SELECT pg_sleep(0.05)")) {
            while (System.nanoTime() < end) {
                try (var row = statement.executeQuery()) {
                    if (row.next() && row.getLong(1) > 0) {
                        return;
                    }
                }
                pause.execute();
            }
        }
        throw new IllegalStateException("nobody waits for the lock");
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("tuichu.db.url"),
                environment.getRequiredProperty("tuichu.db.owner-user"),
                environment.getRequiredProperty("tuichu.db.owner-password"));
    }
}
