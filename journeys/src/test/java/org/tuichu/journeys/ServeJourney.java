package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.postgres.ForeignPostgres;

/// Beginning for real: the first account, https, a database of one's own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServeJourney {
    private static final Path DOCUMENT = Program.repository().resolve("docs/operations/external-database.md");
    private static final String PASSWORD = "seven quiet kilns";

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theFirstAccountIsMadeAtThePrintedAddressAndOnlyThere(@TempDir Path folder) {
        try (var program = Program.serve(Map.of(), folder.resolve("data"));
                var proxy = new TlsProxy(TestCertificate.in(folder.resolve("tls")), program.address());
                var first = desktop(program.address());
                var second = desktop(program.address())) {
            var stranger = second.newPage();
            stranger.navigate("/sign-in");
            assertThat(stranger.locator("[role=status]")).containsText("系统里还没有账号");
            stranger.navigate("/set-up?token=guessed");
            Picture.take(stranger, "set-up-closed");
            assertThat(stranger.locator("h1")).hasText("这个地址不能用");

            makeTheFirstAccount(first.newPage(), program.setUpAddress());

            stranger.navigate(program.setUpAddress());
            assertThat(stranger.locator("[role=status]")).containsText("第一个账号已经建立");
            overHttps(proxy.address());
        }
    }

    @Test
    void itServesOnAPostgresAndWithACertificateOfOnesOwn(@TempDir Path folder) {
        var certificate = TestCertificate.in(folder.resolve("tls"));
        var data = folder.resolve("data");
        try (var server = ForeignPostgres.start(folder.resolve("cluster"))) {
            server.administer("postgres", ForeignPostgres.statementsOf(DOCUMENT));
            try (var program = Program.serve(onItsOwn(server, certificate), data);
                    var visitor = desktop(program.address())) {
                assertThat(program.address()).startsWith("https://127.0.0.1:");
                makeTheFirstAccount(visitor.newPage(), program.setUpAddress());
                overHttps(program.address());
                refusesASecondOnTheSameFolder(onItsOwn(server, certificate), data);
            }
        }
        assertThat(Files.exists(data.resolve("postgres"))).isFalse();
    }

    private static void refusesASecondOnTheSameFolder(Map<String, String> environment, Path data) {
        try (var second = Program.launch("serve", environment, data, "--port", "0")) {
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.output()).anySatisfy(line -> assertThat(line).contains("这个数据目录已有一个程序在使用"));
        }
    }

    private static Map<String, String> onItsOwn(ForeignPostgres server, TestCertificate certificate) {
        return Map.of(
                "TUICHU_DB_URL", server.jdbcUrl("tuichu"),
                "TUICHU_DB_USER", "tuichu_app",
                "TUICHU_DB_PASSWORD", "application-password",
                "TUICHU_DB_OWNER_USER", "tuichu_owner",
                "TUICHU_DB_OWNER_PASSWORD", "owner-password",
                "TUICHU_TLS_CERTIFICATE", certificate.certificate().toString(),
                "TUICHU_TLS_KEY", certificate.key().toString());
    }

    private static void makeTheFirstAccount(Page page, String address) {
        page.navigate(address);
        Picture.take(page, "set-up");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        fill(page, "大洼区", "short");
        assertThat(page.locator("[role=alert]")).hasText("密码：新密码太短：至少 10 个字符。");
        Picture.take(page, "set-up-wrong");
        page.setViewportSize(Desk.PHONE_WIDTH, 760);
        Picture.take(page, "set-up");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(Desk.PHONE_WIDTH);
        fill(page, "211104", PASSWORD);
        assertThat(page.locator("[role=status]")).hasText("账号已建立，请登录。");
        assertThat(page.locator(".initial-password")).hasCount(3);
        Picture.take(page, "set-up-made");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static void fill(Page page, String jurisdiction, String password) {
        page.getByLabel("行政区划").fill(jurisdiction);
        page.getByLabel("单位名称").fill("大洼区工业和信息化局");
        page.getByLabel("姓名").fill("王芳");
        page.getByLabel("用户名").fill("wang.fang");
        page.getByLabel("密码").fill(password);
        Desk.press(page, "建立账号");
    }

    /// Signs in, walks and signs out: every cookie is secure and bound to the host, every redirect stays there.
    private void overHttps(String address) {
        try (var visitor = desktop(address)) {
            var page = visitor.newPage();
            var answer = page.navigate("/");
            assertThat(page.url()).isEqualTo(address + "/sign-in");
            assertThat(header(answer, "strict-transport-security")).startsWith("max-age=31536000");
            page.locator("#user-name").fill("wang.fang");
            page.locator("#password").fill(PASSWORD);
            page.locator(".sign-in-form button").click();
            page.waitForURL(address + "/my-duties");
            assertThat(visitor.cookies()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.secure).as(cookie.name).isTrue();
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            });
            assertThat(visitor.cookies()).extracting(cookie -> cookie.name).contains("__Host-tuichu");
            Desk.press(page, "退出登录");
            page.waitForURL(address + "/sign-in?why=signed-out");
            assertThat(visitor.cookies()).extracting(cookie -> cookie.name).doesNotContain("__Host-tuichu");
        }
    }

    private static String header(Response answer, String name) {
        return String.valueOf(answer.headerValue(name));
    }

    private BrowserContext desktop(String address) {
        return browser.visitor(address, Desk.DESKTOP_WIDTH, 900, true);
    }
}
