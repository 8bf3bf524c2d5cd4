package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;

/// An enterprise of the register that a report calls otherwise is asked about while the table is looked at and on the
/// row, until a person says whether it is the same.
@PlatformTest
class MayBeKnownTest extends ReviewOnDesk {
    private static final String WORKS = "河北省虚构县红旗水泥有限公司";

    private static final String TABLE = """
            企业名称,统一社会信用代码,设备名称,型号
            县红旗水泥厂,,水泥磨,Φ2200×7000
            县红旗水泥厂,,水泥磨,Φ3.2×13m
            红星建材（集团）有限公司,,水泥磨,Φ2200×7000
            虚构县红旗水泥厂,91130000MA00000003,水泥磨,Φ2200×7000
            虚构县红旗水泥厂,91130000MA00000003,水泥磨,Φ3.8×13m
            """;

    MayBeKnownTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private String redirected(String address, Map<String, String> fields) throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        var answer = asks(office, request.with(csrf())).andExpect(status().isFound());
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    /// With a mill.
    private String works() throws Exception {
        var works = redirected("/enterprises", Map.of("name", WORKS, "creditCode", "91130000MA00000479"));
        redirected(works + "/lines", Map.of("name", "水泥磨", "model", "Φ2.2×7m", "siteNumber", "1#"));
        return works;
    }

    private List<String> notes(UUID read) throws Exception {
        return page(clerk, "/survey-imports/" + read + "?only=NEW")
                .select(".srows tbody tr:has(li:contains(红旗))")
                .stream()
                .map(row -> row.select("td").getFirst().text() + " "
                        + row.select("li:contains(红旗)").text())
                .toList();
    }

    private void says(UUID row, String works, String meant, String reason, int status) throws Exception {
        asks(
                        office,
                        post("/survey-rows/{id}/namings", row)
                                .param("enterprise", id(works).toString())
                                .param("meant", meant)
                                .param("reason", reason)
                                .with(csrf()))
                .andExpect(status().is(status));
    }

    @Test
    void aTableAsksWhetherItIsTheEnterpriseOfTheRegister() throws Exception {
        works();
        var read = read(task(opened()), TABLE);
        assertThat(notes(read))
                .containsExactly(
                        "2 企业可能就是台账里的“" + WORKS + "”，那里有同样的设备，请核实是不是又报了一次",
                        "3 企业可能就是台账里的“" + WORKS + "”，名称写法不同，请核实",
                        "5 企业可能就是台账里的“" + WORKS + "”，那里有同样的设备，请核实是不是又报了一次");
        assertThat(page(clerk, "/survey-imports/" + read).select(".strip-warn").eachText())
                .contains(
                        "第 2、5 行：本地台账里名称相近的企业有同样的设备。可以导入，请先核实是不是同一家又报了一次。",
                        "第 3 行：本地台账里有名称相近的企业。可以导入，导入后由淘汰办在这一行判断是不是同一家。");
    }

    @Test
    void aDeviceOfWhichFewerSizesAreSaidIsInCommonToo() throws Exception {
        works();
        var read = read(task(opened()), """
                企业名称,设备名称,型号
                县红旗水泥厂,水泥磨,Φ2200
                县红旗水泥厂,水泥磨,Φ2.2×6.5m
                """);
        assertThat(notes(read))
                .containsExactly(
                        "2 企业可能就是台账里的“" + WORKS + "”，那里有同样的设备，请核实是不是又报了一次", "3 企业可能就是台账里的“" + WORKS + "”，名称写法不同，请核实");
    }

    /// The city of the county stands in front; without the device it may be anybody.
    @Test
    void aWordInFrontThatMayBeAPlaceAsksWithADeviceInCommonAlone() throws Exception {
        works();
        var read = read(task(opened()), """
                企业名称,设备名称,型号
                云岭红旗水泥厂,水泥磨,Φ2.2×7m
                云岭红旗水泥厂,水泥磨,Φ3.2×13m
                """);
        assertThat(notes(read)).containsExactly("2 企业可能就是台账里的“" + WORKS + "”，那里有同样的设备，请核实是不是又报了一次");
    }

    @Test
    void theSameIsAskedNoMoreAndItsLinesAreKnown() throws Exception {
        var works = works();
        var task = task(opened());
        taken(read(task, TABLE));
        signs(task);
        var row = rowOf(task, 1);
        var asked = page(office, "/survey-rows/" + row).select("section[aria-labelledby=naming]");
        assertThat(asked.select("li a").eachText()).containsExactly(WORKS);
        assertThat(asked.select("li .tag").eachText()).containsExactly("有同样的设备");
        assertThat(page(clerk, "/survey-rows/" + row).select("section[aria-labelledby=naming] form"))
                .isEmpty();
        says(row, works, "SAME", "", 422);
        says(row, works, "SAME", "现场核实，一个厂两块牌子", 302);
        var told = page(office, "/survey-rows/" + row);
        assertThat(told.select("section[aria-labelledby=naming]")).isEmpty();
        assertThat(told.select("section[aria-labelledby=known] li").eachText()).containsExactly("在产 1# 水泥磨 Φ2.2×7m");
        assertThat(page(office, "/survey-rows/" + rowOf(task, 2)).select("section[aria-labelledby=naming]"))
                .as("another row of the name")
                .isEmpty();
        says(row, works, "ANOTHER", "问过了", 422);
    }

    @Test
    void anotherOneIsAskedNoMoreEither() throws Exception {
        var works = works();
        var task = task(opened());
        taken(read(task, TABLE));
        signs(task);
        var row = rowOf(task, 1);
        sends(
                        office,
                        post("/api/v1/survey-rows/{id}/namings", row),
                        "{\"enterprise\": \"%s\", \"meant\": \"ANOTHER\", \"reason\": \"两家，都有执照\"}"
                                .formatted(id(works)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayBe", hasSize(0)));
        assertThat(page(office, "/survey-rows/" + row).select("section[aria-labelledby=naming], #known"))
                .isEmpty();
        asks(office, get("/api/v1/survey-rows/{id}/review", rowOf(task, 4)))
                .andExpect(jsonPath("$.mayBe[0].name").value(WORKS))
                .andExpect(jsonPath("$.mayBe[0].device").value(true));
    }

    /// 东镇 reads what lies in 东镇.
    @Test
    void whatATownMayNotReadIsToldWithoutItsName() throws Exception {
        works();
        var task = task(opened(), below);
        var townClerk = Viewers.viewer(town.path(), below.id().value(), Role.CLERK, false);
        enters(townClerk, task, row("县红旗水泥厂", "水泥磨Φ2.2×7米")).andExpect(status().isFound());
        var section = page(townClerk, "/survey-rows/" + rowOf(task, 1)).select("section[aria-labelledby=naming]");
        assertThat(section.text()).contains("另有 1 家在看不到的台账里").doesNotContain("河北省");
        asks(townClerk, get("/api/v1/survey-rows/{id}/review", rowOf(task, 1)))
                .andExpect(jsonPath("$.mayBe[0].name", nullValue()))
                .andExpect(jsonPath("$.mayBe[0].enterprise", nullValue()));
    }
}
