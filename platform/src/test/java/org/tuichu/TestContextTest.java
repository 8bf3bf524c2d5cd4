package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class TestContextTest {
    private final MockMvc browser;
    private final Clock clock;

    TestContextTest(MockMvc browser, Clock clock) {
        this.browser = browser;
        this.clock = clock;
    }

    @Test
    void theProgramRunsByTheTestsClock() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }

    @Test
    void aPersonOfTheTestIsAtTheDesk() throws Exception {
        browser.perform(get("/").with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andExpect(redirectedUrl("/my-duties"));
    }
}
