package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
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
@Timeout(240)
class StartingTest {
    private static final Settings SETTINGS = Settings.defaults().withBinariesFolder(TestPostgres.sharedBinaries());

    @TempDir
    static Path used;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"退出 数据/演示 夹", "it's (a) folder; with & signs"})
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
    void copiesAPreparedClusterUnderNewPasswords() throws Exception {
        Path made = folder.resolve("made");
        String oldPassword;
        Settings nonePrepared = SETTINGS.withPreparedCluster(folder.resolve("missing"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(made, nonePrepared)) {
            Sql.owner(server).run("CREATE TABLE prepared (word text)", "INSERT INTO prepared VALUES ('焦化')");
            oldPassword = server.superuserPassword();
        }
        Settings settings = SETTINGS.withPreparedCluster(made.resolve("postgres/cluster"));
        try (EmbeddedPostgres copy = EmbeddedPostgres.start(folder.resolve("copy"), settings)) {
            assertThat(Sql.owner(copy).column("SELECT word FROM prepared")).containsExactly("焦化");
            assertThat(copy.superuserPassword()).isNotEqualTo(oldPassword);
            Assertions.assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(copy.jdbcUrl("postgres"), "postgres", oldPassword))
                    .withMessageContaining("password authentication failed");
        }
        try (EmbeddedPostgres again = EmbeddedPostgres.start(made, SETTINGS)) {
            assertThat(again.superuserPassword()).isEqualTo(oldPassword);
        }
    }

    @Test
    void makesNothingOfABrokenPreparedCluster() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("PG_VERSION"), "18\n");
        Path data = folder.resolve("copy");
        Assertions.assertThatExceptionOfType(PostgresRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(data, SETTINGS.withPreparedCluster(broken)))
                .withMessageContaining("postgres --single");
        assertThat(data.resolve("postgres/cluster")).doesNotExist();
    }

    @Test
    void makesAClusterFromNothingBesideAPreparedOneThatRuns() throws Exception {
        Path running = Files.createDirectory(folder.resolve("running"));
        Files.writeString(running.resolve("PG_VERSION"), "18\n");
        Files.createFile(running.resolve("postmaster.pid"));
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(folder.resolve("own"), SETTINGS.withPreparedCluster(running))) {
            assertThat(Sql.owner(server).value("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesNothingRunningWhenClosed() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(used, SETTINGS);
        int port = server.port();
        server.close();
        server.close();
        assertThat(used.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        Assertions.assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port));
        assertThat(Files.readString(used.resolve("postgres/cluster/server.log")))
                .contains("database system is shut down");
    }

    @Test
    void listensOnTheGivenPort() throws Exception {
        int port = freePort();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(used, SETTINGS.withPort(port))) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.jdbcUrl("tuichu")).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/tuichu");
        }
    }

    @ParameterizedTest
    @MethodSource("lyingPidFiles")
    void startsBesideAPidFileThatNames(String meaning, String pid) throws Exception {
        Path cluster = used.resolve("postgres/cluster");
        if (!Files.exists(cluster)) {
            EmbeddedPostgres.start(used, SETTINGS).close();
        }
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                pid + "\n" + cluster.toRealPath() + "\n1700000000\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(used, SETTINGS)) {
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
    void unpacksOnlyOnce() throws Exception {
        Path cache = folder.resolve("binaries");
        Path home = Binaries.unpacked(cache, Platform.current());
        FileTime unpacked = Files.getLastModifiedTime(home.resolve("bin/postgres"));
        assertThat(Binaries.unpacked(cache, Platform.current())).isEqualTo(home);
        assertThat(Files.getLastModifiedTime(home.resolve("bin/postgres"))).isEqualTo(unpacked);
        try (var homes = Files.list(cache)) {
            assertThat(homes).containsExactly(home);
        }
        assertThat(home.getFileName().toString()).startsWith("18.6.0-");
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
