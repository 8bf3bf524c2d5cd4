package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.survey.campaign.Move;

/// A device that two units report is found while the second brings its table. Nobody reads what is out of sight.
@PlatformTest
class ReportedElsewhereTest extends ReviewOnDesk {
    private final BeanFactory beans;
    private final MockMvc browser;

    /// Of this county alone, for other counties of the database report too.
    private final String code;

    private final String serial;
    private final String table;

    ReportedElsewhereTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.browser = browser;
        this.beans = beans;
        var own = UUID.randomUUID().toString();
        this.code = "91130000MA" + own.substring(0, 8);
        this.serial = own.substring(9, 18);
        this.table = """
                企业名称,统一社会信用代码,设备名称,铭牌编号
                虚构县重复炼铁厂,,1座450m³高炉（2#）,
                虚构县重复水泥厂,%s,Φ2.2×7.5米水泥磨2台,
                虚构县另一砖厂,,24门轮窑,%s
                虚构县独有砖厂,,18门轮窑,
                """.formatted(code, serial);
    }

    /// 东镇 is a place of its own in the county.
    private UUID reportsBelow(UUID survey, Map<String, String> row) throws Exception {
        var task = task(survey, below);
        var place = town.path();
        var unit = below.id().value();
        var clerkBelow = Viewers.viewer(place, unit, Role.CLERK, false);
        enters(clerkBelow, task, row).andExpect(status().isFound());
        act(clerkBelow, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        act(Viewers.viewer(place, unit, Role.REVIEWER, false), task, Move.Act.PASS, "")
                .andExpect(status().isOk());
        act(Viewers.viewer(place, unit, Role.SIGNER, false), task, Move.Act.SIGN, "")
                .andExpect(status().isOk());
        return task;
    }

    private List<String> notes(UUID read) throws Exception {
        return page(clerk, "/survey-imports/" + read).select(".srows tbody tr:has(li:contains(别的单位))").stream()
                .map(row -> row.select("td").getFirst().text() + " "
                        + row.select("li:contains(别的单位)").text())
                .toList();
    }

    @Test
    void theWordForAUnitHidesNothing() throws Exception {
        var survey = opened();
        reportsBelow(survey, row("虚构县重复炼铁厂", "1座450立方米高炉（2#）"));
        assertThat(notes(read(task(survey), table))).containsExactly("2 别的单位也填报了同样的设备，请核实");
    }

    @Test
    void otherWordsForTheSameDeviceHideNothing() throws Exception {
        var survey = opened();
        var other = new HashMap<>(row("虚构县重复水泥厂", "水泥磨"));
        other.put("MODEL", "Φ2200×7500");
        reportsBelow(survey, other);
        assertThat(notes(read(task(survey), table))).containsExactly("3 别的单位也填报了同样的设备，请核实");
    }

    /// By the number on the nameplate, whatever the kind is called and wherever it stands.
    @Test
    void otherWordsForTheKindHideNoNumberOnANameplate() throws Exception {
        var survey = opened();
        var other = new HashMap<>(row("虚构县铸造厂", "熔炼设备"));
        other.put("KIND", "中频感应电炉");
        other.put("SERIAL", serial);
        reportsBelow(survey, other);
        var brought = """
                企业名称,设备名称,铭牌编号
                虚构县机械厂,中频炉,%1$s
                虚构县农机厂,电弧炉,%1$s
                虚构县轧钢厂,中频炉,%1$s5
                """.formatted(serial);
        assertThat(notes(read(task(survey), brought))).containsExactly("2 别的单位也填报了同样的设备，请核实");
    }

    /// Two enterprises of one report. Of what has no number many say so, and another kind is another device.
    @Test
    void oneNameplateTwiceInOneReportIsPointedAt() throws Exception {
        var survey = opened();
        var mine = reported(
                survey,
                List.of(
                        Map.of("ENTERPRISE", "虚构县铸造厂", "DEVICE", "中频炉", "SERIAL", "q-" + serial),
                        Map.of("ENTERPRISE", "虚构县农机厂", "DEVICE", "电弧炉", "SERIAL", "q-" + serial),
                        Map.of("ENTERPRISE", "虚构县煤矿", "DEVICE", "轮窑", "SERIAL", "无铭牌"),
                        Map.of("ENTERPRISE", "虚构县砖厂", "DEVICE", "轮窑", "SERIAL", "无铭牌"),
                        Map.of("ENTERPRISE", "虚构县轧钢厂", "DEVICE", "中频感应电炉", "SERIAL", ("Q " + serial).replace("-", "/")),
                        Map.of("ENTERPRISE", "虚构县铁厂", "DEVICE", "自制机器", "SERIAL", "w" + serial),
                        Map.of("ENTERPRISE", "虚构县钢厂", "DEVICE", "自制 机器", "SERIAL", "W-" + serial)));
        screened(survey);
        assertThat(page(office, "/surveys/" + survey + "/rows")
                        .select(".srows tbody tr:has(td.fwide .tag:contains(别处也有填报)) a.lead")
                        .eachText())
                .containsExactlyInAnyOrder("虚构县铸造厂", "虚构县轧钢厂", "虚构县铁厂", "虚构县钢厂");
        asks(office, get("/api/v1/survey-rows/{id}/review", rowOf(mine, 1)))
                .andExpect(jsonPath("$.others.length()").value(1))
                .andExpect(jsonPath("$.others[0]").value(rowOf(mine, 5).toString()))
                .andExpect(jsonPath("$.unseen").value(0));
        assertThat(page(clerk, "/survey-rows/" + rowOf(mine, 5))
                        .select("section[aria-labelledby=elsewhere] a")
                        .eachAttr("href"))
                .containsExactly("/survey-rows/" + rowOf(mine, 1));
    }

    /// 2# is one of two.
    @Test
    void oneOfSeveralDevicesIsFound() throws Exception {
        var survey = opened();
        reportsBelow(survey, row("虚构县重复炼铁厂", "2座450m³高炉（1#、2#）"));
        assertThat(notes(read(task(survey), table))).containsExactly("2 别的单位也填报了同样的设备，请核实");
    }

    @Test
    void devicesOfOneSizeWithOtherNumbersOnSiteAreOthers() throws Exception {
        var survey = opened();
        reportsBelow(survey, row("虚构县重复炼铁厂", "1座450m³高炉（1#）"));
        assertThat(notes(read(task(survey), table))).isEmpty();
    }

    @Test
    void aTownHearsOfTheSameDeviceInAnotherTownOnceThatIsSigned() throws Exception {
        var survey = opened();
        var mine = task(survey);
        assertThat(notes(read(mine, table))).isEmpty();
        var other = reportsBelow(survey, row("虚构县重复炼铁厂", "1座 450M³高炉（2#）"));

        var read = read(mine, table);

        assertThat(notes(read)).containsExactly("2 别的单位也填报了同样的设备，请核实");
        assertThat(page(clerk, "/survey-imports/" + read).select(".strip-warn").text())
                .startsWith("第 2 行：别的单位今年也填报了同样的设备。");
        taken(read);
        signs(mine);
        screened(survey);
        var list = page(office, "/surveys/" + survey + "/rows");
        assertThat(list.select(".srows tbody tr:has(td.fwide .tag:contains(别处也有填报)) a.lead")
                        .eachText())
                .containsExactly("虚构县重复炼铁厂", "虚构县重复炼铁厂");
        var seen = page(office, "/survey-rows/" + rowOf(mine, 1)).select("section[aria-labelledby=elsewhere]");
        assertThat(seen.select("a").eachAttr("href")).containsExactly("/survey-rows/" + rowOf(other, 1));
        var town = page(clerk, "/survey-rows/" + rowOf(mine, 1)).select("section[aria-labelledby=elsewhere]");
        assertThat(town.select("a")).isEmpty();
        var above = page(Viewers.office(county.city.path()), "/survey-rows/" + rowOf(mine, 1));
        assertThat(above.select("section[aria-labelledby=elsewhere] a").eachAttr("href"))
                .containsExactly("/survey-rows/" + rowOf(other, 1));
        assertThat(town.text()).contains("另有 1 行由看不到其填报的单位报送").doesNotContain("东镇");
    }

    @Test
    void aCountyHearsOfTheSameDeviceInAnotherCountyByCodeOrNumberOnTheNameplate() throws Exception {
        var neighbour = new Neighbour(browser, database, beans);
        var theirs = neighbour.signed(List.of(
                Map.of("ENTERPRISE", "虚构市水泥集团", "CREDIT_CODE", code, "DEVICE", "φ2.2x7.5米 水泥磨2台"),
                Map.of("ENTERPRISE", "虚构县某砖厂", "DEVICE", "轮窑24门", "SERIAL", serial),
                Map.of("ENTERPRISE", "虚构县重复炼铁厂", "DEVICE", "1座450m³高炉（2#）")));
        var survey = opened();
        var mine = task(survey);

        var read = read(mine, table);

        assertThat(notes(read)).containsExactly("3 别的单位也填报了同样的设备，请核实", "4 别的单位也填报了同样的设备，请核实");
        taken(read);
        signs(mine);
        var row = rowOf(mine, 2);
        asks(office, get("/api/v1/survey-rows/{id}/review", row))
                .andExpect(jsonPath("$.others").isEmpty())
                .andExpect(jsonPath("$.unseen").value(1));
        assertThat(page(office, "/survey-rows/" + row).text())
                .contains("另有 1 行由看不到其填报的单位报送")
                .doesNotContain("虚构市水泥集团", neighbour.name());
        asks(neighbour.above(), get("/api/v1/survey-rows/{id}/review", neighbour.rowOf(theirs, 1)))
                .andExpect(jsonPath("$.unseen").value(1));
    }

    /// Another county that surveys its lines.
    private static final class Neighbour extends ReviewOnDesk {
        Neighbour(MockMvc browser, JdbcClient database, BeanFactory beans) {
            super(browser, database, beans);
        }

        UUID signed(List<Map<String, String>> rows) throws Exception {
            return reported(opened(), rows);
        }

        String name() {
            return county.city.name();
        }

        Viewer above() {
            return Viewers.office(county.city.path());
        }
    }
}
