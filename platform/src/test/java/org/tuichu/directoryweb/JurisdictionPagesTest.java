package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;

@PlatformTest
class JurisdictionPagesTest {
    private final MockMvc browser;
    private final Jurisdictions jurisdictions;
    private final TestPlaces places;

    JurisdictionPagesTest(MockMvc browser, Jurisdictions jurisdictions, Units units) {
        this.browser = browser;
        this.jurisdictions = jurisdictions;
        this.places = TestPlaces.fresh(jurisdictions, units);
    }

    @Test
    void beginsWithTheProvinces() throws Exception {
        var page = page(get("/jurisdictions"), TestPlaces.reader(places.county()));
        assertThat(page.select("section[aria-labelledby=divisions] a").eachText())
                .startsWith("北京市", "天津市", "河北省");
        assertThat(page.select("h1").eachText()).containsExactly("行政区划");
    }

    @Test
    void goesDownLevelByLevel() throws Exception {
        var page = page(get("/jurisdictions/211104"), TestPlaces.reader(places.county()));
        assertThat(page.select("h1").text()).isEqualTo("大洼区");
        assertThat(page.select(".breadcrumb li").eachText()).containsExactly("全国", "辽宁省", "盘锦市", "大洼区");
        assertThat(page.select("section[aria-labelledby=divisions] li")).hasSize(16);
        assertThat(page.select("form.add-form")).isEmpty();
    }

    @Test
    void anUnknownPlaceIsNotFound() throws Exception {
        browser.perform(get("/jurisdictions/999999").with(Viewers.signedIn(TestPlaces.reader(places.county()))))
                .andExpect(status().isNotFound());
    }

    @Test
    void findsPlacesByText() throws Exception {
        var page = page(get("/jurisdictions").param("q", "大洼"), TestPlaces.reader(places.county()));
        assertThat(page.select("tbody a").eachText()).startsWith("盘锦市大洼区");
        var none = page(get("/jurisdictions").param("q", "<b>%"), TestPlaces.reader(places.county()));
        assertThat(none.select("[role=status]").text()).startsWith("没有找到");
        assertThat(none.select("main b")).isEmpty();
    }

    @Test
    void anInventedPlaceSaysSo() throws Exception {
        var page = page(get("/jurisdictions/" + places.county().id()), TestPlaces.reader(places.county()));
        assertThat(page.select("h1 .dir-tag").text()).isEqualTo("虚构样例");
    }

    @Test
    void theOfficeAddsAZone() throws Exception {
        var county = places.county();
        browser.perform(zone(county, county, "东湖新区").param("validFrom", "2020-01-01"))
                .andExpect(redirectedUrl("/jurisdictions/" + county.id()))
                .andExpect(flash().attribute("notice", "directory.zone.added"));
        assertThat(jurisdictions.children(county.id()))
                .extracting(Jurisdiction::name, Jurisdiction::addedBy)
                .containsExactly(org.assertj.core.api.Assertions.tuple("东湖新区", "keeper"));
        var page = page(get("/jurisdictions/" + county.id()), TestPlaces.keeper(county));
        assertThat(page.select("section[aria-labelledby=zones] li a").eachText())
                .containsExactly("东湖新区");
    }

    @Test
    void aZoneThatIsWrongIsShownAgainAsTyped() throws Exception {
        var county = places.county();
        var answer = browser.perform(zone(county, county, " ").param("validFrom", "2020-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".alert-danger a").eachAttr("href")).containsExactly("#name", "#validFrom");
        assertThat(page.select("#validFrom").attr("value")).isEqualTo("2020-02-30");
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly("name", "validFrom");
        assertThat(jurisdictions.children(county.id())).isEmpty();
    }

    @Test
    void theSameZoneTwiceIsRefused() throws Exception {
        var county = places.county();
        browser.perform(zone(county, county, "西湖新区")).andExpect(status().isFound());
        browser.perform(zone(county, county, "西湖新区")).andExpect(status().isUnprocessableContent());
        assertThat(jurisdictions.children(county.id())).hasSize(1);
    }

    @Test
    void theOfficeClosesAndReopensAZone() throws Exception {
        var county = places.county();
        browser.perform(zone(county, county, "南湖新区")).andExpect(status().isFound());
        var zone = jurisdictions.children(county.id()).getFirst();
        browser.perform(close(zone, TestPlaces.keeper(county)).param("lastDay", "2022-12-31"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(close(zone, TestPlaces.keeper(county))
                        .param("lastDay", "2022-12-31")
                        .param("reason", "并入县城"))
                .andExpect(redirectedUrl("/jurisdictions/" + zone.id()));
        var closed = page(get("/jurisdictions/" + zone.id()), TestPlaces.keeper(county));
        assertThat(closed.select("h1 .dir-tag-ended").text()).isEqualTo("已撤销（2022-12-31 止）");
        assertThat(closed.select(".change-list").text()).contains("并入县城", "keeper");
        browser.perform(post("/jurisdictions/" + zone.id() + "/reopen")
                        .with(csrf())
                        .with(Viewers.signedIn(TestPlaces.keeper(county))))
                .andExpect(redirectedUrl("/jurisdictions/" + zone.id()));
        assertThat(jurisdictions.find(zone.id()).orElseThrow().validTo()).isNull();
    }

    @Test
    void nobodyElseClosesAZone() throws Exception {
        var county = places.county();
        browser.perform(zone(county, county, "北湖新区")).andExpect(status().isFound());
        var zone = jurisdictions.children(county.id()).getFirst();
        for (var stranger : List.of(places.sibling(), places.city())) {
            browser.perform(close(zone, TestPlaces.keeper(stranger))
                            .param("lastDay", "2022-12-31")
                            .param("reason", "x"))
                    .andExpect(status().isForbidden());
        }
        assertThat(page(get("/jurisdictions/" + zone.id()), TestPlaces.keeper(places.city()))
                        .select("form.add-form"))
                .isEmpty();
    }

    private static MockHttpServletRequestBuilder close(Jurisdiction zone, Viewer viewer) {
        return post("/jurisdictions/" + zone.id() + "/close").with(csrf()).with(Viewers.signedIn(viewer));
    }

    @Test
    void nobodyElseAddsAZone() throws Exception {
        var county = places.county();
        browser.perform(zone(county, places.sibling(), "外人新区")).andExpect(status().isForbidden());
        browser.perform(zone(county, places.city(), "外人新区")).andExpect(status().isForbidden());
        browser.perform(post("/jurisdictions/" + county.id() + "/zones")
                        .param("name", "外人新区")
                        .with(csrf())
                        .with(Viewers.signedIn(TestPlaces.reader(county))))
                .andExpect(status().isForbidden());
        assertThat(jurisdictions.children(county.id())).isEmpty();
    }

    private static MockHttpServletRequestBuilder zone(Jurisdiction under, Jurisdiction own, String name) {
        return post("/jurisdictions/" + under.id() + "/zones")
                .param("name", name)
                .with(csrf())
                .with(Viewers.signedIn(TestPlaces.keeper(own)));
    }

    private Document page(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return Jsoup.parse(browser.perform(request.with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
