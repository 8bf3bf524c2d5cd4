package org.tuichu.programmes.work;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;

/// Working duties by the API.
@PlatformTest
class WorkApiTest {
    private static final String TOWN = "甲镇人民政府";

    private final MockMvc client;
    private final County county;
    private final Viewer clerk;
    private final Viewer office;
    private final AssignmentId quarter;

    WorkApiTest(MockMvc client, BeanFactory beans) {
        this.client = client;
        this.county = County.working(beans);
        this.clerk = county.person(TOWN, Role.CLERK);
        this.office = county.office(Role.CLERK);
        this.quarter = county.given(clerk, "按季报送").getFirst().assignment().id();
    }

    @Test
    void listsShowsAndMovesAssignments() throws Exception {
        ask(clerk, "/assignments")
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.items[0].id").value(quarter.toString()))
                .andExpect(jsonPath("$.items[0].state").value("ISSUED"))
                .andExpect(jsonPath("$.items[0].deadline.kind").value("DUE_SOON"))
                .andExpect(jsonPath("$.items[0].acts[0]").value("RECEIVE"));
        act(clerk, Act.RECEIVE, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("UNDER_WAY"));
        var file = new MockMultipartFile("files", "a.txt", "text/plain", "台账".getBytes(StandardCharsets.UTF_8));
        client.perform(multipart("/api/v1/assignments/{id}/reports", quarter.value())
                        .file(file)
                        .param("act", "SUBMIT")
                        .param("version", version())
                        .param("text", "一季度")
                        .param("figure", "设备")
                        .param("value", "3.5")
                        .param("measure", "台")
                        .with(csrf())
                        .with(Viewers.signedIn(clerk)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.round").value(1));
        ask(office, "/assignments/" + quarter)
                .andExpect(jsonPath("$.history[0].text").value("一季度"))
                .andExpect(jsonPath("$.history[0].figures[0].value").value(3.5))
                .andExpect(jsonPath("$.history[0].files[0].kind").value("TEXT"));
        ask(office, "/programmes/" + county.programme + "/board?sort=UNIT")
                .andExpect(jsonPath("$.whole.all").value(11))
                .andExpect(jsonPath("$.whole.inside").value(1));
        ask(office, "/programmes/" + county.programme + "/assignments?state=SUBMITTED")
                .andExpect(jsonPath("$.total").value(1));
        ask(office, "/assignments?which=TO_CONFIRM")
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void whatIsNotDoneSaysWhy() throws Exception {
        problem(act(clerk, Act.SUBMIT, ""), 422, "text");
        act(clerk, Act.PASS, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("NOT_NOW"));
        problem(act(office, Act.CANCEL, " "), 422, "reason");
        problem(send(clerk, "/acts", "{\"act\": \"RECEIVE\"}"), 422, "version");
        send(clerk, "/acts", "{\"act\": \"RECEIVE\", \"version\": 0}")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.current.version").value(1));
        var stranger = Viewers.office(county.sibling.path());
        ask(stranger, "/assignments/" + quarter).andExpect(status().isNotFound());
        act(stranger, Act.CANCEL, "越权").andExpect(status().isNotFound());
    }

    @Test
    void handsAStepOn() throws Exception {
        act(clerk, Act.RECEIVE, "");
        var unit = county.named(County.SUPPORT).id();
        var body = "{\"version\": %s, \"unit\": \"%s\", \"task\": \"%s\", \"end\": \"%s\"}";
        problem(send(clerk, "/steps", body.formatted(version(), unit, " ", "2026-03-20")), 422, "task");
        problem(send(clerk, "/steps", body.formatted(version(), unit, "核对", "2026-04-20")), 422, "end");
        send(clerk, "/steps", body.formatted(version(), unit, "核对", "2026-03-20"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.task").value("核对"))
                .andExpect(jsonPath("$.parent").value(quarter.toString()))
                .andExpect(jsonPath("$.givenBy").value(TOWN));
    }

    private static void problem(ResultActions answer, int status, String field) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private ResultActions act(Viewer viewer, Act act, String reason) throws Exception {
        return send(
                viewer,
                "/acts",
                "{\"act\": \"%s\", \"version\": %s, \"reason\": \"%s\"}".formatted(act, version(), reason));
    }

    private ResultActions send(Viewer viewer, String path, String body) throws Exception {
        return client.perform(post("/api/v1/assignments/" + quarter + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(Viewers.signedIn(viewer)));
    }

    private ResultActions ask(Viewer viewer, String path) throws Exception {
        return client.perform(get("/api/v1" + path).with(Viewers.signedIn(viewer)));
    }

    private String version() {
        return String.valueOf(county.now(quarter).assignment().version());
    }
}
