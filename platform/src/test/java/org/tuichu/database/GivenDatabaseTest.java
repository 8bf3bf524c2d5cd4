package org.tuichu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.database.DatabaseSettings.Login;
import org.tuichu.postgres.ForeignPostgres;
import org.tuichu.startup.StartRefusal;

/// What an administrator may have prepared, on a real server that is not ours.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivenDatabaseTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "operations", "external-database.md");
    private static final String PINYIN = "LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'";

    private ForeignPostgres server;

    @BeforeAll
    void prepareAsTheDocumentSays(@TempDir Path folder) {
        server = ForeignPostgres.start(folder.resolve("cluster"));
        server.administer("postgres", ForeignPostgres.statementsOf(DOCUMENT));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void takesWhatTheDocumentPrepares() {
        assertThatCode(() -> GivenDatabase.check(owner("tuichu"), application("tuichu")))
                .doesNotThrowAnyException();
        Migrations.run(owner("tuichu"), "tuichu_app");
        assertThatCode(() -> GivenDatabase.check(owner("tuichu"), application("tuichu")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherKindIsNotRepeated() {
        var typed = new Login("postgres://tuichu_app:secret@db/tuichu", "tuichu_app", "secret");
        assertThat(line(typed, typed)).contains("jdbc:postgresql://").doesNotContain("secret");
    }

    @Test
    void nobodyAtTheAddress() {
        var nobody = new Login("jdbc:postgresql://127.0.0.1:1/tuichu", "tuichu_owner", "owner-password");
        assertThat(line(nobody, nobody)).contains("连不上给定的数据库").contains("127.0.0.1:1 refused");
    }

    @Test
    void aWrongPasswordAndAMissingRoleNameTheRole() {
        var url = server.jdbcUrl("tuichu");
        assertThat(line(new Login(url, "tuichu_owner", "wrong"), application("tuichu")))
                .contains("数据库拒绝角色 tuichu_owner");
        assertThat(line(owner("tuichu"), new Login(url, "tuichu_app", "wrong")))
                .contains("the database refuses the role tuichu_app");
        assertThat(line(owner("tuichu"), new Login(url, "nobody_here", "x"))).contains("数据库拒绝角色 nobody_here");
    }

    @Test
    void noDatabaseOfThisName() {
        assertThat(line(owner("elsewhere"), application("elsewhere")))
                .contains("服务器上没有这个数据库")
                .contains("\"elsewhere\" does not exist");
    }

    /// No server that old is at hand: the role sees another function in place of the server's own.
    @Test
    void tooOld() {
        create("old", "ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' " + PINYIN);
        server.administer(
                "old",
                List.of(
                        "CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS "
                                + "$$ SELECT CASE $1 WHEN 'server_version' THEN '14.9' ELSE '140009' END $$",
                        "ALTER ROLE tuichu_owner IN DATABASE old SET search_path = public, pg_catalog"));
        assertThat(refusal("old")).contains("PostgreSQL 14.9，至少需要 " + GivenDatabase.OLDEST);
    }

    @Test
    void readOnly() {
        create("standby", "ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' " + PINYIN);
        server.administer("standby", List.of("ALTER DATABASE standby SET default_transaction_read_only = on"));
        assertThat(refusal("standby")).contains("数据库 standby 只读");
    }

    @Test
    void anotherEncoding() {
        create("latin", "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' LOCALE_PROVIDER libc");
        assertThat(refusal("latin")).contains("数据库编码是 LATIN1");
    }

    @Test
    void anotherOrderThanPinyin() {
        create("code_points", "ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' LOCALE_PROVIDER libc");
        assertThat(refusal("code_points")).contains("数据库 code_points 不能按拼音排序");
    }

    @Test
    void trigramsThatSeeNoChinese() {
        create("ascii", "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' " + PINYIN);
        assertThat(refusal("ascii")).contains("LC_CTYPE C 不认识汉字");
    }

    @Test
    void anExtensionThatTheOwnerMayNotCreate() {
        create("bare", "ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' " + PINYIN);
        server.administer("bare", List.of("ALTER DATABASE bare OWNER TO postgres"));
        assertThat(refusal("bare")).contains("扩展 pg_trgm 建不了").contains("permission denied");
        server.administer("bare", List.of("CREATE EXTENSION pg_trgm"));
        assertThat(refusal("bare")).contains("属主角色 tuichu_owner 不能在模式 public 里建表");
        server.administer("bare", List.of("GRANT CREATE ON SCHEMA public TO tuichu_owner"));
        assertThatCode(() -> GivenDatabase.check(owner("bare"), application("bare")))
                .doesNotThrowAnyException();
    }

    @Test
    void anApplicationRoleThatRowLevelSecurityDoesNotHold() {
        server.administer(
                "postgres",
                List.of(
                        "CREATE ROLE mighty LOGIN SUPERUSER PASSWORD 'x'",
                        "CREATE ROLE passing LOGIN BYPASSRLS PASSWORD 'x'",
                        "CREATE ROLE member LOGIN PASSWORD 'x'",
                        "GRANT tuichu_owner TO member",
                        "GRANT CONNECT ON DATABASE tuichu TO passing"));
        var url = server.jdbcUrl("tuichu");
        for (var name : List.of("mighty", "passing")) {
            assertThat(line(owner("tuichu"), new Login(url, name, "x")))
                    .contains("应用角色 " + name + " 是超级用户或有 BYPASSRLS");
        }
        assertThat(line(owner("tuichu"), new Login(url, "member", "x"))).contains("应用角色 member 就是属主或属主的成员");
        assertThat(line(owner("tuichu"), owner("tuichu"))).contains("应用角色 tuichu_owner 就是属主");
    }

    private void create(String name, String options) {
        server.administer(
                "postgres", List.of("CREATE DATABASE " + name + " OWNER tuichu_owner TEMPLATE template0 " + options));
    }

    private String refusal(String database) {
        return line(owner(database), application(database));
    }

    /// The one line that the program says.
    private static String line(Login owner, Login application) {
        var refused = catchThrowable(() -> GivenDatabase.check(owner, application));
        var line = StartRefusal.in(refused).orElseThrow().line();
        assertThat(line).startsWith("无法启动：").contains(" / Cannot start: ").doesNotContain("\n", "{0}");
        return line;
    }

    private Login owner(String database) {
        return new Login(server.jdbcUrl(database), "tuichu_owner", "owner-password");
    }

    private Login application(String database) {
        return new Login(server.jdbcUrl(database), "tuichu_app", "application-password");
    }
}
