package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.review.ReviewMove.Act;

/// Whether the exception of a rule holds only a person can establish: for a line of a row, by its rule, with the basis.
@PlatformTest
class ExceptionsOfRowsTest extends ReviewOnDesk {
    private static final String FURNACE_AND_MORE = "1座380m³高炉（2#）、1座350m³高炉（3#）";
    private static final String RULE = "2024-blast_furnace-1";

    ExceptionsOfRowsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private ResultActions says(Viewer by, UUID row, String part, String rule, String applies, String basis)
            throws Exception {
        return asks(
                by,
                post("/survey-rows/{id}/answers", row)
                        .param("version", String.valueOf(version(row)))
                        .param("part", part)
                        .param("rule", rule)
                        .param("applies", applies)
                        .param("basis", basis)
                        .with(csrf()));
    }

    private List<String> verdicts(UUID row) throws Exception {
        return page(office, "/survey-rows/" + row)
                .select("section[aria-labelledby^=verdict-] > p:first-of-type .tag")
                .eachText();
    }

    @Test
    void theOfficeSaysItOfOneLineAndTheRowIsScreenedAnew() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(row("虚构县第一炼铁厂", FURNACE_AND_MORE)));
        screened(survey);
        var row = rowOf(task, 1);
        assertThat(verdicts(row)).containsExactly("待补事实", "待补事实");
        says(clerk, row, "1", RULE, "false", "不生产铸造生铁").andExpect(status().isForbidden());
        says(office, row, "3", RULE, "false", "不生产铸造生铁").andExpect(status().isUnprocessableContent());
        says(office, row, "1", "2024-brick_kiln-1", "false", "不生产铸造生铁").andExpect(status().isUnprocessableContent());
        var undone = page(says(office, row, "1", RULE, "false", " ").andExpect(status().isUnprocessableContent()));
        assertThat(undone.select(".alert-danger a").eachAttr("href")).containsExactly("#basis");
        assertThat(undone.select("input#basis")).hasSize(1);

        says(office, row, "1", RULE, "false", "不生产铸造生铁").andExpect(status().isFound());

        assertThat(verdicts(row)).containsExactly("淘汰类", "待补事实");
        var page = page(office, "/survey-rows/" + row);
        assertThat(page.select(".scauses li").eachText().getFirst())
                .startsWith("除外情形 第 1 条生产线")
                .endsWith("– → 不成立");
        assertThat(page.select(".plain-list li").getFirst().text()).contains("不成立 不生产铸造生铁");
        screened(survey);
        assertThat(page(office, "/survey-rows/" + row).select(".whistory > li")).hasSize(2);

        says(second, row, "1", RULE, "true", "有铸造生铁注册证明").andExpect(status().isFound());
        assertThat(verdicts(row)).containsExactly("未列入", "待补事实");
        does(office, row, Act.PROPOSE, "按现有材料").andExpect(status().isFound());
        says(office, row, "1", RULE, "false", "看错了").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatWasSaidOfOtherWordsDoesNotCount() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(row("虚构县第一炼铁厂", "1座380m³高炉（2#）")));
        screened(survey);
        var row = rowOf(task, 1);
        says(office, row, "1", RULE, "false", "不生产铸造生铁").andExpect(status().isFound());
        assertThat(verdicts(row)).containsExactly("淘汰类");
        does(office, row, Act.SEND_BACK, "请核对容积").andExpect(status().isFound());
        asks(
                        clerk,
                        post("/survey-rows/{id}/edit", row)
                                .param("version", "1")
                                .param("ENTERPRISE", "虚构县第一炼铁厂")
                                .param("DEVICE", "1座390m³高炉（2#）")
                                .with(csrf()))
                .andExpect(status().isFound());
        act(clerk, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        act(reviewer, task, Move.Act.PASS, "").andExpect(status().isOk());
        act(signer, task, Move.Act.SIGN, "").andExpect(status().isOk());
        screened(survey);
        assertThat(verdicts(row)).containsExactly("待补事实");
    }

    @Test
    void itGoesWithTheLineIntoTheRegister() throws Exception {
        var survey = opened();
        var row = rowOf(reported(survey, List.of(row("虚构县第一炼铁厂", "1座380m³高炉（2#）"))), 1);
        screened(survey);
        asks(office, get("/api/v1/survey-rows/{id}/review", row))
                .andExpect(jsonPath("$.questions[*].rule", contains(RULE)))
                .andExpect(jsonPath("$.answers", empty()));
        api(row, Map.of()).andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("part", "applies", "basis")));
        api(row, Map.of("part", 1, "rule", RULE, "applies", false, "basis", "不生产铸造生铁"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions", empty()))
                .andExpect(jsonPath("$.answers[*].basis", contains("不生产铸造生铁")))
                .andExpect(jsonPath("$.verdicts[0].causes[*].kind", contains("EXCEPTION")));
        confirmed(row);
        asks(
                        office,
                        post("/survey-rows/{id}/registration", row)
                                .param("version", String.valueOf(version(row)))
                                .param("into", "new")
                                .param("name", "虚构县第一炼铁厂")
                                .param("state-0", "OPERATING")
                                .with(csrf()))
                .andExpect(status().isFound());
        var line =
                page(office, "/survey-rows/" + row).select("a[href^=/lines/]").attr("href");
        asks(office, get("/api/v1" + line + "/verdict"))
                .andExpect(jsonPath("$.judgement").value("ELIMINATION"))
                .andExpect(jsonPath("$.answers[*].rule", contains(RULE)))
                .andExpect(jsonPath("$.answers[*].basis", contains("不生产铸造生铁")));
    }

    private ResultActions api(UUID row, Map<String, ?> said) throws Exception {
        var body = new HashMap<String, Object>(said);
        body.put("version", version(row));
        return sends(
                office,
                post("/api/v1/survey-rows/{id}/answers", row),
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body));
    }
}
