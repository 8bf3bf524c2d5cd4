package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;

@ServedTest
class SessionsTest {
    private final Browsers browsers;
    private final Browser browser;
    private final Desks desks;
    private final TestClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SessionsTest(
            Browsers browsers,
            Desks desks,
            TestClock clock,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.browsers = browsers;
        this.browser = browsers.open();
        this.desks = desks;
        this.clock = clock;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void endsAfterThirtyMinutesWithoutUse() {
        signIn(browser, desks.clerk());
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(location(browser.get("/"))).isEqualTo("/my-duties");
        clock.advance(Duration.ofMinutes(30));
        assertThat(location(browser.get("/units?q=a"))).isEqualTo("/sign-in?why=session-over&back=%2Funits%3Fq%3Da");
        browser.get("/sign-in?why=session-over");
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("登录已到期，请重新登录；登录后回到刚才的页面。");
    }

    @Test
    void endsTwelveHoursAfterTheSignInHoweverMuchUsed() {
        signIn(browser, desks.clerk());
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(location(browser.get("/"))).isEqualTo("/my-duties");
        }
        clock.advance(Duration.ofMinutes(20));
        assertThat(location(browser.get("/"))).isEqualTo("/sign-in?why=session-over");
    }

    @Test
    void writesTheLastUseAtMostOnceAMinute() {
        signIn(browser, desks.clerk());
        clock.advance(Duration.ofSeconds(59));
        browser.get("/");
        assertThat(usedSecondsAfterStart()).isZero();
        clock.advance(Duration.ofSeconds(1));
        browser.get("/");
        assertThat(usedSecondsAfterStart()).isEqualTo(60);
    }

    @Test
    void aTokenFromBeforeTheSignInIsWorthNothingAfterIt() {
        var name = desks.clerk();
        signIn(browser, name);
        var first = browser.cookie("tuichu").orElseThrow();
        browser.get("/sign-in?user=" + name);
        browser.submit("/sign-in", Map.of("userName", name, "password", Desks.PASSWORD));
        assertThat(browser.cookie("tuichu").orElseThrow()).isNotEqualTo(first);
        var other = browsers.open();
        other.setCookie("tuichu", first);
        assertThat(location(other.get("/"))).isEqualTo("/sign-in?why=session-over");
    }

    @Test
    void signingOutEndsTheSessionItself() {
        signIn(browser, desks.clerk());
        var token = browser.cookie("tuichu").orElseThrow();
        browser.get("/account");
        assertThat(location(browser.submit("/sign-out", Map.of()))).isEqualTo("/sign-in?why=signed-out");
        assertThat(browser.cookie("tuichu")).isEmpty();
        var other = browsers.open();
        other.setCookie("tuichu", token);
        assertThat(location(other.get("/"))).isEqualTo("/sign-in?why=session-over");
    }

    @Test
    void theApiSaysUnauthorizedInsteadOfLeadingToAPage() {
        var answer = browser.get("/api/v1/programmes");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                        + "\"instance\":\"/api/v1/programmes\"}");
    }

    @Test
    void aFormOfAnotherSessionIsRefused() {
        signIn(browser, desks.clerk());
        assertThat(browser.post("/sign-out", Map.of("_csrf", "forged")).statusCode())
                .isEqualTo(403);
        assertThat(browser.cookie("tuichu")).isPresent();
    }

    @Test
    void theDatabaseKeepsNoTokenOnlyItsHash() {
        signIn(browser, desks.clerk());
        var token = browser.cookie("tuichu").orElseThrow();
        assertThat(inDatabase("SELECT count(*) FROM session s WHERE s::text LIKE '%' || :it || '%'", token))
                .isZero();
        assertThat(inDatabase(
                        "SELECT count(*) FROM session WHERE token_hash = encode(sha256(convert_to(:it, 'UTF8')), 'hex')",
                        token))
                .isEqualTo(1);
    }

    @Test
    void everyAnswerCarriesTheHeadersAndNoServletSession() {
        var answer = browser.get("/sign-in");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).startsWith("camera=()");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    private long usedSecondsAfterStart() {
        var hash = new SessionToken(browser.cookie("tuichu").orElseThrow()).hash();
        return inDatabase(
                "SELECT extract(epoch FROM used_at - started_at)::bigint FROM session WHERE token_hash = :it", hash);
    }

    private long inDatabase(String sql, String parameter) {
        return Scope.PROGRAM.call(() -> transaction.execute(status ->
                database.sql(sql).param("it", parameter).query(Long.class).single()));
    }

    private static void signIn(Browser browser, String name) {
        browser.get("/sign-in");
        var answer = browser.submit("/sign-in", Map.of("userName", name, "password", Desks.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("^http://127.0.0.1:\\d+", "");
    }
}
