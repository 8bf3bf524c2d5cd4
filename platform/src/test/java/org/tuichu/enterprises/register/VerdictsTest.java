package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// Each line says what the rules say of it, and why. Today is 2026-03-02.
@PlatformTest
class VerdictsTest {
    private final Register register;
    private final Viewer clerk;
    private final String enterprise;

    VerdictsTest(MockMvc browser, Jurisdictions jurisdictions) throws Exception {
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构钢铁厂"));
    }

    @Test
    void aSmallFurnaceIsOfTheEliminationClassAndSaysWhy() throws Exception {
        var page = page(Map.of("name", "电石炉", "model", "10000kVA", "kind", "电石炉"));
        assertThat(page.select("section[aria-labelledby=facts] dd").eachText())
                .containsExactly("电石炉", "电石炉", "10000kVA");
        var verdict = page.select("section[aria-labelledby=verdict]");
        assertThat(verdict.select(".verdict-ELIMINATION").text()).isEqualTo("淘汰类");
        assertThat(verdict.select(".rrules").eachText().getFirst())
                .contains("单台炉容量小于12500千伏安的电石炉", "《产业结构调整指导目录（2024年本）》", "10000 kVA 据“10000kVA”", "未核验");
        assertThat(verdict.select(".strip-warn").text()).contains("只作提示");
        assertThat(register.page(clerk, enterprise)
                        .select("section[aria-labelledby=lines] tbody td:last-child")
                        .text())
                .startsWith("淘汰类");
    }

    @Test
    void aTermIsShownInTheWordsItWasReadFrom() throws Exception {
        assertThat(page(Map.of("name", "机立窑", "kind", "机立窑"))
                        .select(".rconsulted dd")
                        .eachText())
                .contains("据“机立窑”")
                .noneMatch(words -> words.contains("shaft"));
    }

    @Test
    void whatIsMissingIsAskedAndWhatNobodyKnowsIsNoYesAndNoNo() throws Exception {
        var furnace = page(Map.of("name", "高炉"));
        assertThat(furnace.select(".verdict-UNKNOWN").text()).isEqualTo("待补事实");
        assertThat(furnace.select(".rquestions").text()).contains("高炉有效容积 m3 是多少？");
        var thing = page(Map.of("name", "神秘装置", "kind", "自制设备"));
        assertThat(thing.select(".rquestions").text()).isEqualTo("它是什么设备？请选择设备类别。");
        assertThat(thing.select("section[aria-labelledby=facts] dd").eachText()).containsExactly("神秘装置", "自制设备");
        assertThat(page(Map.of("name", "烟囱", "kind", "冲天炉"))
                        .select("section[aria-labelledby=verdict] .tag")
                        .eachText()
                        .getFirst())
                .isEqualTo("不在目录覆盖范围");
    }

    @Test
    void whatSomebodyFoundOutDecidesAndOfALockedLineASecondPersonPutsItRight() throws Exception {
        var line = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.8×8m"));
        assertThat(register.page(clerk, line).select(".rquestions").text()).contains("除外情形是否成立：生产特种水泥除外");
        says(clerk, line, "1", "false", "").andExpect(status().isUnprocessableContent());
        says(clerk, line, "1", "maybe", "产品标准").andExpect(status().isUnprocessableContent());
        says(clerk, line, "1", "false", "产品标准").andExpect(status().isFound());
        var page = register.page(clerk, line);
        assertThat(page.select(".verdict-ELIMINATION").text()).isEqualTo("淘汰类");
        assertThat(page.select("section[aria-labelledby=verdict]").text()).contains("除外情形成立 否 产品标准");
        register.sends(clerk, line + "/lock", Map.of("version", "2"));
        says(clerk, line, "3", "true", "看错了").andExpect(status().isUnprocessableContent());
        says(Register.office(register.county, Role.SIGNER), line, "3", "true", "生产铝酸盐水泥")
                .andExpect(status().isFound());
        assertThat(register.page(clerk, line).select(".verdict-ALLOWED").text()).isEqualTo("未列入");
    }

