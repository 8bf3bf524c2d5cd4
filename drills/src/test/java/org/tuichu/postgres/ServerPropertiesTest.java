package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every started server is: durable, closed to outsiders, of two roles, able to order and find Chinese.
class ServerPropertiesTest {
    private static final EmbeddedPostgres SERVER = TestPostgres.server();

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "shared_buffers, 64MB",
        "server_encoding, UTF8"
    })
    void runsWith(String setting, String value) throws SQLException {
        assertThat(Sql.superuser(SERVER).value("SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void isVersion18() throws SQLException {
        assertThat(Sql.owner(SERVER).value("SHOW server_version")).startsWith("18.6");
    }

    @Test
    void acceptsNoConnectionWithoutThePassword() {
        Sql guessing = new Sql(SERVER.jdbcUrl("postgres"), "postgres", "postgres");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> guessing.value("SELECT 1"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void everyLineOfTheAccessFileAsksForScram() throws SQLException {
        assertThat(Sql.superuser(SERVER).column("SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    void answersOnLoopbackOnly() throws Exception {
        try (Socket local = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            assertThat(local.isConnected()).isTrue();
        }
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress other : others) {
            assertThatExceptionOfType(java.net.ConnectException.class)
                    .isThrownBy(() -> new Socket(other, SERVER.port()));
        }
    }

    @Test
    void neitherRoleIsPrivileged() throws SQLException {
        assertThat(Sql.superuser(SERVER).column("""
                                SELECT rolname || ':' || (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                                FROM pg_roles WHERE rolname LIKE 'tuichu%' ORDER BY 1""")).containsExactly("tuichu_app:false", "tuichu_owner:false");
    }

    @Test
    void applicationRoleCreatesNothingAndSeesOnlyWhatIsGranted() throws SQLException {
        Sql.owner(SERVER).run("DROP TABLE IF EXISTS secret", "CREATE TABLE secret (word text)");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Sql.application(SERVER).run("CREATE TABLE mine (word text)"))
                .withMessageContaining("permission denied for schema public");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Sql.application(SERVER).value("SELECT word FROM secret"))
                .withMessageContaining("permission denied for table secret");
    }

    @Test
    void applicationRoleObeysRowLevelSecurity() throws SQLException {
        Sql.owner(SERVER)
                .run(
                        "DROP TABLE IF EXISTS guarded",
                        "CREATE TABLE guarded (unit text)",
                        "INSERT INTO guarded VALUES ('a'), ('b')",
                        "ALTER TABLE guarded ENABLE ROW LEVEL SECURITY",
                        "CREATE POLICY scope ON guarded USING (unit = current_setting('tuichu.unit', true))",
                        "GRANT SELECT ON guarded TO tuichu_app");
        assertThat(Sql.application(SERVER).column("SELECT unit FROM guarded")).isEmpty();
        assertThat(Sql.owner(SERVER).column("SELECT unit FROM guarded ORDER BY 1"))
                .containsExactly("a", "b");
    }

    @Test
    void ordersNamesByPinyin() throws SQLException {
        assertThat(Sql.owner(SERVER)
                        .column("SELECT n FROM (VALUES ('重庆'), ('安徽'), ('北京'), ('云南'), ('广东')) AS t(n) ORDER BY n"))
                .containsExactly("安徽", "北京", "重庆", "广东", "云南");
    }

    @Test
    void ownerCreatesTheTrigramExtensionAndItSeesChinese() throws SQLException {
        Sql.owner(SERVER).run("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        assertThat(Sql.owner(SERVER).value("SELECT array_length(show_trgm('水泥有限公司'), 1)"))
                .isEqualTo("7");
        assertThat(Sql.owner(SERVER).value("SELECT similarity('第一水泥厂', '第一水泥厂区') > 0.5"))
                .isEqualTo("t");
    }

    @Test
    void passwordFilesAreForTheirOwnerOnly() throws Exception {
        try (var files = Files.list(secretsFolder())) {
            List<Path> secrets = files.toList();
            assertThat(secrets).hasSize(3);
            for (Path secret : secrets) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(secret).strip()).hasSize(32);
            }
        }
    }

    private static Path secretsFolder() throws SQLException {
        return Path.of(Sql.superuser(SERVER).value("SHOW data_directory")).resolveSibling("secrets");
    }
}
