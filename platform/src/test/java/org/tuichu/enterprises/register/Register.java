package org.tuichu.enterprises.register;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;

/// A made-up city with two counties and two towns that no other test uses, their people, and a browser.
final class Register {
    private static final AtomicInteger CITIES = new AtomicInteger();

    final Jurisdiction city;
    final Jurisdiction county;
    final Jurisdiction sibling;
    final Jurisdiction town;
    final Jurisdiction otherTown;

    private final MockMvc browser;

    Register(MockMvc browser, Jurisdictions jurisdictions) {
        this.browser = browser;
        this.city = invented(jurisdictions, "第" + CITIES.incrementAndGet() + "窑炉市", JurisdictionLevel.CITY, null);
        this.county = invented(jurisdictions, "甲县", JurisdictionLevel.COUNTY, city.id());
        this.sibling = invented(jurisdictions, "乙县", JurisdictionLevel.COUNTY, city.id());
        this.town = invented(jurisdictions, "石桥镇", JurisdictionLevel.TOWN, county.id());
        this.otherTown = invented(jurisdictions, "河口镇", JurisdictionLevel.TOWN, county.id());
    }

    private static Jurisdiction invented(
            Jurisdictions jurisdictions, String name, JurisdictionLevel level, @Nullable String parent) {
        return Scope.PROGRAM.call(() -> jurisdictions.addInvented(name, level, parent));
    }

    /// A person of the unit that houses the office.
    static Viewer office(Jurisdiction place, Role... roles) {
        return Viewers.with(Viewers.office(place.path()), Set.of(roles), Set.of());
    }

    /// A person of the government of a town.
    Viewer townClerk(Jurisdiction of) {
        return Viewers.governing(Viewers.clerk(county.path()), of.path());
    }

    /// Enters an enterprise by the form and gives the address of its page.
    String entered(Viewer by, Map<String, String> fields) throws Exception {
        return address(sends(by, "/enterprises", fields));
    }

    /// Enters a line by the form and gives the address of its page.
    String line(Viewer by, String enterprise, Map<String, String> fields) throws Exception {
        return address(sends(by, enterprise + "/lines", fields));
    }

    static String address(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    ResultActions sends(Viewer viewer, String address, Map<String, String> fields) throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        return asks(viewer, request.with(csrf()));
    }

    ResultActions sends(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request, String json) throws Exception {
        return asks(
                viewer,
                request.contentType(MediaType.APPLICATION_JSON).content(json).with(csrf()));
    }

    ResultActions asks(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    ResultActions sees(Viewer viewer, String address) throws Exception {
        return asks(viewer, get(address));
    }

    Document page(Viewer viewer, String address) throws Exception {
        return page(asks(viewer, get(address).accept(MediaType.TEXT_HTML)));
    }

    static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
