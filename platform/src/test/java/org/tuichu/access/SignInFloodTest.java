package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;

/// Somebody tries many names at once while a clerk wants to begin the day.
@ServedTest
@DirtiesContext
@TestPropertySource(properties = {"tuichu.access.hashes=1", "tuichu.access.patience=1s", "tuichu.db.connections=2"})
class SignInFloodTest {
    private static final int GUESSES = 200;
    private static final int CLERKS_TRIES = 20;

    private final Browsers browsers;
    private final Desks desks;

    SignInFloodTest(Browsers browsers, Desks desks) {
        this.browsers = browsers;
        this.desks = desks;
    }

    @Test
    void everybodyGetsAnAnswerAndTheClerkIsNeitherLockedNorLost() throws Exception {
        var clerk = desks.clerk();
        var statuses = new ArrayList<Integer>();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = IntStream.range(0, GUESSES)
                    .mapToObj(i -> guessers.submit((Callable<Integer>)
                            () -> signIn(browsers.open(), "guess-" + i).statusCode()))
                    .toList();
            for (int i = 0; i < CLERKS_TRIES; i++) {
                assertBusyOrIn(browsers.open(), clerk);
            }
            for (var answer : flood) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).hasSize(GUESSES).isSubsetOf(422, 503).contains(503);
        assertThat(signIn(browsers.open(), clerk).statusCode()).isEqualTo(302);
    }

    private static void assertBusyOrIn(Browser browser, String clerk) {
        var answer = signIn(browser, clerk);
        assertThat(answer.statusCode()).isIn(302, 503);
        if (answer.statusCode() == 503) {
            assertThat(browser.page().select("#problem").text()).isEqualTo("此刻登录的人太多，请稍等几秒再试。");
            assertThat(browser.page().select("#user-name").val()).isEqualTo(clerk);
        }
    }

    private static HttpResponse<String> signIn(Browser browser, String name) {
        browser.get("/sign-in");
        return browser.submit("/sign-in", Map.of("userName", name, "password", Desks.PASSWORD));
    }
}
