package org.tuichu.survey.campaign;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Unit;
import org.tuichu.programmes.work.County;

/// A county surveys its lines: 甲镇 is a unit of the county, 东镇 a place of its own below it. Today is 2026-03-02.
public abstract class SurveyOnDesk {
    protected static final String UNIT = "甲镇人民政府";
    protected static final Map<String, String> FURNACE =
            Map.of("ENTERPRISE", "虚构县第一炼铁厂", "DEVICE", "1座450m³高炉（2#）", "CAPACITY", "45万吨/年", "STATE", "停产");

    private static final String ON_RECORD = """
            SELECT replace(act, 'SURVEY_', '') FROM ledger_entry
            WHERE subject_kind = 'surveyTask' AND subject_id = :id ORDER BY id""";

    private final MockMvc browser;
    protected final JdbcClient database;
    protected final County county;
    protected final Viewer office;
    protected final Viewer clerk;
    protected final Viewer reviewer;
    protected final Viewer signer;
    protected final Jurisdiction town;
    protected final Unit below;

    protected SurveyOnDesk(MockMvc browser, JdbcClient database, BeanFactory beans) {
        this.browser = browser;
        this.database = database;
        this.county = County.working(beans);
        this.office = county.office(Role.CLERK);
        this.clerk = county.person(UNIT, Role.CLERK);
        this.reviewer = county.person(UNIT, Role.REVIEWER);
        this.signer = county.person(UNIT, Role.SIGNER);
        this.town = county.below("东镇");
        this.below = county.unit(town, "东镇人民政府");
    }

    protected ResultActions opens(Viewer viewer, String title, String asOf, String dueOn, Unit... units)
            throws Exception {
        var request = post("/programmes/{id}/surveys", county.programme.value())
                .param("title", title)
                .param("asOf", asOf)
                .param("dueOn", dueOn);
        for (var unit : units) {
            request.param("unit", unit.id().toString());
        }
        return asks(viewer, request.with(csrf()));
    }

    /// Asks 甲镇 and 东镇, due on 2026-03-31.
    protected UUID opened() throws Exception {
        var answer = opens(office, "2026年摸底排查", "2026-02-28", "2026-03-31", county.named(UNIT), below)
                .andExpect(status().isFound());
        return id(Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl()));
    }

    protected static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    protected UUID task(UUID survey, Unit unit) {
        return county.in(
                office,
                () -> database.sql("SELECT id FROM survey_task WHERE survey_id = :survey AND unit_id = :unit")
                        .param("survey", survey)
                        .param("unit", unit.id().value())
                        .query(UUID.class)
                        .single());
    }

    protected UUID task(UUID survey) {
        return task(survey, county.named(UNIT));
    }

    protected ResultActions enters(Viewer viewer, UUID task, Map<String, String> cells) throws Exception {
        var request = post("/survey-tasks/{id}/rows", task);
        cells.forEach(request::param);
        return asks(viewer, request.with(csrf()));
    }

    /// By the API.
    protected UUID row(UUID task, String enterprise, String device) throws Exception {
        var body = "{\"cells\": {\"ENTERPRISE\": \"%s\", \"DEVICE\": \"%s\"}}".formatted(enterprise, device);
        var answer =
                sends(clerk, post("/api/v1/survey-tasks/{id}/rows", task), body).andExpect(status().isCreated());
        return UUID.fromString(JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id"));
    }

    /// By the API, from the version that stands.
    protected ResultActions act(Viewer viewer, UUID task, Move.Act act, String reason) throws Exception {
        var version = county.in(
                office,
                () -> database.sql("SELECT version FROM survey_task WHERE id = :id")
                        .param("id", task)
                        .query(Long.class)
                        .single());
        return act(viewer, task, act, reason, version);
    }

    protected ResultActions act(Viewer viewer, UUID task, Move.Act act, String reason, long version) throws Exception {
        var body = "{\"act\": \"%s\", \"version\": %d, \"reason\": \"%s\"}".formatted(act, version, reason);
        return sends(viewer, post("/api/v1/survey-tasks/{id}/acts", task), body);
    }

    /// With a row, signed by the unit.
    protected UUID reported(UUID survey) throws Exception {
        var task = task(survey);
        row(task, "虚构县水泥厂", "Φ2.2×7.5米水泥磨2台");
        for (var step : List.of(Move.Act.HAND_IN, Move.Act.PASS, Move.Act.SIGN)) {
            var by = step == Move.Act.HAND_IN ? clerk : step == Move.Act.PASS ? reviewer : signer;
            act(by, task, step, "").andExpect(status().isOk());
        }
        return task;
    }

    protected List<String> onRecord(UUID task) {
        return county.in(
                office,
                () -> database.sql(ON_RECORD)
                        .param("id", task.toString())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    protected int changed(Viewer viewer, String sql, UUID id) {
        return county.in(viewer, () -> database.sql(sql).param("id", id).update());
    }

    protected Document page(Viewer viewer, String address) throws Exception {
        return page(asks(viewer, get(address)).andExpect(status().isOk()));
    }

    protected static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    protected ResultActions sends(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request, String json)
            throws Exception {
        return asks(
                viewer,
                request.contentType(MediaType.APPLICATION_JSON).content(json).with(csrf()));
    }

    protected ResultActions asks(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }
}
