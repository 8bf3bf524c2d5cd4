package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// Permits end in ways of their own, mortgages and seizures are lifted. Today is 2026-03-02.
@PlatformTest
class PermitsTest {
    private final Register register;
    private final Viewer office;

    PermitsTest(MockMvc browser, Jurisdictions jurisdictions) {
        this.register = new Register(browser, jurisdictions);
        this.office = Register.office(register.county, Role.CLERK);
    }

    @Test
    void aPermitIsWithdrawnOnADayAndOneThatRanOutSaysSo() throws Exception {
        var address = register.entered(office, Map.of("name", "许可样本厂"));
        register.sends(office, address + "/permits", permit("1", "VALID", "")).andExpect(status().isFound());
        var page = register.page(office, address);
        assertThat(page.select("section[aria-labelledby=permits] tbody tr").text())
                .isEqualTo("排污许可证 PW-1 虚构生态环境局 2020-01-01 – 2025-12-31 有效 已过期");
        var permit = page.select("section[aria-labelledby=permits] tbody a").attr("href");
        register.sends(office, permit, permit("2", "VALID", "2026-03-01")).andExpect(status().isUnprocessableContent());
        register.sends(office, permit, permit("2", "WITHDRAWN", "2026-03-03"))
                .andExpect(status().isUnprocessableContent());
        register.sends(office, permit, permit("2", "WITHDRAWN", "2026-03-01")).andExpect(status().isFound());
        assertThat(register.page(office, address)
                        .select("section[aria-labelledby=permits] tbody tr")
                        .text())
                .isEqualTo("排污许可证 PW-1 虚构生态环境局 2020-01-01 – 2025-12-31 吊销 2026-03-01");
        var late = register.sends(office, permit, permit("2", "VALID", "")).andExpect(status().isConflict());
        assertThat(Register.page(late).select(".edifferences tbody tr").eachText())
                .containsExactly("状态 吊销 有效", "失效日期 2026-03-01 不详");
    }

    @Test
    void whatNobodyKnowsAnyMoreIsTakenAndSaysSo() throws Exception {
        var address = register.entered(office, Map.of("name", "停产多年的样本厂"));
        register.sends(
                        office,
                        address + "/permits",
                        Map.of("version", "1", "kind", "BUSINESS_LICENCE", "state", "WITHDRAWN"))
                .andExpect(status().isFound());
        register.sends(
                        office,
                        address + "/encumbrances",
                        Map.of("version", "2", "kind", "SEIZURE", "holder", "虚构县人民法院"))
                .andExpect(status().isFound());
        var page = register.page(office, address);
        assertThat(page.select("section[aria-labelledby=permits] tbody tr").text())
                .isEqualTo("营业执照 不详 日期不详 吊销 日期不详");
        assertThat(page.select("section[aria-labelledby=encumbrances] li > *:not(details)")
                        .eachText())
                .containsExactly("查封", "虚构县人民法院", "日期不详");
        var lift = page.select("form[action$=/lift]").attr("action");
        register.sends(office, lift, Map.of("version", "3", "liftedOn", "2026-03-01"))
                .andExpect(status().isFound());
    }

    private static Map<String, String> permit(String version, String state, String since) {
        return Map.of(
                "version", version,
                "kind", "POLLUTANT_DISCHARGE",
                "number", "PW-1",
                "issuer", "虚构生态环境局",
                "validFrom", "2020-01-01",
                "validUntil", "2025-12-31",
                "state", state,
                "since", since);
    }

    @Test
    void aMortgageIsLiftedNotBeforeItBegan() throws Exception {
        var address = register.entered(office, Map.of("name", "抵押样本厂"));
        register.sends(
                        office,
                        address + "/encumbrances",
                        Map.of("version", "1", "kind", "MORTGAGE", "holder", "虚构农商行", "since", "2024-06-01"))
                .andExpect(status().isFound());
        var lift = register.page(office, address).select("form[action$=/lift]").attr("action");
        var refused = Register.page(register.sends(office, lift, Map.of("version", "2", "liftedOn", "2024-05-31"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".alert-danger a").attr("href")).isEqualTo("#liftedOn");
        assertThat(refused.select("details[open] #liftedOn")).hasSize(1);
        register.sends(office, lift, Map.of("version", "2", "liftedOn", "2026-03-02"))
                .andExpect(status().isFound());
        register.sends(office, lift, Map.of("version", "3", "liftedOn", "2026-03-02"))
                .andExpect(status().isNotFound());
        assertThat(register.page(office, address)
                        .select("section[aria-labelledby=encumbrances] li")
                        .text())
                .isEqualTo("抵押 虚构农商行 2024-06-01 – 2026-03-02");
    }
}
