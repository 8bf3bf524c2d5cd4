package org.tuichu.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A life of [UntilKilled] in a JVM of its own, as seen by who kills it.
final class Killed implements AutoCloseable {
    private static final Pattern ACT = Pattern.compile(UntilKilled.ACKNOWLEDGED + "([0-9]+)" + UntilKilled.END);
    private static final int PATIENCE_S = 180;
    private static final int POLL_MS = 5;

    private final Process program;
    private final Path data;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Thread listener;

    private Killed(Process program, Path data, BufferedReader lines) {
        this.program = program;
        this.data = data;
        this.listener = Thread.ofVirtual().start(() -> listen(lines));
    }

    /// Starts it and waits until it has found its record sound. `flags` are for the JVM.
    static Killed start(Path data, long firstNumber, List<String> flags) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                UntilKilled.class.getName(),
                data.toString(),
                Long.toString(firstNumber)));
        var program = new ProcessBuilder(command)
                .redirectError(new File(data + ".err"))
                .start();
        var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        var late = CompletableFuture.runAsync(
                program::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS));
        var said = new StringBuilder();
        for (var line = lines.readLine(); !UntilKilled.SOUND.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("it ended, or was not ready in " + PATIENCE_S + " s; it said: " + said
                        + Files.readString(Path.of(data + ".err")));
            }
            said.append(line).append('\n');
        }
        late.cancel(false);
        return new Killed(program, data, lines);
    }

    private void listen(BufferedReader lines) {
        try (lines) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var act = ACT.matcher(line);
                if (act.matches()) {
                    acknowledged.add(Long.parseLong(act.group(1)));
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Lets the officers act.
    void go() throws IOException {
        program.getOutputStream().write('\n');
        program.getOutputStream().flush();
    }

    /// The numbers said so far.
    Set<Long> acknowledged() {
        return acknowledged;
    }

    /// Until that many acts more are acknowledged.
    void awaitActs(int more) throws InterruptedException {
        int wanted = acknowledged.size() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > end || !program.isAlive()) {
                throw new IllegalStateException("no acts any more, " + acknowledged.size() + " of " + wanted);
            }
            Thread.sleep(POLL_MS);
        }
    }

    /// Lets it end by itself.
    void end() throws IOException, InterruptedException {
        program.getOutputStream().close();
        program.waitFor();
    }

    /// What it said last is read to its end.
    void killProgram() throws InterruptedException {
        program.toHandle().destroyForcibly();
        if (!program.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not die");
        }
        listener.join();
    }

    ServerProcesses database() {
        return new ServerProcesses(data);
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}
