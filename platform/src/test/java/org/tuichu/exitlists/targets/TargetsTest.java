package org.tuichu.exitlists.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.exitlists.list.ExitListsOnDesk;
import org.tuichu.programmes.work.County;

/// The office decomposes its targets by town and industry and sees what is short of them.
@PlatformTest
class TargetsTest extends ExitListsOnDesk {
    private static final String FROM_ABOVE = """
            INSERT INTO exit_target (jurisdiction_path, year, place_id, industry, ordinal, keeper_name, place_path, place_name,
                lines, capacity, capacity_unit, basis, written_by, written_at)
            VALUES (:city, 2026, :place, '玻璃纤维', 1, '某市', :path, '丙县', 3, 1.5, '万吨/年', '市工信〔2026〕5号', 'test', now())""";

    private final Planting planting;

    TargetsTest(MockMvc browser, JdbcClient database, BeanFactory beans, Planting planting) {
        super(browser, database, beans);
        this.planting = planting;
    }

    private ResultActions sets(Map<String, String> fields) throws Exception {
        return sends(clerk, lists() + "/targets", fields);
    }

    private List<String> rows() throws Exception {
        return page(clerk, lists() + "/targets").select(".xtargets tbody tr").eachText();
    }

    @Test
    void theTargetFromAboveItsDecompositionAndTheListsStandSideBySide() throws Exception {
        var town = county.below("石桥镇");
        planting.rows(() -> database.sql(FROM_ABOVE)
                .param("city", county.city.path())
                .param("place", county.place.id())
                .param("path", county.place.path())
                .update());
        var glass = line("虚构玻纤厂", GLASS);
        var list = draft(org.tuichu.exitlists.list.ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "县政府决定", glass).andExpect(status().isFound());
        sends(
                        clerk,
                        "/exit-lists/" + list + "/entries/" + entry(list, glass),
                        Map.of("version", "2", "targetOn", "2026-06-30", "measure", "DISMANTLE", "industry", "玻璃纤维"))
                .andExpect(status().isFound());
        signed(list);
        sets(Map.of(
                        "place",
                        town.id(),
                        "industry",
                        "玻璃纤维",
                        "lines",
                        "2",
                        "capacity",
                        "1.5",
                        "unit",
                        "万吨/年",
                        "basis",
                        "县工信〔2026〕1号"))
                .andExpect(status().isFound());
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains("某市 · 市工信〔2026〕5号", "3 条生产线 1.5 万吨/年", "1 条生产线 0.5 万吨/年", "差 2 条 差 1 万吨/年"),
                        row -> assertThat(row).contains("2 条生产线 1.5 万吨/年", "差 1 条 产能相符"),
                        row -> assertThat(row).startsWith("石桥镇").contains("尚无 差 2 条 差 1.5 万吨/年"),
                        row -> assertThat(row).startsWith("丙县").contains("–", "1 条生产线 0.5 万吨/年"));
        sets(Map.of("place", town.id(), "industry", "玻璃纤维", "basis", "收回")).andExpect(status().isFound());
        assertThat(rows()).hasSize(3);
        asks(clerk, get("/api/v1" + lists() + "/targets"))
                .andExpect(jsonPath("$.industries[0].whole.capacity.there").value(0.5));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        assertThat(page(sets(Map.of("place", county.sibling.id(), "lines", "1.5", "capacity", "-1", "unit", ""))
                                .andExpect(status().isUnprocessableContent()))
                        .select(".alert-danger a")
                        .eachAttr("href"))
                .containsExactly("#industry", "#lines", "#capacity", "#basis", "#place");
        assertThat(page(sets(Map.of("place", county.place.id(), "industry", "水泥", "capacity", "1", "basis", "某文件"))
                                .andExpect(status().isUnprocessableContent()))
                        .select(".alert-danger a")
                        .eachAttr("href"))
                .containsExactly("#unit");
    }

    @Test
    void targetsAreTheOfficesAndNobodysBeside() throws Exception {
        sets(Map.of("place", county.place.id(), "industry", "水泥", "lines", "1", "basis", "某文件"))
                .andExpect(status().isFound());
        assertThat(county.seen(clerk, "exit_target")).isEqualTo(1);
        assertThat(county.seen(Viewers.office(county.city.path()), "exit_target"))
                .isEqualTo(1);
        assertThat(county.seen(Viewers.office(county.sibling.path()), "exit_target"))
                .isZero();
        assertThat(county.seen(county.person(County.SUPPORT, Role.CLERK), "exit_target"))
                .isZero();
        asks(county.person(County.SUPPORT, Role.CLERK), get(lists() + "/targets"))
                .andExpect(status().isForbidden());
    }
}
