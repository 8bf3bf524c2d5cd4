package org.tuichu.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A server that a program runs on its data folder, seen from another program of the same user.
///
/// @param port on 127.0.0.1
/// @param applicationPassword of [EmbeddedPostgres#APPLICATION_ROLE]
/// @param ownerPassword of [EmbeddedPostgres#OWNER_ROLE]
public record RunningServer(int port, String applicationPassword, String ownerPassword) {
    private static final int PORT_LINE = 3;

    /// Empty when none runs on that folder; an [IOException] when its files cannot be read, by another user for one.
    public static Optional<RunningServer> on(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("postgres");
        Path pidFile = folder.resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        if (lines.size() <= PORT_LINE || !lives(lines.getFirst().strip())) {
            return Optional.empty();
        }
        return Optional.of(new RunningServer(
                Integer.parseInt(lines.get(PORT_LINE).strip()),
                password(folder, EmbeddedPostgres.APPLICATION_ROLE),
                password(folder, EmbeddedPostgres.OWNER_ROLE)));
    }

    /// `jdbc:postgresql://127.0.0.1:<port>/<database>`
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "server on port " + port;
    }

    private static boolean lives(String pid) {
        return pid.matches("[0-9]{1,10}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private static String password(Path folder, String role) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(role + ".password"))
                .strip();
    }
}
