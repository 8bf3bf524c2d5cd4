package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// The list of enterprises: what stands on it, and how one is found there.
@PlatformTest
class EnterpriseListTest {
    private final Register register;
    private final Viewer office;

    EnterpriseListTest(MockMvc browser, Jurisdictions jurisdictions) {
        this.register = new Register(browser, jurisdictions);
        this.office = Register.office(register.county, Role.CLERK);
    }

    @Test
    void theFirstEnterpriseIsInvitedOnAnEmptyList() throws Exception {
        var list = register.page(office, "/enterprises");
        assertThat(list.select(".nothing").text()).isEqualTo("还没有登记企业。 登记企业");
        assertThat(list.select("nav a[aria-current]").text()).isEqualTo("企业与生产线");
        assertThat(register.page(register.townClerk(register.town), "/enterprises")
                        .select("a[href='/enterprises/new']"))
                .isEmpty();
    }

    @Test
    void aNameChangesAndTheFormerOneStaysAndIsFound() throws Exception {
        var address = register.entered(office, Map.of("name", "虚构老窑砖厂"));
        register.sends(
                        office,
                        address + "/names",
                        Map.of("version", "1", "newName", "虚构新窑建材有限公司", "nameFrom", "2021-05-01"))
                .andExpect(status().isFound());
        register.sends(
                        office,
                        address + "/names",
                        Map.of("version", "2", "newName", "虚构公社砖厂", "nameTo", "1983-12-31", "former", "true"))
                .andExpect(status().isFound());
        var page = register.page(office, address);
        assertThat(page.select("h1").text()).isEqualTo("虚构新窑建材有限公司");
        assertThat(page.select("section[aria-labelledby=names] li").eachText())
                .containsExactly("虚构老窑砖厂 … – 2021-04-30", "虚构公社砖厂 … – 1983-12-31");
        for (var known : List.of("老窑", "公社", "新窑建材")) {
            assertThat(register.page(office, "/enterprises?q=" + known)
                            .select("tbody a")
                            .eachText())
                    .as(known)
                    .containsExactly("虚构新窑建材有限公司");
        }
        var late = register.sends(office, address + "/names", Map.of("version", "1", "newName", "又一个名称"))
                .andExpect(status().isConflict());
        assertThat(Register.page(late).select("#newName").attr("value")).isEqualTo("又一个名称");
    }

    @Test
    void theListIsInPinyinOrderAndNarrowedByPlace() throws Exception {
        register.entered(office, Map.of("name", "中原铁合金厂", "location", register.town.id()));
        register.entered(office, Map.of("name", "安和造纸厂", "location", register.otherTown.id()));
        register.entered(office, Map.of("name", "北岭焦化厂", "location", register.town.id()));
        var all = register.page(office, "/enterprises");
        assertThat(all.select("tbody a").eachText()).containsExactly("安和造纸厂", "北岭焦化厂", "中原铁合金厂");
        assertThat(all.select("tbody .names").eachText()).containsExactly("河口镇", "石桥镇", "石桥镇");
        assertThat(register.page(office, "/enterprises?location=" + register.town.id())
                        .select("tbody a")
                        .eachText())
                .containsExactly("北岭焦化厂", "中原铁合金厂");
        var nothing = register.page(office, "/enterprises?q=100%25");
        assertThat(nothing.select(".nothing").text()).isEqualTo("没有找到符合条件的企业。 查看全部");
        register.sees(office, "/enterprises?location=" + register.sibling.id()).andExpect(status().isNotFound());
    }
}
