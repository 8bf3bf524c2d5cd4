package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;

@PlatformTest
class BusinessDateTest {
    /// 秀山县, which no other test uses.
    private static final Viewer VIEWER = Viewers.viewer("/500000/500241/", new UUID(0, 1), Role.CLERK, false);

    private final MockMvc browser;
    private final BusinessDates dates;
    private final BusinessDateController demo;

    BusinessDateTest(MockMvc browser, BusinessDates dates) {
        this.browser = browser;
        this.dates = dates;
        this.demo = new BusinessDateController(dates, "demo");
    }

    @ParameterizedTest
    @CsvSource({"SET, 2020-06-15", "DAY, 2019-01-16", "WEEK, 2019-01-22", "MONTH, 2019-02-15"})
    void movesTheDay(BusinessDateController.Step step, LocalDate expected) {
        VIEWER.scope().run(() -> dates.move("500241", LocalDate.of(2019, 1, 15)));
        var next = VIEWER.scope().call(() -> demo.move(step, "2020-06-15", "/programmes", VIEWER));
        assertThat(next).isEqualTo("redirect:/programmes");
        assertThat(VIEWER.scope().call(() -> dates.today("500241"))).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNoDay() {
        for (var text : new String[] {"", "soon", "1999-12-31", "2101-01-01", "2019-02-30"}) {
            assertThatThrownBy(() ->
                            VIEWER.scope().call(() -> demo.move(BusinessDateController.Step.SET, text, "/", VIEWER)))
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("422");
        }
    }

    @Test
    void productionHasNoSuchAddress() throws Exception {
        browser.perform(post("/business-date").param("step", "DAY").with(csrf()).with(Viewers.signedIn(VIEWER)))
                .andExpect(status().isNotFound());
        browser.perform(post("/business-date")
                        .param("step", "YEAR")
                        .with(csrf())
                        .with(Viewers.signedIn(VIEWER)))
                .andExpect(status().isBadRequest());
    }
}
