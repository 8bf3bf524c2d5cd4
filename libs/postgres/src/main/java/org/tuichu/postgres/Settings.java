package org.tuichu.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How to run the database. Absent `port` means a free one; absent `binariesFolder` means a folder inside the data
/// folder.
///
/// @param port             TCP port on 127.0.0.1, 1 to 65535
/// @param sharedBuffersMiB memory that all connections share, in MiB, at least 1
/// @param maxConnections   connections the server accepts, at least 5 (three are kept for the superuser)
/// @param binariesFolder   where the program files are unpacked, once per version; several data folders may share it
/// @param preparedCluster  a cluster that was stopped in order; where it is there, new data is a copy of it with a new
///                         superuser's password; absent or not there, new data is made from nothing
/// @param startLimit       how long a start, crash recovery included, may take
public record Settings(
        Optional<Integer> port,
        int sharedBuffersMiB,
        int maxConnections,
        Optional<Path> binariesFolder,
        Optional<Path> preparedCluster,
        Duration startLimit) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int FEWEST_CONNECTIONS = 5;

    public Settings {
        port.ifPresent(number -> require(number >= 1 && number <= HIGHEST_PORT, "port", number));
        require(sharedBuffersMiB >= 1, "sharedBuffersMiB", sharedBuffersMiB);
        require(maxConnections >= FEWEST_CONNECTIONS, "maxConnections", maxConnections);
        require(!startLimit.isNegative() && !startLimit.isZero(), "startLimit", startLimit);
    }

    /// A county office's PC: 64 MiB shared, 40 connections, any free port, five minutes for a recovery.
    public static Settings defaults() {
        return new Settings(Optional.empty(), 64, 40, Optional.empty(), Optional.empty(), Duration.ofMinutes(5));
    }

    public Settings withPort(int number) {
        return new Settings(
                Optional.of(number), sharedBuffersMiB, maxConnections, binariesFolder, preparedCluster, startLimit);
    }

    public Settings withSharedBuffersMiB(int mebibytes) {
        return new Settings(port, mebibytes, maxConnections, binariesFolder, preparedCluster, startLimit);
    }

    public Settings withMaxConnections(int connections) {
        return new Settings(port, sharedBuffersMiB, connections, binariesFolder, preparedCluster, startLimit);
    }

    public Settings withBinariesFolder(Path folder) {
        return new Settings(port, sharedBuffersMiB, maxConnections, Optional.of(folder), preparedCluster, startLimit);
    }

    public Settings withPreparedCluster(Path folder) {
        return new Settings(port, sharedBuffersMiB, maxConnections, binariesFolder, Optional.of(folder), startLimit);
    }

    private static void require(boolean holds, String field, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(field + " out of range: " + value);
        }
    }
}
