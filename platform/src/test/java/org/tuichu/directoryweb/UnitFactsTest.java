package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
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

/// The first day of a unit and the days of its names, by page and by API.
@PlatformTest
class UnitFactsTest {
    private final MockMvc browser;
    private final Units units;
    private final TestPlaces places;
    private final Unit unit;
    private final Viewer keeper;

    UnitFactsTest(MockMvc browser, Jurisdictions jurisdictions, Units units) {
        this.browser = browser;
        this.units = units;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.unit = places.unit("县工信局", UnitFunction.INDUSTRY);
        this.keeper = TestPlaces.keeper(places.county());
    }

    @Test
    void theFirstDayIsSaidAndCorrectedAndBothStayOnRecord() throws Exception {
        send(firstDay(1, "2019-04-01", "机构改革方案"), Viewers.onBehalfOf(keeper, keeper))
                .andExpect(redirectedUrl("/units/" + unit.id()));
        send(firstDay(2, "2019-03-28", "三定方案"), keeper).andExpect(status().isFound());
        assertThat(found().validFrom()).isEqualTo(LocalDate.of(2019, 3, 28));
        assertThat(page().select("section[aria-labelledby=facts] .change-list li")
                        .eachText())
                .satisfiesExactly(
                        latest -> assertThat(latest).startsWith("自 2019-03-28 起 三定方案 由 keeper 于"),
                        first -> assertThat(first).startsWith("自 2019-04-01 起 机构改革方案 由 keeper（代 Test Person） 于"));
    }

    @Test
    void theFirstDayLiesNotAfterTheDaysThatAreKnown() throws Exception {
        own().run(() -> units.addAlias(unit.id(), new UnitName("县经信委", null, LocalDate.of(2019, 3, 31))));
        var late = Jsoup.parse(send(firstDay(2, "2019-04-01", "x"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(late.select(".alert-danger a").attr("href")).isEqualTo("#firstDay");
        assertThat(late.select("#firstDay").attr("value")).isEqualTo("2019-04-01");
        send(api("/close", "{\"lastDay\": \"2018-12-31\", \"reason\": \"x\", \"version\": 2}"), keeper)
                .andExpect(status().isOk());
        send(api("/first-day", "{\"firstDay\": \"2019-01-01\", \"reason\": \"x\", \"version\": 3}"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("firstDay"))
                .andExpect(jsonPath("$.errors[0].message").value("起始日晚于最后一日。"));
        assertThat(found().validFrom()).isNull();
    }

    @Test
    void theFirstDayNeedsAReasonAndTheVersionSeen() throws Exception {
        send(api("/first-day", "{\"firstDay\": \"2019-01-01\", \"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(api("/first-day", "{\"reason\": \"x\", \"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("firstDay"));
        send(api("/first-day", "{\"firstDay\": \"2019-01-01\", \"reason\": \"x\"}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        send(firstDay(7, "2019-04-01", "x"), keeper).andExpect(status().isConflict());
        send(firstDay(1, "2019-04-01", "x"), TestPlaces.keeper(places.sibling()))
                .andExpect(status().isNotFound());
        send(firstDay(1, "2019-04-01", "x"), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        send(firstDay(1, "2019-04-01", "x"), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
    }

    @Test
    void aNameDoesNotHoldBeforeTheFirstDay() throws Exception {
        send(firstDay(1, "2019-04-01", "机构改革方案"), keeper).andExpect(status().isFound());
        send(api("/aliases", "{\"name\": \"县经信局\", \"validFrom\": \"2019-03-31\", \"version\": 2}"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("validFrom"))
                .andExpect(jsonPath("$.errors[0].message").value("名称的使用日期早于本单位的起始日。"));
        send(api("/rename", "{\"name\": \"县工业局\", \"from\": \"2019-04-01\", \"version\": 2}"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        var rename = post("/units/" + unit.id() + "/rename")
                .param("version", "2")
                .param("newName", "县工业局")
                .param("renamedOn", "2019-04-01")
                .with(csrf());
        assertThat(fieldAtFault(rename)).isEqualTo("#renamedOn");
        send(api("/rename", "{\"name\": \"县工业局\", \"from\": \"2019-04-02\", \"version\": 2}"), keeper)
                .andExpect(status().isOk());
    }

    private String fieldAtFault(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(request, keeper)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".alert-danger a")
                .attr("href");
    }

    private MockHttpServletRequestBuilder firstDay(long version, String day, String reason) {
        return post("/units/" + unit.id() + "/first-day")
                .param("version", Long.toString(version))
                .param("firstDay", day)
                .param("firstDayReason", reason)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder api(String act, String body) {
        return json(post("/api/v1/units/" + unit.id() + act), body);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }

    private Unit found() {
        return own().call(() -> units.find(unit.id())).orElseThrow();
    }

    private Scope own() {
        return Scope.of(places.county().path());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private Document page() throws Exception {
        return Jsoup.parse(send(get("/units/" + unit.id()), keeper)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
