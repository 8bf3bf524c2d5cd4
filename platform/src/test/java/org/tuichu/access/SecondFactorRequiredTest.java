package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;

/// The property gives this class a context of its own.
@ServedTest
@DirtiesContext
@TestPropertySource(properties = "tuichu.access.second-factor=required")
class SecondFactorRequiredTest {
    private final Browser browser;
    private final Desks desks;
    private final TestClock clock;

    SecondFactorRequiredTest(Browsers browsers, Desks desks, TestClock clock) {
        this.browser = browsers.open();
        this.desks = desks;
        this.clock = clock;
    }

    @Test
    void nothingElseIsReachedBeforeOneIsSetAndItStays() {
        browser.get("/sign-in");
        browser.submit("/sign-in", Map.of("userName", desks.clerk(), "password", Desks.PASSWORD));
        assertThat(browser.get("/my-duties").headers().firstValue("Location")).hasValue("/account/second-factor");
        browser.get("/account/second-factor");
        var secret = Base32.parse(browser.page().select(".secret").text(), SecondFactors.SECRET_BYTES)
                .orElseThrow();
        var code = Totp.code(secret, clock.instant().getEpochSecond() / Totp.STEP);
        browser.submit("/account/second-factor", Map.of("code", code, "password", Desks.PASSWORD));
        assertThat(browser.get("/my-duties").statusCode()).isEqualTo(200);
        browser.get("/account/second-factor");
        assertThat(browser.page().select("form[action$=remove]")).isEmpty();
    }
}
