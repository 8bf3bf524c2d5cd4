package org.tuichu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The program started by the launcher on a data folder, with one more folder of static files.
final class DemoProgram implements AutoCloseable {
    private static final String READY = "ready ";
    private static final Pattern ACCOUNT = Pattern.compile("\\b[0-9a-zA-Z]+-[0-9a-z-]+-(?:clerk|reviewer|signer)\\b");
    private static final Pattern PASSWORD = Pattern.compile("(?m)^password\\t(\\S+)$");

    private final Process process;
    private final Path data;
    private final String address;
    private final double startSeconds;

    private DemoProgram(Process process, Path data, String address, double startSeconds) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /// Starts and waits for the ready line. Files of `statics` are served as the program's own.
    static DemoProgram start(Path repository, Path data, Path statics) throws IOException {
        var begun = System.nanoTime();
        var builder = new ProcessBuilder(
                        repository.resolve("tuichu").toString(), "demo", "--data", data.toString(), "--port", "0")
                .directory(repository.toFile())
                .redirectErrorStream(true);
        builder.environment().put("SPRING_WEB_RESOURCES_STATIC_LOCATIONS", "classpath:/static/,file:" + statics + "/");
        var process = builder.start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> drain(lines));
                var address = line.substring(READY.length()).strip();
                return new DemoProgram(process, data, address, (System.nanoTime() - begun) / 1e9);
            }
            System.out.println(line);
        }
        throw new IOException("the program ended before it was ready");
    }

    String address() {
        return address;
    }

    double startSeconds() {
        return startSeconds;
    }

    Path data() {
        return data;
    }

    /// User names of the demo accounts.
    List<String> accounts() throws IOException {
        return ACCOUNT.matcher(accountsFile())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    String password() throws IOException {
        var found = PASSWORD.matcher(accountsFile());
        if (!found.find()) {
            throw new IOException("no password in " + data.resolve("demo-accounts.txt"));
        }
        return found.group(1);
    }

    private String accountsFile() throws IOException {
        return Files.readString(data.resolve("demo-accounts.txt"));
    }

    /// Resident memory of the program and of the database in MiB: proportional shares, so that shared pages count once.
    double residentMebibytes() throws IOException {
        var kibibytes = 0L;
        var handles = new java.util.ArrayList<>(process.descendants().toList());
        handles.add(process.toHandle());
        var postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst());
        var server = ProcessHandle.of(postmaster).orElseThrow();
        handles.add(server);
        handles.addAll(server.descendants().toList());
        for (var pid : handles.stream().map(ProcessHandle::pid).distinct().toList()) {
            var rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
            if (Files.isReadable(rollup)) {
                kibibytes += Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kibibytes / 1024.0;
    }

    private static void drain(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null) {
                // the program may go on talking; a full pipe would stop it
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(1, TimeUnit.MINUTES)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
