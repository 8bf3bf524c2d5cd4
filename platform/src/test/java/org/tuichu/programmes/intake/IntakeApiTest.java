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

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class IntakeApiTest {
    private final MockMvc client;
    private final BeanFactory beans;
    private final DraftOnDesk draft;

    IntakeApiTest(MockMvc client, BeanFactory beans) {
        this.client = client;
        this.beans = beans;
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

    @Test
    void showsWhereEachFactStandsInTheText() throws Exception {
        var shown = json(get("/api/v1/drafts/{id}", draft.id().value()));
        var text = json(get("/api/v1/drafts/{id}/text", draft.id().value()))
                .get("text")
                .asString();
        var duty = shown.at("/duties/1");
        assertThat(cut(text, duty)).isEqualTo(duty.get("text").asString());
        assertThat(duty.get("found")
                        .valueStream()
                        .map(fact -> fact.get("kind").asString() + " "
                                + fact.get("value").asString() + ": " + cut(text, fact)))
                .containsExactly(
                        "UNIT 县工业和信息化局: 县工业和信息化局",
                        "UNIT 县发展和改革局: 县发展和改革局",
                        "DATE 9月30日前: 9月30日前",
                        "PUBLICATION YELLOW_LIST: 公告应限期整改的企业名单",
                        "CLOCK 6+3: 整改期不超过6个月，可延长3个月");
        assertThat(shown.get("problems"))
                .allSatisfy(problem -> assertThat(cut(text, problem)).isNotEmpty());
    }

    @Test
    void showsWhatAPersonChangedAndWhatThatChangesInTheProgrammeInForce() throws Exception {
        var office = Viewers.office(Viewers.place());
        var active = ProgrammeMother.active(beans, office.jurisdictionPath());
        var revised = revision(office.jurisdictionPath());
        var duty = revised.duty(0);
        var facts = """
                {"version": 1, "facts": {"heading": "逐户排查", "dimension": "SURVEY", "units": [], "deadlines": [],
                 "publications": []}}""";
        client.perform(put("/api/v1/drafts/{id}/duties/{d}", revised.id().value(), duty)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(facts)
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(status().isOk());
        var heading = "$.duties[0].corrections[?(@.field == 'HEADING')]";
        client.perform(get("/api/v1/drafts/{id}", revised.id().value()).with(Viewers.signedIn(office)))
                .andExpect(jsonPath(heading + ".asRead").value("\"摸底排查\""))
                .andExpect(jsonPath(heading + ".corrected").value("\"逐户排查\""))
                .andExpect(jsonPath(heading + ".by").value("Test Person (test-CLERK)"));
        client.perform(get("/api/v1/drafts/{id}/activation", revised.id().value())
                        .with(Viewers.signedIn(office)))
                .andExpect(jsonPath("$.supersedes").value(active.value().toString()))
                .andExpect(jsonPath("$.diff.unchanged").value(2))
                .andExpect(jsonPath("$.diff.removed[*].facts.heading").value("摸底排查"))
                .andExpect(jsonPath("$.diff.added[*].facts.heading").value("逐户排查"))
                .andExpect(jsonPath("$.obstacles[0]").value("intake.obstacle.unconfirmed"));
    }

    private DraftOnDesk revision(String path) {
        var programme = new NewProgramme(
                ProgrammeMother.draft(), ProgrammeMother.place(path), null, null, true, "test", TestClock.START);
        var id = Scope.PROGRAM.call(() -> beans.getBean(DraftStore.class).store(programme));
        return new DraftOnDesk(draft.programmes(), Viewers.office(path), id);
    }

    private JsonNode json(MockHttpServletRequestBuilder request) throws Exception {
        var answer = client.perform(request.with(Viewers.signedIn(draft.office())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String cut(String text, JsonNode place) {
        return text.substring(
                place.get("spanStart").asInt(), place.get("spanEnd").asInt());
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
    void saysWhichLimitAPlanGoesBeyond() throws Exception {
        var deep = ("某区2021年落后产能退出工作方案\n" + "（".repeat(100)).getBytes(StandardCharsets.UTF_8);
        client.perform(multipart("/api/v1/plans")
                        .file(new MockMultipartFile("file", "plan.txt", "text/plain", deep))
                        .with(csrf())
                        .with(Viewers.signedIn(draft.office())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.technical").value("nesting of brackets 65 > 64 at 82"));
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
