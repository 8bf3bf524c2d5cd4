package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Viewer;

/// A device that another enterprise or another county has in the register is found while a unit brings its table.
/// Nobody reads what is out of sight.
@PlatformTest
class StandsElsewhereTest extends ReviewOnDesk {
    private final MockMvc browser;
    private final BeanFactory beans;

    /// Of this county alone, for other counties of the database have registers too.
    private final String own = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);

    private final String code = "91130000MA" + own.substring(0, 8);
    private final String table = """
            企业名称,统一社会信用代码,设备名称,铭牌编号
            虚构县炼铁厂,%1$s,1座450m³高炉（2#）,
            虚构县砖厂,,24门轮窑,%2$s1
            虚构县新炉料厂,,1台8000kVA电石炉,%2$s2
            虚构县老铁厂,,1座380m³高炉,%2$s3
            虚构县炼铁厂,%1$s,1座450m³高炉（3#）,
            虚构县磨粉厂,,1台1.83×7米球磨机,%2$s1
            """.formatted(code, own.substring(9, 23));

    StandsElsewhereTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.browser = browser;
        this.beans = beans;
    }

    private String enterprise(Viewer by, String name, String code) throws Exception {
        return redirected(by, "/enterprises", Map.of("name", name, "creditCode", code));
    }

    private UUID line(Viewer by, String enterprise, Map<String, String> fields) throws Exception {
        return id(redirected(by, enterprise + "/lines", fields));
    }

    private String redirected(Viewer by, String address, Map<String, String> fields) throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        var answer = asks(by, request.with(csrf())).andExpect(status().isFound());
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    private String serial(int number) {
        return own.substring(9, 23).replace("-", " ") + number;
    }

    private List<String> notes(UUID read) throws Exception {
        return page(clerk, "/survey-imports/" + read).select(".srows tbody tr:has(li:contains(别处的台账))").stream()
                .map(row -> row.select("td").getFirst().text() + " "
                        + row.select("li:contains(别处的台账)").text())
                .toList();
    }

    @Test
    void aCountyHearsOfTheSameDeviceInTheRegisterOfAnotherCountyOrEnterprise() throws Exception {
        var neighbour = new Neighbour(browser, database, beans);
        var there = neighbour.keeper();
        var iron = enterprise(there, "虚构市钢铁集团", code);
        line(there, iron, Map.of("name", "高炉", "kind", "高炉", "model", "450 m³", "siteNumber", "2#"));
        line(
                there,
                enterprise(there, "虚构市窑厂", ""),
                Map.of("name", "轮窑", "kind", "轮窑", "model", "二十四门", "serial", serial(1)));
        var furnace = Map.of("name", "电石炉", "kind", "电石炉", "model", "8000kVA", "serial", serial(2));
        var mine = line(office, enterprise(office, "虚构县老炉料厂", ""), furnace);
        var known = Map.of("name", "高炉", "kind", "高炉", "model", "380m³", "serial", serial(3));
        line(office, enterprise(office, "虚构县老铁厂", ""), known);
        var survey = opened();
        var task = task(survey);

        var read = read(task, table);

        var note = "别的企业或者别处的台账里有同样的设备，请核实";
        assertThat(notes(read)).containsExactly("2 " + note, "3 " + note, "4 " + note);
        assertThat(page(clerk, "/survey-imports/" + read).select(".strip-warn").text())
                .startsWith("第 2、3、4 行：别的企业或者别处的台账里已有同样的设备。");
        assertThat(page(clerk, "/survey-imports/" + read).text()).doesNotContain("虚构市", neighbour.name(), "虚构县老炉料厂");
        asks(clerk, get("/api/v1/survey-imports/{id}/rows", read).param("fate", "NEW"))
                .andExpect(jsonPath("$.items[1].problems[0].code").value("REGISTERED"));
        taken(read);
        signs(task);
        assertThat(page(office, "/surveys/" + survey + "/rows")
                        .select(".srows tbody tr:has(.tag:contains(别处台账已有)) a.lead")
                        .eachText())
                .containsExactly("虚构县炼铁厂", "虚构县砖厂", "虚构县新炉料厂");
        var seen = page(office, "/survey-rows/" + rowOf(task, 3)).select("section[aria-labelledby=stands]");
        assertThat(seen.select("li").eachText()).containsExactly("虚构县老炉料厂 · 电石炉 8000kVA");
        assertThat(seen.select("a").eachAttr("href")).contains("/lines/" + mine);
        var unseen = page(office, "/survey-rows/" + rowOf(task, 1)).select("section[aria-labelledby=stands]");
        assertThat(unseen.text()).contains("另有 1 台在看不到的台账里").doesNotContain("虚构市", neighbour.name());
        asks(office, get("/api/v1/survey-rows/{id}/review", rowOf(task, 1)))
                .andExpect(jsonPath("$.standing").isEmpty())
                .andExpect(jsonPath("$.standingUnseen").value(1));
        asks(office, get("/api/v1/survey-rows/{id}/review", rowOf(task, 3)))
                .andExpect(jsonPath("$.standing[0].line").value(mine.toString()));
    }

    @Test
    void otherWordsForTheSameDeviceHideNothing() throws Exception {
        var there = new Neighbour(browser, database, beans).keeper();
        var iron = enterprise(there, "虚构市钢铁集团", code);
        line(there, iron, Map.of("name", "450立方米高炉（2号）"));
        assertThat(notes(read(task(opened()), table))).containsExactly("2 别的企业或者别处的台账里有同样的设备，请核实");
    }

    @Test
    void otherWordsForTheKindHideNoNumberOnANameplate() throws Exception {
        var furnace = Map.of("name", "中频感应电炉", "model", "2t", "serial", serial(4));
        line(office, enterprise(office, "虚构县铸造厂", ""), furnace);
        var brought = """
                企业名称,设备名称,型号,铭牌编号
                虚构县机械厂,中频炉,2t,%1$s
                虚构县农机厂,冲天炉,3t/h,%1$s
                """.formatted(serial(4));
        assertThat(notes(read(task(opened()), brought))).containsExactly("2 别的企业或者别处的台账里有同样的设备，请核实");
    }

    @Test
    void norDoTheyWhereNoSizeIsRead() throws Exception {
        line(office, enterprise(office, "虚构县铸造厂", ""), Map.of("name", "中频感应电炉", "serial", serial(5)));
        var brought = """
                企业名称,设备名称,铭牌编号
                虚构县机械厂,中频炉,%1$s
                虚构县农机厂,电弧炉,%1$s
                虚构县轧钢厂,中频炉,%1$s5
                """.formatted(serial(5));
        assertThat(notes(read(task(opened()), brought))).containsExactly("2 别的企业或者别处的台账里有同样的设备，请核实");
    }

    /// Decided for lines of the register, it counts for what is reported again.
    @Test
    void whatAnOfficeSaidToBeAnotherDeviceIsNotToldAnyMore() throws Exception {
        var line = Map.of("name", "电石炉", "kind", "电石炉", "model", "8000kVA", "serial", serial(2));
        var first = line(office, enterprise(office, "虚构县老炉料厂", ""), line);
        var second = line(office, enterprise(office, "虚构县新炉料厂", ""), line);
        var task = task(opened());
        assertThat(notes(read(task, table))).hasSize(1);

        redirected(
                office,
                "/lines/" + second + "/alike",
                Map.of("other", first.toString(), "sameness", "DIFFERENT", "samenessReason", "铭牌编号抄错"));

        assertThat(notes(read(task, table))).isEmpty();
    }

    /// Another county with a register.
    private static final class Neighbour extends ReviewOnDesk {
        Neighbour(MockMvc browser, JdbcClient database, BeanFactory beans) {
            super(browser, database, beans);
        }

        Viewer keeper() {
            return office;
        }

        String name() {
            return county.city.name();
        }
    }
}
