package org.tuichu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The processes of the embedded database of a data folder, to be killed.
record ServerProcesses(Path data) {
    /// The server with all its processes.
    void kill() throws IOException {
        var server = server();
        Stream.concat(Stream.of(server), server.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    /// One process of the server; it then ends the others and recovers by itself.
    void killOne(RandomGenerator random) throws IOException {
        var all = server().children().toList();
        all.get(random.nextInt(all.size())).destroyForcibly();
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
