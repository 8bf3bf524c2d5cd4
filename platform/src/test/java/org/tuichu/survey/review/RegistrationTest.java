package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;

/// What two persons confirmed enters the register: of which enterprise, and whether it is there already, a person says.
@PlatformTest
class RegistrationTest extends ReviewOnDesk {
    private static final String CODE = "91130000MA00000003";

    RegistrationTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private static Map<String, String> coded(String enterprise, String device) {
        return Map.of(
                "ENTERPRISE", enterprise, "CREDIT_CODE", CODE, "DEVICE", device, "CAPACITY", "30万吨/年", "STATE", "停产");
    }

    private ResultActions enters(UUID row, Map<String, String> fields) throws Exception {
        var request = post("/survey-rows/{id}/registration", row).param("version", String.valueOf(version(row)));
        fields.forEach(request::param);
        return asks(office, request.with(csrf()));
    }

    private List<String> lines(UUID row) throws Exception {
        return page(office, "/survey-rows/" + row).select("#confirmed + ul li").eachText();
    }

    @Test
    void aConfirmedRowBecomesALockedLineThatLeadsBackToIt() throws Exception {
        var survey = opened();
        var row = rowOf(reported(survey, List.of(coded("虚构县第一炼铁厂", OUTDATED))), 1);
        screened(survey);
        enters(row, Map.of("into", "new")).andExpect(status().isUnprocessableContent());
        confirmed(row);
        var form = page(office, "/survey-rows/" + row + "/registration?into=new");
        assertThat(form.select("#name").attr("value")).isEqualTo("虚构县第一炼铁厂");
        assertThat(form.select("h2").eachText().getLast()).isEqualTo("1. 电石炉 8000kVA");
        enters(row, Map.of("into", "new", "name", "虚构县第一炼铁厂", "creditCode", CODE))
                .andExpect(status().isFound());
        assertThat(lines(row)).containsExactly("虚构县第一炼铁厂 · 2# 电石炉 8000kVA");
        assertThat(stands(row)).isEqualTo("已入台账");
        var line = page(
                office,
                page(office, "/survey-rows/" + row)
                        .select("#confirmed + ul a[href^=/lines/]")
                        .attr("href"));
        assertThat(line.select(".facts-line").text()).contains("停产", "已锁定");
        assertThat(line.select("a[href=/survey-rows/" + row + "]").text()).isEqualTo("2026年摸底排查 · 甲镇人民政府 · 1");
        assertThat(line.select(".verdict-ELIMINATION")).isNotEmpty();
    }

    @Test
    void aDeviceThatIsThereAlreadyIsFoundAgainOrSaidToBeAnother() throws Exception {
        var survey = opened();
        var task = reported(
                survey,
                List.of(
                        coded("虚构县第一炼铁厂", OUTDATED),
                        coded("虚构县第一炼铁厂有限公司", OUTDATED),
                        coded("虚构县第一炼铁厂", "2座8000kVA电石炉（2#、3#）")));
        screened(survey);
        for (var ordinal = 1; ordinal <= 3; ordinal++) {
            confirmed(rowOf(task, ordinal));
        }
        var first = rowOf(task, 1);
        enters(first, Map.of("into", "new", "name", "虚构县第一炼铁厂", "creditCode", CODE))
                .andExpect(status().isFound());
        var again = rowOf(task, 2);
        var choice = page(office, "/survey-rows/" + again + "/registration");
        assertThat(choice.select("#into .form-check").eachText().getFirst())
                .isEqualTo("虚构县第一炼铁厂 " + CODE + " 代码相同 组织形式不同 个别字不同");
        var into = choice.select("#into input").eachAttr("value").getFirst();
        var asked = page(office, "/survey-rows/" + again + "/registration?into=" + into);
        assertThat(asked.select("#same-0 .form-check").eachText())
                .containsExactly("就是 虚构县第一炼铁厂 · 2# 电石炉 8000kVA 同一企业内相同", "都不是，是另外一台");
        assertThat(faults(enters(again, Map.of("into", into)).andExpect(status().isUnprocessableContent())))
                .contains("#same-0");
        assertThat(faults(enters(again, Map.of("into", into, "same-0", "new"))
                        .andExpect(status().isUnprocessableContent())))
                .containsExactly("#alikeReason-0");
        var there = asked.select("#same-0 input").eachAttr("value").getFirst();
        enters(again, Map.of("into", into, "same-0", there)).andExpect(status().isFound());
        assertThat(lines(again)).containsExactlyElementsOf(lines(first));
        var two = rowOf(task, 3);
        enters(
                        two,
                        Map.of(
                                "into",
                                into,
                                "same-0",
                                "new",
                                "alikeReason-0",
                                "铭牌不同",
                                "capacity-0",
                                "15",
                                "capacityUnit-0",
                                "万吨"))
                .andExpect(status().isFound());
        assertThat(lines(two)).containsExactly("虚构县第一炼铁厂 · 2# 电石炉 8000kVA", "虚构县第一炼铁厂 · 3# 电石炉 8000kVA");
        assertThat(page(office, "/lines/alike").select("tbody tr")).isEmpty();
    }

