package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;

@PlatformTest
class IntakeApiTest {
    private final MockMvc client;
    private final DraftOnDesk draft;

    IntakeApiTest(MockMvc client, BeanFactory beans) {
        this.client = client;
        this.draft = DraftOnDesk.fresh(beans);
    }

    @Test
    void showsADraft() throws Exception {
        client.perform(get("/api/v1/drafts/{id}", draft.id().value()).with(Viewers.signedIn(draft.office())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.programme.version").value(1))
                .andExpect(jsonPath("$.duties.length()").value(3))
                .andExpect(jsonPath("$.duties[1].facts.rectifyMonths").value(6));
    }

    @ParameterizedTest
    @CsvSource({"header, header", "place, jurisdiction", "stages, stages", "duties/%s, facts"})
    void namesThePartThatIsMissing(String what, String part) throws Exception {
        var path = what.formatted(draft.view().duties().getFirst().duty().id());
        client.perform(put("/api/v1/drafts/" + draft.id().value() + "/" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 1}")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(part));
    }

    @Test
    void correctsADutyAndNamesTheFieldThatIsWrong() throws Exception {
        var duty = draft.view().duties().get(0).duty().id();
        var facts = """
                {"version": 1, "facts": {"heading": "%s", "dimension": "SURVEY", "units": [], "deadlines": [],
                 "publications": []}}""";
        client.perform(put("/api/v1/drafts/{id}/duties/{d}", draft.id().value(), duty)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(facts.formatted(""))
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value("heading"));
        client.perform(put("/api/v1/drafts/{id}/duties/{d}", draft.id().value(), duty)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(facts.formatted("x"))
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(jsonPath("$.version").value(2));
        client.perform(post("/api/v1/drafts/{id}/duties/{d}", draft.id().value(), duty)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 1, \"act\": \"REMOVE\", \"at\": 0}")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.programme.version").value(2))
                .andExpect(jsonPath("$.current.duties[0].facts.heading").value("x"));
        assertThat(draft.view().duties().get(0).duty().heading()).isEqualTo("x");
    }

    @Test
    void saysWhyADocumentIsRefused() throws Exception {
        client.perform(multipart("/api/v1/plans")
                        .file(new MockMultipartFile("file", "a.txt", null, new byte[0]))
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    @Test
    void refusesToActivateWithNamesThatNobodyConfirmed() throws Exception {
        client.perform(post("/api/v1/drafts/{id}/activate", draft.id().value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 1}")
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("draft"));
    }
}
