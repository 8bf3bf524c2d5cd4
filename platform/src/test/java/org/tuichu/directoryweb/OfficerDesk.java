package org.tuichu.directoryweb;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;

/// A unit of a made-up county, and how its keeper enters people there, by page and by API.
final class OfficerDesk {
    final TestPlaces places;
    final Unit unit;
    final Viewer keeper;

    private final MockMvc browser;
    private final Officers officers;

    OfficerDesk(MockMvc browser, Jurisdictions jurisdictions, Units units, Officers officers) {
        this.browser = browser;
        this.officers = officers;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.unit = places.unit("县工信局", UnitFunction.INDUSTRY);
        this.keeper = TestPlaces.keeper(places.county());
    }

    MockHttpServletRequestBuilder typed(long version, String name, String phone) {
        return post("/units/" + unit.id() + "/officers")
                .param("version", Long.toString(version))
                .param("officerName", name)
                .param("phone", phone)
                .param("contact", "true")
                .param("officer", "")
                .with(csrf());
    }

    String officer() {
        return "/api/v1/units/" + unit.id() + "/officers/"
                + own().call(() -> officers.known(unit.id())).getFirst().id();
    }

    MockHttpServletRequestBuilder api(String body) {
        return json(post("/api/v1/units/" + unit.id() + "/officers"), body);
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }

    Scope own() {
        return Scope.of(places.county().path());
    }

    ResultActions send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    List<String> rows(Unit of) throws Exception {
        return page(of).select("section[aria-labelledby=officers] tbody tr").eachText();
    }

    private Document page(Unit of) throws Exception {
        return Jsoup.parse(send(get("/units/" + of.id()), keeper)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