    @Test
    void severalThatARowCountsEnterAsSeveralAndNobodyIsAskedAgain() throws Exception {
        var survey = opened();
        var row = rowOf(reported(survey, List.of(coded("虚构县第一炼铁厂", "2座8000kVA电石炉"))), 1);
        screened(survey);
        confirmed(row);
        enters(row, Map.of("into", "new", "name", "虚构县第一炼铁厂", "creditCode", CODE))
                .andExpect(status().isFound());
        assertThat(lines(row)).containsExactly("虚构县第一炼铁厂 · 电石炉 8000kVA", "虚构县第一炼铁厂 · 电石炉 8000kVA");
        assertThat(page(office, "/lines/alike").select("tbody tr")).isEmpty();
    }

    private static List<String> faults(ResultActions answer) throws Exception {
        return page(answer).select(".alert-danger a").eachAttr("href");
    }

    @Test
    void rowsWithoutDoubtEnterTogetherAndNoneWhereTwoOfThemAreAlike() throws Exception {
        var survey = opened();
        var task = reported(
                survey,
                List.of(
                        coded("虚构县第一炼铁厂", OUTDATED),
                        coded("虚构县第一炼铁厂", "1座7000kVA电石炉（3#）"),
                        coded("虚构县第一炼铁厂", "1座7000kVA电石炉（3#）"),
                        coded("虚构县炼铁一厂", "1座6000kVA电石炉（4#）")));
        screened(survey);
        for (var ordinal = 1; ordinal <= 4; ordinal++) {
            confirmed(rowOf(task, ordinal));
        }
        enters(rowOf(task, 1), Map.of("into", "new", "name", "虚构县第一炼铁厂", "creditCode", CODE))
                .andExpect(status().isFound());
        var certain = page(office, "/surveys/" + survey + "/registration");
        assertThat(certain.select("tbody tr .wtext, tbody td:nth-child(3)").eachText())
                .containsExactly("1座7000kVA电石炉（3#）", "1座7000kVA电石炉（3#）");
        together(survey, certain, 2).andExpect(status().isUnprocessableContent());
        assertThat(lines(rowOf(task, 2))).isEmpty();
        together(survey, certain, 1).andExpect(status().isFound());
        assertThat(lines(rowOf(task, 2))).containsExactly("虚构县第一炼铁厂 · 3# 电石炉 7000kVA");
        assertThat(page(office, "/surveys/" + survey + "/registration").select("tbody tr"))
                .isEmpty();
    }

    private ResultActions together(UUID survey, Document page, int rows) throws Exception {
        var request = post("/surveys/{id}/registration", survey);
        page.select("tbody input").stream().limit(rows).forEach(one -> request.param("row", one.attr("value")));
        return asks(office, request.with(csrf()));
    }
}
