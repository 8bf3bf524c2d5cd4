package org.tuichu.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tuichu.Platform;

/// The whole program with the demo's places and people, in a JVM of its own, as seen by who kills it.
final class LiveProgram implements AutoCloseable {
    private static final String READY = "ready ";
    private static final int PATIENCE_S = 300;

    private final Process process;
    private final Path data;

    private LiveProgram(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /// Starts and waits for the ready line. `flags` are for the JVM.
    static LiveProgram start(Path data, int port, List<String> flags) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Platform.class.getName(),
                "--tuichu.mode=demo",
                "--tuichu.data-dir=" + data,
                "--server.port=" + port));
        var process = new ProcessBuilder(command)
                .redirectError(new File(data + ".err"))
                .start();
        var late = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS));
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line == null || !line.startsWith(READY); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("it ended, or was not ready in " + PATIENCE_S + " s; it said: "
                        + Files.readString(Path.of(data + ".err")));
            }
        }
        late.cancel(false);
        Thread.ofVirtual().start(() -> drain(lines));
        return new LiveProgram(process, data);
    }

    private static void drain(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null) {
                // a full pipe would stop the program
            }
        } catch (IOException gone) {
            // it was killed
        }
    }

    ServerProcesses database() {
        return new ServerProcesses(data);
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not die");
        }
    }

    /// Lets it end by itself.
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end");
        }
    }

    /// Asks it to end: a program that is killed leaves its database behind.
    @Override
    public void close() {
        process.destroy();
    }
}
