package org.tuichu.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program as a user starts it: `./tuichu demo` or `serve` on a data folder of its own.
final class Program implements AutoCloseable {
    /// A cold start on two shared cores, with room for a machine that is busy with something else.
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final String READY = "ready ";
    private static final Pattern SET_UP = Pattern.compile("https?://\\S+/set-up\\?token=[\\w-]{43}");

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private Program(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::collect);
    }

    /// The root of the repository, where the launcher stands.
    static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /// Starts and waits until the first page answers.
    static Program start(Path data, String... options) {
        var program = launch(data, options);
        program.address();
        return program;
    }

    /// Starts the demo without waiting.
    static Program launch(Path data, String... options) {
        return launch("demo", Map.of(), data, options);
    }

    /// Starts for real work, on any free port, and waits until the first page answers.
    static Program serve(Map<String, String> environment, Path data) {
        var program = launch("serve", environment, data, "--port", "0");
        program.address();
        return program;
    }

    /// Runs a command of the launcher to its end and gives what it printed, its exit code last.
    static List<String> command(String... words) {
        var program = launch(Stream.of(words).toList(), Map.of());
        int code = program.exitCode();
        program.address.handle((address, ended) -> ended).join();
        return Stream.concat(program.output().stream(), Stream.of("exit " + code))
                .toList();
    }

    /// Starts without waiting.
    static Program launch(String what, Map<String, String> environment, Path data, String... options) {
        var words = Stream.concat(Stream.of(what, "--data", data.toString()), Stream.of(options));
        return launch(words.toList(), environment);
    }

    private static Program launch(List<String> words, Map<String, String> environment) {
        var launcher = repository().resolve("tuichu").toString();
        var command = Stream.concat(Stream.of(launcher), words.stream()).toList();
        try {
            var builder =
                    new ProcessBuilder(command).directory(repository().toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `http://127.0.0.1:PORT`, once the program has said that it is ready.
    String address() {
        try {
            return address.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | java.util.concurrent.ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("not ready: " + String.join("\n", output), e);
        }
    }

    /// All lines printed so far, errors included.
    List<String> output() {
        return List.copyOf(output);
    }

    /// Where the first account is made, as it was printed.
    String setUpAddress() {
        return output().stream()
                .map(SET_UP::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", output)));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Waits for the end and gives the exit code.
    int exitCode() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running: " + String.join("\n", output));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What Ctrl-C sends.
    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            exitCode();
        }
    }

    /// The demo password that the program printed or keeps in its accounts file.
    static String accountsFile(Path data) {
        try {
            return Files.readString(data.resolve("demo-accounts.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith(READY)) {
                    address.complete(line.substring(READY.length()).strip());
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        address.completeExceptionally(new IllegalStateException("ended before it was ready"));
    }
}
