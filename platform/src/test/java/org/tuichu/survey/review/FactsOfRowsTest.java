package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.access.Viewer;
import org.tuichu.survey.review.ReviewMove.Act;

/// A number that the report lacks the office finds out, on site or by telephone: beside what was reported.
@PlatformTest
class FactsOfRowsTest extends ReviewOnDesk {
    private static final String FACT = "transformer_kva";
    private static final Map<String, String> NAMEPLATE = Map.of(
            "part", "1", "fact", FACT, "value", "6300", "source", "SITE", "foundOn", "2026-03-01", "basis", "2#炉变压器铭牌");

    FactsOfRowsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private ResultActions finds(Viewer by, UUID row, Map<String, String> said, String... other) throws Exception {
        var fields = new HashMap<>(said);
        for (var at = 0; at < other.length; at += 2) {
            fields.put(other[at], other[at + 1]);
        }
        var request = post("/survey-rows/{id}/facts", row).param("version", String.valueOf(version(row)));
        fields.forEach(request::param);
        return asks(by, request.with(csrf()));
    }

    private List<String> verdicts(UUID row) throws Exception {
        return page(office, "/survey-rows/" + row)
                .select("section[aria-labelledby^=verdict-] > p:first-of-type .tag")
                .eachText();
    }

    private UUID screenedRow(UUID survey) throws Exception {
        var row = rowOf(reported(survey, List.of(row("虚构县电石厂", "1座电石炉（2#）"))), 1);
        screened(survey);
        return row;
    }

    @Test
    void aNameplateSeenOnSiteSettlesWhatTheReportLacks() throws Exception {
        var survey = opened();
        var row = screenedRow(survey);
        assertThat(verdicts(row)).containsExactly("待补事实");
        finds(clerk, row, NAMEPLATE).andExpect(status().isForbidden());
        finds(office, row, NAMEPLATE).andExpect(status().isFound());
        assertThat(verdicts(row)).containsExactly("淘汰类");
        var page = page(office, "/survey-rows/" + row);
        assertThat(page.select(".sfacts li").text()).contains("6300 现场核查 2026-03-01：2#炉变压器铭牌");
        assertThat(page.select(".scauses li").eachText().getFirst()).isEqualTo("事实有变化 变压器容量 kVA: – → 6300");
        assertThat(page.select("section[aria-labelledby=said] dd").eachText()).contains("1座电石炉（2#）");
        screened(survey);
        assertThat(verdicts(row)).containsExactly("淘汰类");
        finds(second, row, NAMEPLATE, "value", "30000", "source", "CALL", "basis", "厂长电话")
                .andExpect(status().isFound());
        assertThat(page(office, "/survey-rows/" + row).select(".sfacts li").text())
                .contains("30000 电话核实");
        does(office, row, Act.PROPOSE, "按现有材料").andExpect(status().isFound());
        finds(office, row, NAMEPLATE).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatCannotBeKeptIsRefusedByItsField() throws Exception {
        var row = screenedRow(opened());
        var wrong = Map.of(
                "part", "2",
                "fact", "emission_compliant",
                "value", "六千三",
                "source", "",
                "foundOn", "2026-03-03",
                "basis", " ");
        wrong.forEach((field, value) -> {
            try {
                var refused =
                        page(finds(office, row, NAMEPLATE, field, value).andExpect(status().isUnprocessableContent()));
                assertThat(refused.select(".alert-danger a").eachAttr("href"))
                        .as(field)
                        .containsExactly("#" + field);
            } catch (Exception e) {
                throw new IllegalStateException(field, e);
            }
        });
        assertThat(verdicts(row)).containsExactly("待补事实");
    }

    @Test
    void whatWasFoundOutOfOtherWordsDoesNotCount() throws Exception {
        var survey = opened();
        var row = screenedRow(survey);
        finds(office, row, NAMEPLATE).andExpect(status().isFound());
        does(office, row, Act.SEND_BACK, "请核对").andExpect(status().isFound());
        asks(
                        clerk,
                        post("/survey-rows/{id}/edit", row)
                                .param("version", "1")
                                .param("ENTERPRISE", "虚构县电石厂")
                                .param("DEVICE", "1座电石炉（3#）")
                                .with(csrf()))
                .andExpect(status().isFound());
        signs(task(survey));
        screened(survey);
        assertThat(verdicts(row)).containsExactly("待补事实");
    }

    @Test
    void itGoesWithTheLineIntoTheRegister() throws Exception {
        var row = screenedRow(opened());
        asks(office, get("/api/v1/survey-rows/{id}/review", row)).andExpect(jsonPath("$.asked[*].fact", hasItem(FACT)));
        api(row, Map.of())
                .andExpect(jsonPath(
                        "$.errors[*].field", containsInAnyOrder("part", "value", "source", "foundOn", "basis")));
        api(row, NAMEPLATE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asked[*].fact", not(hasItem(FACT))))
                .andExpect(jsonPath("$.facts[*].value", contains("6300")))
                .andExpect(jsonPath("$.verdicts[0].causes[0].kind").value("FACTS"));
        confirmed(row);
        asks(
                        office,
                        post("/survey-rows/{id}/registration", row)
                                .param("version", String.valueOf(version(row)))
                                .param("into", "new")
                                .param("name", "虚构县电石厂")
                                .param("state-0", "STOPPED")
                                .with(csrf()))
                .andExpect(status().isFound());
        var line =
                page(office, "/survey-rows/" + row).select("a[href^=/lines/]").attr("href");
        asks(office, get("/api/v1" + line + "/verdict"))
                .andExpect(jsonPath("$.judgement").value("ELIMINATION"))
                .andExpect(jsonPath("$.answers[*].fact", contains(FACT)))
                .andExpect(jsonPath("$.answers[*].basis", contains("现场核查 2026-03-01：2#炉变压器铭牌")));
    }

    private ResultActions api(UUID row, Map<String, String> said) throws Exception {
        var body = new HashMap<String, Object>(said);
        body.put("version", version(row));
        return sends(
                office,
                post("/api/v1/survey-rows/{id}/facts", row),
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body));
    }
}
