package org.tuichu.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// [HoldsDatabase] in a JVM of its own.
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Path dataFolder, String mode) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), dataFolder, TestPostgres.sharedBinaries(), mode);
    }

    static Child start(List<String> prefix, String classPath, Path dataFolder, Path binaries, String mode)
            throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                HoldsDatabase.class.getName(),
                dataFolder.toString(),
                binaries.toString(),
                mode));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Child(builder.start());
    }

    /// The first line that starts with `word`; fails with everything said before when the program ends without it.
    String await(String word) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the program ended without saying '" + word + "':\n" + said);
    }

    /// Everything it still says until its end.
    List<String> rest() {
        return output.lines().toList();
    }

    /// By its handle: `Process.destroyForcibly` would also close its output, where the last words are.
    void killHard() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the program does not end");
        }
        return process.exitValue();
    }

    void end() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
