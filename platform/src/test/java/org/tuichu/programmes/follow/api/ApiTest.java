package org.tuichu.programmes.follow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.intake.ProgrammeMother;

@PlatformTest
class ApiTest {
    private final MockMvc browser;
    private final BeanFactory beans;

    ApiTest(MockMvc browser, BeanFactory beans) {
        this.browser = browser;
        this.beans = beans;
    }

    @Test
    void aProgrammeAndItsDutiesAreThere() throws Exception {
        var place = Viewers.place();
        var clerk = Viewers.clerk(place);
        var base = "/api/v1/programmes/" + ProgrammeMother.active(beans, place);
        ask(clerk, "/api/v1/programmes")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].duties").value(3))
                .andExpect(jsonPath("$.items[0].sample").value(true));
        ask(clerk, base)
                .andExpect(jsonPath("$.today").value("2026-03-02"))
                .andExpect(jsonPath("$.dimensions.ENERGY").value(1))
                .andExpect(jsonPath("$.stages[0].end").value("2026-05-31"));
        ask(clerk, base + "/duties?dimension=ENERGY")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].clock.extensionMonths").value(3))
                .andExpect(jsonPath("$.items[0].state.kind").value("RUNNING"))
                .andExpect(jsonPath("$.items[0].state.days").value(212));
        ask(clerk, base + "/duties?size=2&page=2")
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items.length()").value(1));
        ask(clerk, base + "/calendar").andExpect(jsonPath("$[0].kind").value("RECURS"));
        ask(clerk, "/api/v1/my-duties").andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void whatIsOutOfItsLimitsIsNamed() throws Exception {
        var clerk = Viewers.clerk(Viewers.place());
        problem(ask(clerk, "/api/v1/programmes?size=201"), 400, "size", "201");
        problem(ask(clerk, "/api/v1/programmes?page=0"), 400, "page", "0");
        problem(ask(clerk, "/api/v1/programmes?year=abc"), 400, "year", "abc");
        problem(ask(clerk, "/api/v1/programmes?status=GONE"), 400, "status", "GONE");
        problem(ask(clerk, "/api/v1/programmes/not-an-id"), 400, "id", "not-an-id");
        var id = UUID.randomUUID();
        problem(ask(clerk, "/api/v1/programmes/" + id + "/duties?state=NEVER"), 400, "state", "NEVER");
        problem(
                ask(clerk, "/api/v1/programmes/" + id + "/duties?q=" + "x".repeat(101)),
                400,
                "q",
                "x".repeat(80) + "…");
    }

    @Test
    void whatIsNotThereIsAProblemToo() throws Exception {
        var clerk = Viewers.clerk(Viewers.place());
        var foreign = ProgrammeMother.active(beans, Viewers.place());
        for (var path : new String[] {"/programmes/" + foreign, "/programmes/" + foreign + "/duties", "/nothing"}) {
            ask(clerk, "/api/v1" + path)
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value("内容不存在，或者不在本地区范围内。"));
        }
    }

    @Test
    void aMethodThatIsNotTakenIsAProblem() throws Exception {
        browser.perform(put("/api/v1/programmes").with(csrf()).with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void nobodyWithoutASignInIsAnswered() throws Exception {
        browser.perform(get("/api/v1/programmes"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aPagesErrorIsNoProblemJson() throws Exception {
        var answer = browser.perform(get("/nothing").with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).doesNotContain("about:blank");
    }

    private ResultActions ask(Viewer viewer, String address) throws Exception {
        return browser.perform(get(address).with(Viewers.signedIn(viewer)));
    }

    private static void problem(ResultActions answer, int status, String field, String rejected) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].rejected").value(rejected))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }
}
