package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.ErrorResponseException;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;

@PlatformTest
class BusinessDateApiTest {
    /// 酉阳县, which no other test uses.
    private static final Viewer VIEWER = Viewers.viewer("/500000/500242/", new UUID(0, 1), Role.CLERK, false);

    private final MockMvc program;
    private final BusinessDateApi demo;

    BusinessDateApiTest(MockMvc program, BusinessDates dates, ApiProblem problem) {
        this.program = program;
        this.demo = new BusinessDateApi(dates, problem, "demo");
    }

    @Test
    void movesTheDay() {
        assertThat(move("2020-06-15").date()).isEqualTo("2020-06-15");
        assertThat(VIEWER.scope().call(() -> demo.today(VIEWER)).date()).isEqualTo("2020-06-15");
    }

    @Test
    void namesTheFieldOfWhatIsNoDay() {
        for (var text : new String[] {"", "soon", "1999-12-31", "2101-01-01", "2019-02-30"}) {
            var refused = catchThrowableOfType(ErrorResponseException.class, () -> move(text));
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(refused.getBody().getProperties())
                    .hasEntrySatisfying(
                            "errors",
                            errors -> assertThat((List<?>) errors)
                                    .singleElement()
                                    .hasFieldOrPropertyWithValue("field", "date")
                                    .hasFieldOrPropertyWithValue("rejected", text));
        }
    }

    @Test
    void productionHasNoSuchAddress() throws Exception {
        program.perform(get("/api/v1/business-date").with(Viewers.signedIn(VIEWER)))
                .andExpect(status().isNotFound());
        program.perform(put("/api/v1/business-date")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"date\": \"2020-06-15\"}")
                        .with(csrf())
                        .with(Viewers.signedIn(VIEWER)))
                .andExpect(status().isNotFound());
    }

    private BusinessDateApi.Day move(String date) {
        return VIEWER.scope().call(() -> demo.move(new BusinessDateApi.Day(date), VIEWER, Locale.ENGLISH));
    }
}
