package org.tuichu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, stopping and starting again, as a county office does every day.
class LauncherJourney {
    @TempDir
    Path data;

    @Test
    void startsRefusesASecondStopsWithCtrlCAndKeepsTheDataAndTheAccounts() throws Exception {
        String firstAccounts;
        ProcessHandle database;
        try (var program = Program.start(data, "--port", "0")) {
            assertThat(status(program.address() + "/sign-in")).isEqualTo(200);
            firstAccounts = Program.accountsFile(data);
            assertThat(firstAccounts).contains("211104").contains("500102").contains("441300");
            database = database();
            assertThat(database.isAlive()).isTrue();
            assertThat(verified()).anyMatch(line -> line.startsWith("sound: ")).endsWith("exit 0");
            aSecondProgramIsRefusedClearly();
            assertThat(program.handle().isAlive()).isTrue();

            program.interrupt();
            program.exitCode();
        }
        database.onExit().get(30, TimeUnit.SECONDS);
        assertThat(verified()).anyMatch(line -> line.startsWith("sound: ")).endsWith("exit 0");
        try (var program = Program.start(data, "--port", "0")) {
            assertThat(status(program.address() + "/sign-in")).isEqualTo(200);
            assertThat(Program.accountsFile(data)).isEqualTo(firstAccounts);
        }
    }

    private void aSecondProgramIsRefusedClearly() {
        try (var second = Program.launch(data, "--port", "0")) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(String.join("\n", second.output()))
                    .contains(data.toString())
                    .doesNotContain("\tat ");
        }
    }

    /// The record of acts, looked at from outside the program.
    private List<String> verified() {
        return Program.command("ledger", "verify", "--data", data.toString());
    }

    /// The first line of PostgreSQL's own pid file.
    private ProcessHandle database() throws IOException {
        var pidFile = data.resolve("postgres/cluster/postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
    }

    private static int status(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
