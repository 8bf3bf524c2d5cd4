package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.Planting;
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
class UnitEndingPagesTest {
    private final MockMvc browser;
    private static final String TWO_HUNDRED_CLOSED = """
            INSERT INTO unit (id, jurisdiction_id, jurisdiction_path, name, kind, function, valid_to)
            SELECT gen_random_uuid(), :jurisdiction, :path, '阿' || n || '所', 'BODY', 'OTHER', '2019-03-31'
            FROM generate_series(1, 200) AS n""";

    private final JdbcClient database;
    private final Planting planting;
    private final Units units;
    private final TestPlaces places;
    private final Viewer keeper;
    private final Unit economy;
    private final Unit industry;

    UnitEndingPagesTest(
            MockMvc browser, Jurisdictions jurisdictions, Units units, JdbcClient database, Planting planting) {
        this.database = database;
        this.planting = planting;
        this.browser = browser;
        this.units = units;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.keeper = TestPlaces.keeper(places.county());
        this.economy = places.unit("县经信委", UnitFunction.INDUSTRY, "县经委");
        this.industry = places.unit("县工信局", UnitFunction.INDUSTRY);
    }

    @Test
    void theOfficeClosesAndReopensAUnit() throws Exception {
        send(close(economy, 1).param("successor", industry.id().toString()), keeper)
                .andExpect(redirectedUrl("/units/" + economy.id()));
        var closed = page(get("/units/" + economy.id()));
        assertThat(closed.select("h1 .dir-tag-ended").text()).isEqualTo("已撤销（2019-03-31 止）");
        assertThat(closed.select("section[aria-labelledby=ending] .change-list").text())
                .contains("2019-03-31", "机构改革", "由“县工信局”承接", "keeper");
        assertThat(page(get("/units")).select("tbody a").eachText()).containsExactly("县工信局");
        assertThat(page(get("/units").param("ended", "true")).select("tbody a").eachText())
                .containsExactlyInAnyOrder("县工信局", "县经信委");
        send(post("/units/" + economy.id() + "/reopen").param("version", "2").with(csrf()), keeper)
                .andExpect(redirectedUrl("/units/" + economy.id()));
        assertThat(page(get("/units/" + economy.id()))
                        .select("section[aria-labelledby=ending] .change-list")
                        .text())
                .contains("由 keeper 于");
        assertThat(page(get("/units")).select("tbody a")).hasSize(2);
    }

    @Test
    void aClosingThatIsWrongIsShownAgainAsTyped() throws Exception {
        var missing = answer(close(economy, 1, "", " "), 422);
        assertThat(missing.select(".alert-danger a").eachAttr("href")).containsExactly("#lastDay", "#reason");
        var itself = answer(close(economy, 1).param("successor", economy.id().toString()), 422);
        assertThat(itself.select(".alert-danger").text()).contains("同一条记录");
        assertThat(itself.select("#reason").attr("value")).isEqualTo("机构改革");
        assertThat(found(economy).validTo()).isNull();
    }

    @Test
    void aLastDayToComeIsNoClosingYet() throws Exception {
        send(close(economy, 1, "2026-03-02", "机构改革"), keeper).andExpect(status().isFound());
        assertThat(page(get("/units/" + economy.id())).select("h1").text()).startsWith("县经信委 将撤销（2026-03-02 止）");
        assertThat(page(get("/units")).select("tbody a").eachText()).containsExactly("县工信局", "县经信委");
    }

    @Test
    void aStaleClosingShowsBothVersions() throws Exception {
        rename(industry);
        var stale = answer(close(industry, 1), 409);
        assertThat(stale.select(".alert-warning").text()).contains("第 1 版", "第 2 版");
        assertThat(stale.select("#lastDay").attr("value")).isEqualTo("2019-03-31");
    }

