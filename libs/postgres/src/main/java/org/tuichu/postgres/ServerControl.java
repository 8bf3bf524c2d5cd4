package org.tuichu.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `initdb`, `pg_ctl` and the server alone for one cluster folder under one account.
record ServerControl(Path home, Path cluster, Account account, Settings settings) {
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /// Pinyin order from ICU; the C.UTF-8 character classes let trigrams see Chinese; checksums are on by default.
    Command.Outcome initialise(Path target, Path passwordFile) {
        return account.run(
                List.of(
                        program("initdb"),
                        "-D",
                        target.toString(),
                        "-U",
                        Roles.SUPERUSER,
                        "-E",
                        "UTF8",
                        "--locale=" + Command.Locale.name(),
                        "--locale-provider=icu",
                        "--icu-locale=zh-CN",
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + passwordFile),
                INITDB_LIMIT);
    }

    /// The server alone, without a port or a password, carries out the file of statements and ends; an error ends it
    /// too.
    Command.Outcome carryOut(Path statements, Path target) {
        return account.run(
                List.of(
                        program("postgres"),
                        "--single",
                        "-c",
                        "exit_on_error=on",
                        "-D",
                        target.toString(),
                        Roles.SUPERUSER),
                statements,
                INITDB_LIMIT);
    }

    /// Brings every file of a copied cluster to the disk, as `initdb` does with what it makes.
    Command.Outcome flush(Path target) {
        return account.run(List.of(program("initdb"), "--sync-only", "-D", target.toString()), INITDB_LIMIT);
    }

    Command.Outcome start(int port) {
        long seconds = settings.startLimit().toSeconds();
        return account.run(
                List.of(
                        program("pg_ctl"),
                        "-D",
                        cluster.toString(),
                        "-l",
                        log().toString(),
                        "-w",
                        "-t",
                        Long.toString(seconds),
                        "-o",
                        options(port),
                        "start"),
                settings.startLimit().plus(MARGIN));
    }

    Command.Outcome stop() {
        return account.run(
                List.of(
                        program("pg_ctl"),
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        Long.toString(STOP_LIMIT.toSeconds()),
                        "-m",
                        "fast",
                        "stop"),
                STOP_LIMIT.plus(MARGIN));
    }

    Path log() {
        return cluster.resolve("server.log");
    }

    String program(String name) {
        return home.resolve("bin", name).toString();
    }

    /// Durable, reachable from this machine only, and small: no parallel workers, no replication, no compiler.
    private String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on",
                "-c full_page_writes=on",
                "-c synchronous_commit=on",
                "-c password_encryption=scram-sha-256",
                "-c shared_buffers=" + settings.sharedBuffersMiB() + "MB",
                "-c max_connections=" + settings.maxConnections(),
                "-c io_method=sync",
                "-c jit=off",
                "-c max_parallel_workers_per_gather=0",
                "-c max_parallel_maintenance_workers=0",
                "-c max_logical_replication_workers=0",
                "-c max_wal_size=512MB",
                "-c timezone=UTC",
                "-c log_timezone=UTC");
    }
}
