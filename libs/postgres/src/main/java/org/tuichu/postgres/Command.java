package org.tuichu.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one outside program to its end and keeps what it said.
///
/// Output goes to a file, never a pipe: a server that `pg_ctl` leaves behind would hold the pipe open for its whole
/// life.
final class Command {
    private static final int OUTPUT_KEPT = 2_000;

    private Command() {}

    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Outcome run(List<String> line, Duration limit) {
        return run(line, Path.of("/dev/null"), limit);
    }

    /// `input` is the file it reads as standard input.
    static Outcome run(List<String> line, Path input, Duration limit) {
        try {
            Path output = Files.createTempFile("tuichu-command", ".out");
            try {
                return run(line, input, limit, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(-1, e.toString());
        }
    }

    private static Outcome run(List<String> line, Path input, Duration limit, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.redirectInput(Redirect.from(input.toFile()))
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", Locale.name());
        // glibc raises its threshold with use and then keeps what is freed: measured, 35 MB instead of 9 MB in each
        // connection after a large transaction. Set, it stays where it begins; other libraries do not read it.
        builder.environment().putIfAbsent("MALLOC_MMAP_THRESHOLD_", "131072");
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end within " + limit + ": " + read(output));
            }
            return new Outcome(process.exitValue(), read(output));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private static String read(Path output) throws IOException {
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        return text.length() <= OUTPUT_KEPT ? text : text.substring(text.length() - OUTPUT_KEPT);
    }

    /// The locale the server classifies characters by: any UTF-8 one, because under `C` trigrams see no Chinese.
    static final class Locale {
        private Locale() {}

        static String name() {
            return Platform.current().isMac() ? "en_US.UTF-8" : "C.UTF-8";
        }
    }
}
