package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;

@ServedTest
class AccountPageTest {
    private static final String NEW_PASSWORD = "nine loud furnaces";

    private final Browsers browsers;
    private final Browser browser;
    private final TestClock clock;
    private final String name;

    AccountPageTest(Browsers browsers, Desks desks, TestClock clock) {
        this.browsers = browsers;
        this.browser = browsers.open();
        this.clock = clock;
        this.name = desks.clerk();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void showsWhoAndTheSignInBeforeThisOne() {
        signIn(browser, Desks.PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.page().select("dd").eachText()).contains(name, "Kiln Office", "经办", "本次是首次登录");
        clock.advance(Duration.ofHours(1));
        signIn(browsers.open(), Desks.PASSWORD);
        clock.advance(Duration.ofHours(1));
        var third = browsers.open();
        signIn(third, Desks.PASSWORD);
        third.get("/account");
        assertThat(third.page().select("dd").eachText()).contains("2026-03-02 10:00");
    }

    @Test
    void endsAnotherSessionOfOnesOwn() {
        var lost = browsers.open();
        signIn(lost, Desks.PASSWORD);
        signIn(browser, Desks.PASSWORD);
        browser.get("/account");
        var end = browser.page().select("form[action^=/account/sessions/]");
        assertThat(end).hasSize(1);
        browser.submit(end.getFirst().attr("action"), Map.of());
        browser.get("/account");
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("该会话已结束。");
        assertThat(browser.page().select("form[action^=/account/sessions/]")).isEmpty();
        assertThat(lost.get("/account").headers().firstValue("Location").orElseThrow())
                .contains("session-over");
        browser.get("/account");
        assertThat(browser.page().select("[role=status]")).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndReplacesTheOldOne() {
        var other = browsers.open();
        signIn(other, Desks.PASSWORD);
        signIn(browser, Desks.PASSWORD);
        assertThat(change(Desks.PASSWORD, NEW_PASSWORD, NEW_PASSWORD)).isEqualTo(302);
        assertThat(other.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        other.get("/sign-in");
        assertThat(other.submit("/sign-in", Map.of("userName", name, "password", Desks.PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        signIn(other, NEW_PASSWORD);
    }

    @Test
    void saysWhichFieldOfANewPasswordIsWrong() {
        signIn(browser, Desks.PASSWORD);
        assertThat(change("something else", NEW_PASSWORD, NEW_PASSWORD)).isEqualTo(422);
        assertThat(problem()).isEqualTo("#current 现在的密码不对。");
        assertThat(change(Desks.PASSWORD, "short", "short")).isEqualTo(422);
        assertThat(problem()).isEqualTo("#wanted 新密码太短：至少 10 个字符。");
        assertThat(change(Desks.PASSWORD, "1qaz2wsx3edc", "1qaz2wsx3edc")).isEqualTo(422);
        assertThat(problem()).isEqualTo("#wanted 新密码太常见，容易被猜到，请换一个。");
        assertThat(change(Desks.PASSWORD, NEW_PASSWORD, NEW_PASSWORD + "!")).isEqualTo(422);
        assertThat(problem()).isEqualTo("#repeated 两次输入的新密码不一样。");
    }

    private int change(String current, String wanted, String repeated) {
        browser.get("/account");
        return browser.submit("/account/password", Map.of("current", current, "wanted", wanted, "repeated", repeated))
                .statusCode();
    }

    private String problem() {
        var link = browser.page().select("[role=alert] a");
        return link.attr("href") + " " + link.text();
    }

    private void signIn(Browser any, String password) {
        any.get("/sign-in");
        assertThat(any.submit("/sign-in", Map.of("userName", name, "password", password))
                        .statusCode())
                .isEqualTo(302);
    }
}