    @Test
    void onlyTheOfficeEndsUnits() throws Exception {
        send(close(economy, 1), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
        send(close(economy, 1), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        send(merge(economy, 1, industry, 1), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
        send(merge(economy, 1, industry, 1), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        send(get("/units/" + economy.id() + "/merge"), TestPlaces.keeper(places.city()))
                .andExpect(status().isNotFound());
        assertThat(found(economy)).isEqualTo(economy);
    }

    @Test
    void theUnitIsChosenAmongThoseOfThePlace() throws Exception {
        places.unit("县财政局", UnitFunction.FINANCE);
        var all = page(get("/units/" + economy.id() + "/merge"));
        assertThat(all.select(".place-grid a").eachText()).containsExactlyInAnyOrder("县工信局", "县财政局");
        var some = page(get("/units/" + economy.id() + "/merge").param("q", "工信"));
        assertThat(some.select(".place-grid a").eachText()).containsExactly("县工信局");
    }

    @Test
    void unitsThatCannotBeChosenTakeNobodysPlace() throws Exception {
        planting.rows(() -> database.sql(TWO_HUNDRED_CLOSED)
                .param("jurisdiction", places.county().id())
                .param("path", places.county().path())
                .update());
        var choice = page(get("/units/" + economy.id() + "/merge"));
        assertThat(choice.select(".place-grid a").eachText()).containsExactly("县工信局");
    }

    @Test
    void whatMovesIsShownBeforeItMoves() throws Exception {
        var preview = page(get("/units/" + economy.id() + "/merge")
                .param("into", industry.id().toString()));
        assertThat(preview.select("section[aria-labelledby=gains] li").eachText())
                .containsExactlyInAnyOrder("县经信委 日期不详", "县经委 日期不详");
        assertThat(found(economy)).isEqualTo(economy);
        send(merge(economy, 1, industry, 1), keeper)
                .andExpect(redirectedUrl("/units/" + industry.id()))
                .andExpect(flash().attribute("notice", "directory.merge.done"));
        var gone = page(get("/units/" + economy.id()));
        assertThat(gone.select(".alert-info").text()).contains("已并入“县工信局”", "keeper");
        assertThat(gone.select("form.add-form")).isEmpty();
        assertThat(page(get("/units/" + industry.id()))
                        .select("section[aria-labelledby=ending] .change-list")
                        .text())
                .contains("“县经信委”已并入本单位", "keeper");
    }

    @Test
    void aStaleMergerIsShownAgainWithBothUnits() throws Exception {
        rename(industry);
        var stale = answer(merge(economy, 1, industry, 1), 409);
        assertThat(stale.select(".alert-warning").text())
                .contains("“县经信委”您看到的是第 1 版，现在是第 1 版", "“县工业局”您看到的是第 1 版，现在是第 2 版");
        assertThat(stale.select("input[name=intoVersion]").attr("value")).isEqualTo("2");
        assertThat(found(economy).mergedInto()).isNull();
    }

    @Test
    void aRefusedMergerSaysWhy() throws Exception {
        var same = answer(merge(economy, 1, economy, 1), 422);
        assertThat(same.select(".alert-danger").text()).contains("同一条记录");
        assertThat(same.select("form.merge-confirm")).isEmpty();
    }

    private void rename(Unit unit) {
        Scope.of(places.county().path()).run(() -> {
            units.rename(unit.id(), 1, "县工业局", LocalDate.of(2020, 1, 1));
            units.addAlias(unit.id(), UnitName.undated("县工业局"));
        });
    }

    private static MockHttpServletRequestBuilder close(Unit unit, long version) {
        return close(unit, version, "2019-03-31", "机构改革");
    }

    private static MockHttpServletRequestBuilder close(Unit unit, long version, String lastDay, String reason) {
        return post("/units/" + unit.id() + "/close")
                .param("version", Long.toString(version))
                .param("lastDay", lastDay)
                .param("reason", reason)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder merge(Unit unit, long version, Unit into, long intoVersion) {
        return post("/units/" + unit.id() + "/merge")
                .param("version", Long.toString(version))
                .param("into", into.id().toString())
                .param("intoVersion", Long.toString(intoVersion))
                .with(csrf());
    }

    private Unit found(Unit unit) {
        return Scope.of(places.county().path())
                .call(() -> units.find(unit.id()))
                .orElseThrow();
    }

    private Document answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(send(request, keeper)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, 200);
    }
}
