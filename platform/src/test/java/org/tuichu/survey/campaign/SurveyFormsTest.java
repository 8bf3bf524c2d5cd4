package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;

/// What is wrong in a form of a survey is said, and the database keeps what was handed in.
@PlatformTest
class SurveyFormsTest extends SurveyOnDesk {
    SurveyFormsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void theFormOfANewSurveyHasTheTownsChosen() throws Exception {
        var page = page(office, "/programmes/" + county.programme + "/surveys/new");
        assertThat(page.select("#title").attr("value")).isEqualTo("2026年摸底排查");
        assertThat(chosen(page)).contains("甲镇人民政府", "乙镇人民政府");
        assertThat(page.select("label:not(:has(input[checked]))").text()).contains("县发展和改革局");
    }

    private static List<String> chosen(Document page) {
        return page.select("input[checked] + .form-check-label").stream()
                .map(Element::ownText)
                .toList();
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        var unit = county.named(UNIT);
        assertThat(faults("", "2026-02-28", "2026-03-31")).containsExactly("title", "unit");
        var backwards = page(
                opens(office, "排查", "2026-03-31", "2026-02-28", unit).andExpect(status().isUnprocessableContent()));
        assertThat(backwards.select(".alert-danger li").eachText()).containsExactly("报送期限不能早于截至日期 2026-03-31。");
        assertThat(chosen(backwards)).containsExactly("甲镇人民政府");
        opened();
        opens(office, "再来一次", "2026-02-28", "2026-03-31", unit).andExpect(status().isUnprocessableContent());
        opens(county.person(UNIT, Role.CLERK), "排查", "2026-02-28", "2026-03-31", unit)
                .andExpect(status().isForbidden());
        opens(Viewers.office(county.sibling.path()), "排查", "2026-02-28", "2026-03-31", unit)
                .andExpect(status().isNotFound());
    }

    private List<String> faults(String title, String asOf, String dueOn) throws Exception {
        return page(opens(office, title, asOf, dueOn).andExpect(status().isUnprocessableContent()))
                .select(".alert-danger a")
                .eachAttr("href")
                .stream()
                .map(link -> link.substring(1))
                .toList();
    }

    @Test
    void aRowNeedsItsEnterpriseAndItsDevice() throws Exception {
        var task = task(opened());
        var page = page(enters(clerk, task, Map.of("ENTERPRISE", "虚构县水泥厂", "REMARKS", "待核"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page.select(".alert-danger a").attr("href")).isEqualTo("#DEVICE");
        assertThat(page.select("#REMARKS").text()).isEqualTo("待核");
        enters(clerk, task, Map.of("ENTERPRISE", "厂".repeat(201), "DEVICE", "水泥磨"))
                .andExpect(status().isUnprocessableContent());
        enters(clerk, task, Map.of("ENTERPRISE", "厂\0", "DEVICE", "水泥磨")).andExpect(status().is4xxClientError());
        enters(reviewer, task, FURNACE).andExpect(status().isNotFound());
        enters(office, task, FURNACE).andExpect(status().isNotFound());
    }

    @Test
    void aStaleStepIsShownBesideWhatStandsNow() throws Exception {
        var task = reported(opened());
        act(office, task, Move.Act.ACCEPT, "", 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.task.state").value("SUBMITTED"));
        var page = page(asks(
                        office,
                        post("/survey-tasks/{id}/acts", task)
                                .param("act", "RETURN")
                                .param("version", "1")
                                .param("reason", "缺数据")
                                .with(csrf()))
                .andExpect(status().isConflict()));
        assertThat(page.select(".alert-warning").text()).contains("退回", "缺数据");
    }

    @Test
    void unitsAreAddedAndExcusedWithAReason() throws Exception {
        var survey = opened();
        var added = county.named("乙镇人民政府");
        asks(
                        office,
                        post("/surveys/{id}/units", survey)
                                .param(
                                        "unit",
                                        added.id().toString(),
                                        county.named(UNIT).id().toString())
                                .with(csrf()))
                .andExpect(status().isFound());
        assertThat(page(office, "/surveys/" + survey).select("tbody tr")).hasSize(3);
        act(office, task(survey, added), Move.Act.EXCUSE, "并入甲镇").andExpect(status().isOk());
        assertThat(page(office, "/surveys/" + survey + "?only=WAITING")
                        .select("tbody tr td:first-child")
                        .eachText())
                .containsExactly("甲镇人民政府", "东镇人民政府");
    }

    @Test
    void whoHasNotReportedAfterTheLastDayIsLate() throws Exception {
        opens(office, "补充排查", "2026-01-31", "2026-03-01", county.named(UNIT)).andExpect(status().isFound());
        var page = page(clerk, "/survey-tasks");
        assertThat(page.select("tbody .state-OVERDUE").text()).isEqualTo("逾期");
    }

    @Test
    void theDatabaseKeepsWhatWasHandedIn() throws Exception {
        var task = reported(opened());
        assertThat(changed(
                        clerk,
                        "UPDATE survey_row SET cells = '{\"ENTERPRISE\":\"x\",\"DEVICE\":\"x\"}' WHERE task_id = :id",
                        task))
                .isZero();
        assertThat(changed(clerk, "DELETE FROM survey_row WHERE task_id = :id", task))
                .isZero();
        var more = """
                INSERT INTO survey_row (id, task_id, jurisdiction_path, ordinal, cells, entered_by, entered_at)
                VALUES (:id, :id, '/', 9, '{"ENTERPRISE":"x","DEVICE":"x"}', 'x', now())""";
        assertThatThrownBy(() -> changed(clerk, more, task)).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> changed(office, "UPDATE survey_act SET reason = 'x' WHERE task_id = :id", task))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> changed(
                        office, "UPDATE survey_task SET state = 'ACCEPTED', signed_by = NULL WHERE id = :id", task))
                .rootCause()
                .hasMessageContaining("survey_task_reported_is_signed");
    }
}
