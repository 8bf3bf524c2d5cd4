package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;

/// Besides the password, a code from a device that the person holds.
@ServedTest
class SecondFactorTest {
    private final Browser browser;
    private final Browser other;
    private final TestClock clock;
    private final String name;
    private byte[] secret = new byte[0];
    private List<String> recovery = List.of();

    SecondFactorTest(Browsers browsers, Desks desks, TestClock clock) {
        this.browser = browsers.open();
        this.other = browsers.open();
        this.clock = clock;
        this.name = desks.person(Set.of(Role.SIGNER));
    }

    @BeforeEach
    void setOne() {
        givePassword(browser);
        browser.get("/account/second-factor");
        secret = Base32.parse(browser.page().select(".secret").text(), SecondFactors.SECRET_BYTES)
                .orElseThrow();
        assertThat(browser.page().text()).contains("otpauth://totp/Tuichu:" + name + "?secret=" + Base32.of(secret));
        assertThat(set("000000", Desks.PASSWORD)).isEqualTo(422);
        assertThat(set(code(), "not the password")).isEqualTo(422);
        assertThat(browser.page().select("[role=alert] a").attr("href")).isEqualTo("#password");
        assertThat(set(code(), Desks.PASSWORD)).isEqualTo(200);
        recovery = browser.page().select(".recovery-codes code").eachText();
        assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void thePasswordAloneReachesNothing() {
        givePassword(other);
        for (var path : List.of("/my-duties", "/account", "/account/password", "/account/second-factor")) {
            assertThat(location(other, path)).as(path).isEqualTo("/sign-in/code");
        }
        other.get("/sign-in/code");
        var csrf = other.page().select("input[name=_csrf]").attr("value");
        var answer = other.post(
                "/account/password",
                Map.of(
                        "_csrf",
                        csrf,
                        "current",
                        Desks.PASSWORD,
                        "wanted",
                        "nine loud kilns",
                        "repeated",
                        "nine loud kilns"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in/code");
    }

    @Test
    void theCodeOfTheMomentLeadsOnAndIsGoodOnce() {
        other.get("/sign-in?back=/programmes");
        var answer = other.submit("/sign-in", Map.of("userName", name, "password", Desks.PASSWORD));
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in/code?back=%2Fprogrammes");
        assertThat(giveCode(code())).as("the one it was set with").isEqualTo(422);
        clock.advance(Duration.ofSeconds(Totp.STEP));
        other.get("/sign-in/code?back=/programmes");
        var code = code();
        assertThat(other.submit("/sign-in/code", Map.of("code", code)).headers().firstValue("Location"))
                .hasValue("/programmes");
        assertThat(other.get("/my-duties").statusCode()).isEqualTo(200);
        givePassword(browser);
        browser.get("/sign-in/code");
        assertThat(browser.submit("/sign-in/code", Map.of("code", code)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        givePassword(other);
        assertThat(giveCode(recovery.getFirst())).isEqualTo(302);
        other.get("/account/second-factor");
        assertThat(other.page().text()).contains("还有 9 个恢复码没有用过");
        givePassword(other);
        assertThat(giveCode(recovery.getFirst())).isEqualTo(422);
        assertThat(giveCode(recovery.get(1))).isEqualTo(302);
    }

    @Test
    void recoveryCodesAreMadeAnewAndThoseOfBeforeAreWorthNothing() {
        browser.get("/account/second-factor");
        browser.submit("/account/second-factor/recovery-codes", Map.of("password", "not the password"));
        assertThat(browser.page().select("[role=alert] a").attr("href")).isEqualTo("#renewal-password");
        browser.submit("/account/second-factor/recovery-codes", Map.of("password", Desks.PASSWORD));
        var renewed = browser.page().select(".recovery-codes code").eachText();
        assertThat(renewed).hasSize(SecondFactors.RECOVERY_CODES).doesNotContainAnyElementsOf(recovery);
        givePassword(other);
        assertThat(giveCode(recovery.getFirst())).isEqualTo(422);
        assertThat(giveCode(renewed.getLast())).isEqualTo(302);
    }

    @Test
    void whoKnowsThePasswordGetsNoMoreTries() {
        givePassword(other);
        assertThat(giveCode("000000")).isEqualTo(422);
        givePassword(other);
        assertThat(giveCode("000001")).isEqualTo(422);
        assertThat(giveCode("000002")).isEqualTo(422);
        clock.advance(Duration.ofSeconds(Totp.STEP));
        assertThat(giveCode(code())).isEqualTo(422);
        assertThat(other.page().select("#problem").text()).startsWith("连续输错次数过多");
        clock.advance(Duration.ofMinutes(16));
        assertThat(giveCode(code())).isEqualTo(302);
        other.get("/account");
        assertThat(other.page()
                        .select("[aria-labelledby=sign-ins] td:nth-child(2)")
                        .eachText())
                .startsWith("已登录", "验证码不对", "验证码不对", "验证码不对");
    }

    @Test
    void itIsRemovedWithThePassword() {
        browser.get("/account/second-factor");
        browser.submit("/account/second-factor/remove", Map.of("password", "not the password"));
        assertThat(browser.page().select("[role=alert]").text()).isEqualTo("现在的密码不对。");
        browser.submit("/account/second-factor/remove", Map.of("password", Desks.PASSWORD));
        givePassword(other);
        assertThat(other.get("/my-duties").statusCode()).isEqualTo(200);
    }

    private int set(String code, String password) {
        return browser.submit("/account/second-factor", Map.of("code", code, "password", password))
                .statusCode();
    }

    private int giveCode(String code) {
        other.get("/sign-in/code");
        return other.submit("/sign-in/code", Map.of("code", code)).statusCode();
    }

    private String code() {
        return Totp.code(secret, clock.instant().getEpochSecond() / Totp.STEP);
    }

    private static String location(Browser any, String path) {
        return any.get(path).headers().firstValue("Location").orElse("");
    }

    private void givePassword(Browser any) {
        any.get("/sign-in");
        if (any.page().select("form[action=/sign-in]").isEmpty()) {
            any.get(location(any, "/account").isEmpty() ? "/account" : "/sign-in/code");
            any.submit("/sign-out", Map.of());
            any.get("/sign-in");
        }
        assertThat(any.submit("/sign-in", Map.of("userName", name, "password", Desks.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
    }
}
