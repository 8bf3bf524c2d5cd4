package org.tuichu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    void startsStopsWithCtrlCAndKeepsTheDataAndTheAccounts() throws Exception {
        String firstAccounts;
        List<ProcessHandle> children;
        try (var program = Program.start(data, "--port", "0")) {
            assertThat(status(program.address() + "/sign-in")).isEqualTo(200);
            firstAccounts = Program.accountsFile(data);
            assertThat(firstAccounts).contains("211104").contains("500102").contains("441300");
            children = program.handle().descendants().toList();
            assertThat(children).as("the database runs beside the program").isNotEmpty();

            program.interrupt();
            program.exitCode();
        }
        for (var child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
            assertThat(child.isAlive())
                    .as(child.info().commandLine().orElse(""))
                    .isFalse();
        }
        try (var program = Program.start(data, "--port", "0")) {
            assertThat(status(program.address() + "/sign-in")).isEqualTo(200);
            assertThat(Program.accountsFile(data)).isEqualTo(firstAccounts);
        }
    }

    @Test
    void aSecondProgramOnTheSameDataIsRefusedClearly() {
        try (var first = Program.start(data, "--port", "0");
                var second = Program.launch(data, "--port", "0")) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(String.join("\n", second.output()))
                    .contains(data.toString())
                    .doesNotContain("\tat ");
            assertThat(first.handle().isAlive()).isTrue();
        }
    }

    private static int status(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
