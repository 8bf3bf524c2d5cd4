package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdictions;

/// On 2020-06-01, when annular kilns for bricks had to go by the end of the year.
@PlatformTest
class OutlookTest {
    private static final Map<String, String> KILN = Map.of("name", "轮窑", "model", "24门");

    private final Register register;
    private final Viewer clerk;

    OutlookTest(MockMvc browser, Jurisdictions jurisdictions, BusinessDates dates) {
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK);
        Scope.PROGRAM.run(() -> dates.move(register.county.id(), LocalDate.parse("2020-06-01")));
    }

    @BeforeEach
    void linesOfTwoTowns() throws Exception {
        var weighed = new HashMap<>(KILN);
        weighed.putAll(Map.of("capacity", "9", "capacityUnit", "万吨", "capacityPeriod", "YEAR"));
        var first = register.entered(clerk, Map.of("name", "虚构石桥砖厂", "location", register.town.id()));
        register.line(clerk, first, weighed);
        var second = register.entered(clerk, Map.of("name", "虚构河口砖厂", "location", register.otherTown.id()));
        register.line(clerk, second, KILN);
        register.line(clerk, second, Map.of("name", "隧道窑"));
        var gone = register.line(clerk, second, Map.of("name", "轮窑", "model", "22门"));
        register.sends(clerk, gone + "/state", Map.of("version", "1", "state", "DISMANTLED", "since", "2020-01-15"))
                .andExpect(status().isFound());
    }

    @Test
    void theLastDayOfALineCountsWithItsTonnes() throws Exception {
        var page = register.page(clerk, "/enterprises/outlook");
        assertThat(page.select(".summary").text()).isEqualTo("查看 3 条未拆除的生产线，2020-06-01 之后至 2021-12-31 有 2 项变化。");
        assertThat(page.select("tbody tr:has(th)").eachText()).containsExactly("2020-12-31 2 90000 1");
        assertThat(page.select("tbody tr:has(a.lead)").eachText())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("2020-12-31", "轮窑 24门", "淘汰期限届满"));
        assertThat(register.page(clerk, "/enterprises/outlook?until=2020-12-30").select(".nothing"))
                .hasSize(1);
    }

    @Test
    void aTownIsLookedAtAlone() throws Exception {
        assertThat(register.page(clerk, "/enterprises/outlook?location=" + register.town.id())
                        .select("tbody a.lead")
                        .eachText())
                .containsExactly("虚构石桥砖厂");
        register.sees(
                        Register.office(register.sibling, Role.CLERK),
                        "/enterprises/outlook?location=" + register.town.id())
                .andExpect(status().isNotFound());
    }

    @Test
    void theDayLiesAhead() throws Exception {
        var wrong = register.sees(clerk, "/enterprises/outlook?until=2020-06-01")
                .andExpect(status().isUnprocessableContent());
        assertThat(Register.page(wrong).select(".alert-danger a").attr("href")).isEqualTo("#until");
        register.asks(clerk, get("/api/v1/enterprises/outlook").param("until", "2019-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("until"));
        register.asks(clerk, get("/api/v1/enterprises/outlook").param("until", "2020-12-31"))
                .andExpect(jsonPath("$.looked").value(3))
                .andExpect(jsonPath("$.more").value(false))
                .andExpect(jsonPath("$.totals['2020-12-31'].lines").value(2))
                .andExpect(jsonPath("$.totals['2020-12-31'].tonnesPerYear").value(90000))
                .andExpect(jsonPath("$.totals['2020-12-31'].uncounted").value(1))
                .andExpect(jsonPath("$.events[0].what.rule").value("2019-brick_kiln-1"));
    }
}