    private ResultActions says(Viewer by, String line, String version, String value, String basis) throws Exception {
        return register.sends(
                by,
                line + "/answers",
                Map.of("version", version, "fact", "exception_applies", "value", value, "basis", basis));
    }

    @Test
    void theRulesOfAnotherDayAreAskedAndWhatBecomesOutdatedUntilThen() throws Exception {
        var line = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.8×8m"));
        assertThat(register.page(clerk, line + "?asOf=2005-01-01")
                        .select("#asOf")
                        .attr("value"))
                .isEqualTo("2005-01-01");
        var wrong = register.sees(clerk, line + "?asOf=2026-02-30").andExpect(status().isUnprocessableContent());
        assertThat(Register.page(wrong).select(".alert-danger a").attr("href")).isEqualTo("#asOf");
        assertThat(register.page(clerk, enterprise + "?asOf=2027-01-01").text())
                .contains("2026-03-02 至 2027-01-01 之间的变化");
    }

    @Test
    void theVocabularyIsOfferedAndTheCodeIsKept() throws Exception {
        var form = register.page(clerk, enterprise + "/lines/new");
        assertThat(form.select("datalist#kinds option[value=高炉]").attr("label")).contains("钢铁");
        var line = register.line(clerk, enterprise, Map.of("name", "3号炉", "kind", "炼铁高炉"));
        register.sees(clerk, "/api/v1" + line)
                .andExpect(jsonPath("$.line.specification.kind").value("blast_furnace"));
        assertThat(register.page(clerk, line + "/edit").select("#kind").attr("value"))
                .isEqualTo("高炉");
    }

    @Test
    void aDescriptionIsReadAndAPersonConfirms() throws Exception {
        var one = reads(Map.of("description", "1#机立窑 Φ2.5×10m，年产8万吨"));
        assertThat(one.select("#name").val()).isEqualTo("机立窑");
        assertThat(one.select("#model").val()).isEqualTo("Φ2.5×10m");
        assertThat(one.select("#siteNumber").val()).isEqualTo("1#");
        assertThat(one.select("#capacity").val() + one.select("#capacityUnit").val())
                .isEqualTo("8万吨");
        assertThat(one.select("#description").val()).isEqualTo("1#机立窑 Φ2.5×10m，年产8万吨");
        assertThat(one.select(".eread .mark").text()).contains("直径（磨机、窑） 2.5 m ← Φ2.5×10m");
        assertThat(register.page(clerk, enterprise).select("section[aria-labelledby=lines] tbody tr"))
                .isEmpty();
    }

    @Test
    void ofSeveralLinesOneIsTakenAndWhatIsNotUnderstoodIsShown() throws Exception {
        var typed = Map.of("description", "1座450m³高炉、2座50t转炉（1#、3#）");
        var several = reads(typed);
        assertThat(several.select("#name").val()).isEmpty();
        assertThat(several.select(".eread button[name=pick]")).hasSize(3);
        var third = reads(Map.of("description", typed.get("description"), "pick", "2"));
        assertThat(third.select("#name").val() + third.select("#siteNumber").val())
                .isEqualTo("转炉3#");
        var words = reads(Map.of("description", "老板说不清楚"));
        assertThat(words.select(".eread h2").text()).startsWith("没有读出内容");
        register.sends(clerk, enterprise + "/lines/read", Map.of("description", " "))
                .andExpect(status().isUnprocessableContent());
    }

    private Document reads(Map<String, String> fields) throws Exception {
        return Register.page(
                register.sends(clerk, enterprise + "/lines/read", fields).andExpect(status().isOk()));
    }

    private Document page(Map<String, String> fields) throws Exception {
        return register.page(clerk, register.line(clerk, enterprise, fields));
    }
}
