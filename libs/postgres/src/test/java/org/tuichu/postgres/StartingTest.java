package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Starting, stopping and starting again, in awkward places and beside lying pid files.
@Timeout(60)
class StartingTest {
    private static final Settings SETTINGS = Settings.defaults().withBinariesFolder(TestPostgres.sharedBinaries());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"退出 数据/演示 夹", "it's (a) folder; with & signs", "ordinary"})
    void keepsDataBetweenStartsIn(String name) throws Exception {
        Path data = folder.resolve(name);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, SETTINGS)) {
            Sql.owner(server).run("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('水泥')");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, SETTINGS)) {
            assertThat(Sql.owner(server).column("SELECT word FROM kept")).containsExactly("水泥");
        }
    }

    @Test
    void leavesNothingRunningWhenClosed() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, SETTINGS);
        int port = server.port();
        server.close();
        server.close();
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        Assertions.assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port));
        assertThat(Files.readString(folder.resolve("postgres/cluster/server.log")))
                .contains("database system is shut down");
    }

    @Test
    void listensOnTheGivenPort() throws Exception {
        int port = freePort();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SETTINGS.withPort(port))) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.jdbcUrl("tuichu")).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/tuichu");
        }
    }

    @ParameterizedTest
    @MethodSource("lyingPidFiles")
    void startsBesideAPidFileThatNames(String meaning, String pid) throws Exception {
        EmbeddedPostgres.start(folder, SETTINGS).close();
        Path cluster = folder.resolve("postgres/cluster");
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                pid + "\n" + cluster.toRealPath() + "\n1700000000\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SETTINGS)) {
            assertThat(Sql.owner(server).value("SELECT 1")).as(meaning).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    static List<Arguments> lyingPidFiles() {
        return List.of(
                Arguments.of(
                        "a foreign live process",
                        Long.toString(ProcessHandle.current().pid())),
                Arguments.of("the first process of the machine", "1"),
                Arguments.of("a dead process", "4194303"),
                Arguments.of("no number at all", "garbage"),
                Arguments.of("nothing", ""));
    }

    @Test
    void unpacksOnceAndStartsFastAfterwards() throws Exception {
        Path cache = folder.resolve("binaries");
        Settings own = Settings.defaults().withBinariesFolder(cache);
        EmbeddedPostgres.start(folder.resolve("one"), own).close();
        try (var homes = Files.list(cache)) {
            assertThat(homes.map(home -> home.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .startsWith("18.6.0-");
        }
        long before = System.nanoTime();
        EmbeddedPostgres.start(folder.resolve("one"), own).close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
