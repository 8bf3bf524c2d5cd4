package org.tuichu.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What an earlier life left in the cluster folder: a server that outlived its program, or a pid file that lies.
///
/// Called under the folder lock, so a server found here has no living owner.
final class EarlierServer {
    private static final Duration KILL_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Path PROC = Path.of("/proc");

    private final Path cluster;
    private final ServerControl control;

    EarlierServer(Path cluster, ServerControl control) {
        this.cluster = cluster;
        this.control = control;
    }

    void clear() throws IOException {
        Optional<ProcessHandle> named = namedByPidFile();
        if (named.isPresent()) {
            if (isOurs(named.get())) {
                stop(named.get());
            } else if (processesInside().isEmpty()) {
                Files.deleteIfExists(pidFile());
            }
        }
        for (ProcessHandle leftOver : processesInside()) {
            awaitEnd(leftOver, leftOver::destroy);
        }
    }

    boolean isRunning() throws IOException {
        return namedByPidFile().filter(this::isOurs).isPresent();
    }

    /// The living process that `postmaster.pid` names; a dead one is PostgreSQL's own business.
    private Optional<ProcessHandle> namedByPidFile() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.UTF_8);
        try {
            long pid = Long.parseLong(lines.isEmpty() ? "" : lines.getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            Files.deleteIfExists(pidFile());
            return Optional.empty();
        }
    }

    private void stop(ProcessHandle server) {
        if (!control.stop().succeeded()) {
            awaitEnd(server, () -> Command.run(List.of("kill", "-QUIT", Long.toString(server.pid())), KILL_LIMIT));
        }
    }

    private void awaitEnd(ProcessHandle process, Runnable push) {
        push.run();
        long begun = System.nanoTime();
        while (runs(process)) {
            if (System.nanoTime() - begun > KILL_LIMIT.toNanos()) {
                throw new PostgresRefused(new Refusal.EarlierServerWillNotStop(cluster, process.pid()));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /// A zombie, which nobody may ever reap in a container, does not run any more.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !commandLine(process).isEmpty();
    }

    private boolean isOurs(ProcessHandle process) {
        return commandLine(process).contains(cluster.toString());
    }

    /// PostgreSQL processes that work inside the cluster folder, known on Linux only.
    private List<ProcessHandle> processesInside() {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process ->
                            worksInside(process) && commandLine(process).contains("postgres"))
                    .toList();
        }
    }

    private boolean worksInside(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(PROC.resolve(Long.toString(process.pid()), "cwd"))
                    .equals(cluster);
        } catch (IOException e) {
            return false;
        }
    }

    /// Empty for a zombie. Read from `/proc` where there is one: `ProcessHandle` cuts long lines.
    private static String commandLine(ProcessHandle process) {
        Path file = PROC.resolve(Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
