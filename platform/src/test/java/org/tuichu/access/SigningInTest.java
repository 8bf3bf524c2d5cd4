package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;

@ServedTest
class SigningInTest {
    private static final String WRONG = "not the password";
    private static final String LOCKED = "连续输错次数过多，该用户名已锁定，请在 09:15 以后再试。";
    private static final String REFUSED = "用户名或密码不对。连续输错多次，该用户名会锁定一段时间。";

    private final Browser browser;
    private final Desks desks;
    private final TestClock clock;

    SigningInTest(Browsers browsers, Desks desks, TestClock clock) {
        this.browser = browsers.open();
        this.desks = desks;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void rightPasswordLeadsBackToThePageThatWasWanted() {
        assertThat(location(browser.get("/programmes?year=2019&q=a%20b")))
                .isEqualTo("/sign-in?back=%2Fprogrammes%3Fyear%3D2019%26q%3Da%2520b");
        browser.get("/sign-in?back=%2Fprogrammes%3Fyear%3D2019%26q%3Da%2520b");
        var answer = browser.submit("/sign-in", Map.of("userName", desks.clerk(), "password", Desks.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/programmes?year=2019&q=a%20b");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("tuichu="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).matches("tuichu=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"));
    }

    @Test
    void anotherHostIsNoPageToComeBackTo() {
        browser.get("/sign-in?back=//evil.example/");
        assertThat(location(browser.submit("/sign-in", Map.of("userName", desks.clerk(), "password", Desks.PASSWORD))))
                .isEqualTo("/");
    }

    @Test
    void theNameMayBeTypedInCapitalsAndWithBlanks() {
        assertThat(signIn(" " + desks.clerk().toUpperCase(Locale.ROOT) + " ", Desks.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void wrongPasswordAndUnknownNameGetTheSameAnswer() {
        assertThat(problem(desks.clerk(), WRONG)).isEqualTo(REFUSED);
        assertThat(problem("nobody-at-all", WRONG)).isEqualTo(REFUSED);
        assertThat(browser.page().select("#user-name").val()).isEqualTo("nobody-at-all");
        assertThat(browser.page().select("#password").val()).isEmpty();
    }

    @Test
    void fiveWrongPasswordsLockEvenTheRightOneForFifteenMinutes() {
        var name = desks.clerk();
        for (int i = 0; i < 4; i++) {
            assertThat(problem(name, WRONG)).isEqualTo(REFUSED);
        }
        assertThat(problem(name, WRONG)).isEqualTo(LOCKED);
        clock.advance(Duration.ofMinutes(10));
        assertThat(problem(name, Desks.PASSWORD)).isEqualTo(LOCKED);
        clock.advance(Duration.ofMinutes(5));
        assertThat(signIn(name, Desks.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void anUnknownNameIsLockedAlike() {
        for (int i = 0; i < 4; i++) {
            assertThat(problem("nobody-either", WRONG)).isEqualTo(REFUSED);
        }
        assertThat(problem("nobody-either", WRONG)).isEqualTo(LOCKED);
    }

    @Test
    void aRightPasswordStartsTheCountAnew() {
        var name = desks.clerk();
        for (int i = 0; i < 4; i++) {
            problem(name, WRONG);
        }
        assertThat(signIn(name, Desks.PASSWORD).statusCode()).isEqualTo(302);
        browser.get("/account");
        browser.submit("/sign-out", Map.of());
        assertThat(problem(name, WRONG)).isEqualTo(REFUSED);
    }

    @Test
    void theSignInFormIsProtectedBeforeThereIsASession() {
        var forged = browser.post("/sign-in", Map.of("userName", desks.clerk(), "password", Desks.PASSWORD));
        assertThat(location(forged)).isEqualTo("/sign-in?why=form-old");
        browser.get("/sign-in");
        browser.setCookie("tuichu-form", "A".repeat(43));
        var foreign = browser.submit("/sign-in", Map.of("userName", desks.clerk(), "password", Desks.PASSWORD));
        assertThat(location(foreign)).isEqualTo("/sign-in?why=form-old");
    }

    private HttpResponse<String> signIn(String name, String password) {
        browser.get("/sign-in");
        return browser.submit("/sign-in", Map.of("userName", name, "password", password));
    }

    private String problem(String name, String password) {
        assertThat(signIn(name, password).statusCode()).isEqualTo(422);
        return browser.page().select("#problem").text();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("^http://127.0.0.1:\\d+", "");
    }
}
