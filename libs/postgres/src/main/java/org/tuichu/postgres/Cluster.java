package org.tuichu.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/// The data of one server: made whole or not at all, started, stopped.
final class Cluster {
    private static final String UNFINISHED = "new-cluster";
    private static final String VERSION = "PG_VERSION";
    private static final int START_ATTEMPTS = 3;
    private static final long LARGEST_LOG_BYTES = 10_000_000;

    private final Path folder;
    private final Path cluster;
    private final Account account;
    private final ServerControl control;
    private final Optional<Path> prepared;

    /// `folder` holds the cluster folder and what is needed around it.
    Cluster(Path folder, Path home, Account account, Settings settings) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.account = account;
        this.control = new ServerControl(home, cluster, account, settings);
        this.prepared = settings.preparedCluster().filter(Cluster::stoppedInOrder);
    }

    private static boolean stoppedInOrder(Path made) {
        return Files.isRegularFile(made.resolve(VERSION)) && Files.notExists(made.resolve("postmaster.pid"));
    }

    boolean exists() {
        return Files.isDirectory(cluster);
    }

    /// Makes the cluster aside and renames it, so that a crash in between leaves nothing that looks like data.
    void initialise(String superuserPassword) throws IOException {
        removeUnfinished();
        Path aside = Files.createTempDirectory(folder, UNFINISHED);
        try {
            Path data = Files.createDirectory(aside.resolve("data"));
            if (prepared.isPresent()) {
                copy(prepared.get(), aside, data, superuserPassword);
            } else {
                makeFromNothing(aside, data, superuserPassword);
            }
            Files.move(data, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Binaries.deleteTree(aside);
        }
    }

    private void makeFromNothing(Path aside, Path data, String superuserPassword) throws IOException {
        Path passwordFile = Files.writeString(aside.resolve("password"), superuserPassword + "\n");
        account.own(aside);
        account.requireReach(Path.of(control.program("initdb")), data);
        require("initdb", control.initialise(data, passwordFile));
    }

    /// Whoever knows the password of the prepared one does not know that of the copy.
    private void copy(Path made, Path aside, Path data, String superuserPassword) throws IOException {
        copyTree(made, data);
        String statement = "ALTER ROLE " + Roles.SUPERUSER + " PASSWORD '" + superuserPassword + "';\n";
        Path statements = Files.writeString(aside.resolve("password"), statement);
        account.own(aside);
        account.requireReach(Path.of(control.program("postgres")), data);
        require("postgres --single", control.carryOut(statements, data));
        require("initdb --sync-only", control.flush(data));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void require(String command, Command.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw failed(command, outcome);
        }
    }

    /// At every start: an initdb that outlived its killed program may have written on while an earlier start tidied up.
    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            leftOvers.forEach(Binaries::deleteTree);
        }
    }

    /// The port it listens on. Tried again when the free port was snatched or a dying server still held the data.
    int start(Settings settings) throws IOException {
        requireVersion();
        removeUnfinished();
        account.own(cluster);
        account.requireReach(Path.of(control.program("postgres")), cluster);
        Command.Outcome outcome = new Command.Outcome(-1, "not started");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            new EarlierServer(cluster, control).clear();
            keepLogSmall();
            int port = settings.port().isPresent() ? settings.port().get() : freePort();
            outcome = control.start(port);
            if (outcome.succeeded()) {
                return port;
            }
        }
        throw failed("pg_ctl start", outcome);
    }

    /// A server that died before is as good as stopped: the next start recovers.
    void stop() throws IOException {
        Command.Outcome outcome = control.stop();
        if (!outcome.succeeded() && new EarlierServer(cluster, control).isRunning()) {
            throw failed("pg_ctl stop", outcome);
        }
    }

    private void requireVersion() throws IOException {
        String found = Files.readString(cluster.resolve(VERSION)).strip();
        if (!found.equals(Binaries.majorVersion())) {
            throw new PostgresRefused(new Refusal.DataOfAnotherVersion(cluster, found, Binaries.majorVersion()));
        }
    }

    private void keepLogSmall() throws IOException {
        Path log = control.log();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, cluster.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private PostgresRefused failed(String command, Command.Outcome outcome) {
        return new PostgresRefused(new Refusal.CommandFailed(command, control.log(), outcome.output()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
