package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.Units;

@PlatformTest
class UnitPagesTest {
    private final MockMvc browser;
    private final Units units;
    private final TestPlaces places;
    private final Viewer keeper;

    UnitPagesTest(MockMvc browser, Jurisdictions jurisdictions, Units units) {
        this.browser = browser;
        this.units = units;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.keeper = TestPlaces.keeper(places.county());
    }

    @Test
    void listsTheOwnUnitsAndThoseBelow() throws Exception {
        places.unit("县财政局", UnitFunction.FINANCE, "财政局");
        places.unit("县工信局", UnitFunction.INDUSTRY);
        var own = page(get("/units"), keeper);
        assertThat(own.select("tbody a").eachText()).containsExactly("县财政局", "县工信局");
        assertThat(page(get("/units"), TestPlaces.reader(places.city())).select("tbody a"))
                .hasSize(2);
        assertThat(page(get("/units"), TestPlaces.reader(places.sibling())).select("tbody a"))
                .isEmpty();
    }

    @Test
    void filtersByFunctionAndText() throws Exception {
        places.unit("县财政局", UnitFunction.FINANCE, "县财税局");
        places.unit("县工信局", UnitFunction.INDUSTRY);
        var byFunction = page(get("/units").param("function", "INDUSTRY"), keeper);
        assertThat(byFunction.select("tbody a").eachText()).containsExactly("县工信局");
        assertThat(byFunction.select("#function option[selected]").attr("value"))
                .isEqualTo("INDUSTRY");
        var byAlias = page(get("/units").param("q", "财税"), keeper);
        assertThat(byAlias.select("tbody a").eachText()).containsExactly("县财政局");
        var nonsense = page(get("/units").param("function", "X").param("page", "-1"), keeper);
        assertThat(nonsense.select("tbody a")).hasSize(2);
    }

    @Test
    void pagesOneByOne() throws Exception {
        for (int i = 100; i < 100 + UnitFilter.PAGE_SIZE + 1; i++) {
            places.unit("县第" + i + "所", UnitFunction.OTHER);
        }
        var first = page(get("/units").param("q", "县第"), keeper);
        assertThat(first.select("tbody tr")).hasSize(UnitFilter.PAGE_SIZE);
        var second = page(get(URI.create(first.select("a[rel=next]").attr("href"))), keeper);
        assertThat(second.select("tbody a").eachText()).containsExactly("县第150所");
        assertThat(second.select("a[rel=prev]")).hasSize(1);
    }

    @Test
    void showsTheNamesOverTime() throws Exception {
        var unit = places.unit("县生态环境局", UnitFunction.ENVIRONMENT);
        Scope.of(places.county().path())
                .run(() -> units.addAlias(unit.id(), new UnitName("县环保局", null, LocalDate.of(2019, 2, 28))));
        var page = page(get("/units/" + unit.id()), TestPlaces.reader(places.city()));
        assertThat(page.select("section[aria-labelledby=names] tbody tr").eachText())
                .containsExactly("县生态环境局 现用", "县环保局 起始不详 至 2019-02-28");
        assertThat(page.select("form.add-form")).isEmpty();
    }

    @Test
    void aUnitOutsideTheScopeIsNotFound() throws Exception {
        var unit = places.unit("县审计局", UnitFunction.AUDIT);
        send(get("/units/" + unit.id()), TestPlaces.reader(places.sibling())).andExpect(status().isNotFound());
        send(rename(unit, 1, "x"), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        send(rename(unit, 1, "x"), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
        assertThat(found(unit).name()).isEqualTo("县审计局");
    }

    @Test
    void theOfficeRenames() throws Exception {
        var unit = places.unit("县环保局", UnitFunction.ENVIRONMENT);
        send(rename(unit, 1, "县生态环境局").param("renamedOn", "2019-03-01"), keeper)
                .andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(found(unit).name()).isEqualTo("县生态环境局");
    }

    @Test
    void aStaleFormShowsBothVersions() throws Exception {
        var unit = places.unit("县科技局", UnitFunction.SCIENCE);
        send(alias(unit, 1, "科技局"), keeper).andExpect(status().isFound());
        var answer = send(rename(unit, 1, "县科学技术局"), keeper)
                .andExpect(status().isConflict())
                .andReturn();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".alert-warning").text()).contains("第 1 版", "第 2 版");
        assertThat(page.select("#newName").attr("value")).isEqualTo("县科学技术局");
        assertThat(page.select("input[name=version]").eachAttr("value"))
                .containsOnly("2")
                .hasSize(6);
        assertThat(found(unit).name()).isEqualTo("县科技局");
    }

    @Test
    void aNameThatIsWrongIsShownAgainAsTyped() throws Exception {
        var unit = places.unit("县商务局", UnitFunction.COMMERCE);
        var tooLong = "局".repeat(NameField.LONGEST_UNIT_NAME + 1);
        var answer = send(alias(unit, 1, tooLong), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".alert-danger a").text()).isEqualTo("名称不超过 60 个字，现有 61 个字。");
        assertThat(page.select("#alias").attr("value")).isEqualTo(tooLong);
        send(alias(unit, 1, "<b>"), keeper).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theNameOfAnotherUnitIsRefused() throws Exception {
        var unit = places.unit("县水利局", UnitFunction.WATER);
        places.unit("县水务局", UnitFunction.WATER);
        send(rename(unit, 1, "县水务局"), keeper).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aPersonFindsARecordRight() throws Exception {
        var unit = places.unit("县统计局", UnitFunction.STATISTICS);
        var confirming = post("/units/" + unit.id() + "/confirm").with(csrf());
        send(confirming.param("version", "2"), keeper).andExpect(status().isConflict());
        assertThat(found(unit).confirmedBy()).isNull();
        send(
                        post("/units/" + unit.id() + "/confirm")
                                .param("version", "1")
                                .with(csrf()),
                        Viewers.onBehalfOf(keeper, keeper))
                .andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(found(unit).confirmedBy()).isEqualTo("keeper");
        assertThat(found(unit).confirmedOnBehalfOf()).isEqualTo("Test Person");
    }

    private static MockHttpServletRequestBuilder rename(Unit unit, long version, String name) {
        return post("/units/" + unit.id() + "/rename")
                .param("version", Long.toString(version))
                .param("newName", name)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder alias(Unit unit, long version, String name) {
        return post("/units/" + unit.id() + "/aliases")
                .param("version", Long.toString(version))
                .param("alias", name)
                .with(csrf());
    }

    private Unit found(Unit unit) {
        return Scope.of(places.county().path())
                .call(() -> units.find(unit.id()))
                .orElseThrow();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private Document page(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return Jsoup.parse(send(request, viewer)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
