package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.ContactPersons;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Seen;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.Units;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;

/// The first day of a unit and its contact persons, by page and by API.
@PlatformTest
class UnitFactsTest {
    private final MockMvc browser;
    private final Units units;
    private final UnitMergers mergers;
    private final ContactPersons contacts;
    private final ReadRecord record;
    private final TestPlaces places;
    private final Unit unit;
    private final Viewer keeper;

    UnitFactsTest(
            MockMvc browser,
            Jurisdictions jurisdictions,
            Units units,
            UnitMergers mergers,
            ContactPersons contacts,
            ReadRecord record) {
        this.browser = browser;
        this.units = units;
        this.mergers = mergers;
        this.contacts = contacts;
        this.record = record;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.unit = places.unit("县工信局", UnitFunction.INDUSTRY);
        this.keeper = TestPlaces.keeper(places.county());
    }

    @Test
    void theFirstDayIsSaidAndCorrectedAndBothStayOnRecord() throws Exception {
        send(firstDay(1, "2019-04-01", "机构改革方案"), keeper).andExpect(redirectedUrl("/units/" + unit.id()));
        send(firstDay(2, "2019-03-28", "三定方案"), keeper).andExpect(status().isFound());
        assertThat(found().validFrom()).isEqualTo(LocalDate.of(2019, 3, 28));
        assertThat(page().select("section[aria-labelledby=facts] .change-list li")
                        .eachText())
                .satisfiesExactly(
                        latest -> assertThat(latest).startsWith("自 2019-03-28 起 三定方案 由 keeper"),
                        first -> assertThat(first).startsWith("自 2019-04-01 起 机构改革方案 由 keeper"));
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
    void contactPersonsAreAddedAndEnded() throws Exception {
        send(contact(1, "李某", "0427-1234567 转 8"), keeper).andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(page().select("section[aria-labelledby=contacts] tbody tr").eachText())
                .containsExactly("李某 0427-1234567 转 8 — 日期不详");
        var id = own().call(() -> contacts.of(unit)).getFirst().id();
        var ended = "{\"name\": \"李某\", \"duty\": \"统计\", \"validTo\": \"2020-05-31\", \"version\": %d}";
        send(json(put("/api/v1/units/" + unit.id() + "/contacts/" + id), ended.formatted(1)), keeper)
                .andExpect(status().isConflict());
        send(json(put("/api/v1/units/" + unit.id() + "/contacts/" + id), ended.formatted(2)), keeper)
                .andExpect(status().isOk());
        send(api("/contacts", "{\"name\": \"王某\", \"validFrom\": \"2020-06-01\", \"version\": 3}"), keeper)
                .andExpect(status().isCreated());
        assertThat(page().select("section[aria-labelledby=contacts] tbody tr").eachText())
                .containsExactly("王某 — — 2020-06-01 至 今", "李某 — 统计 起始不详 至 2020-05-31");
        send(get("/api/v1/units/" + unit.id()), TestPlaces.reader(places.city()))
                .andExpect(jsonPath("$.contacts", hasSize(2)));
    }

    @Test
    void aContactPersonThatIsWrongIsRefusedByField() throws Exception {
        var wrong = Jsoup.parse(send(contact(1, "李某", "=cmd"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(wrong.select(".alert-danger a").attr("href")).isEqualTo("#phone");
        assertThat(wrong.select("#contactName").attr("value")).isEqualTo("李某");
        send(api("/contacts", "{\"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        var foreign = json(
                put("/api/v1/units/" + unit.id() + "/contacts/" + UUID.randomUUID()),
                "{\"name\": \"x\", \"version\": 1}");
        send(foreign, keeper).andExpect(status().isNotFound());
        send(contact(1, "李某", ""), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        assertThat(own().call(() -> contacts.of(unit))).isEmpty();
    }

    @Test
    void whoeverReadsANumberIsOnRecordOncePerPageAndNobodyForTheOwn() throws Exception {
        send(contact(1, "Test Person", "12345"), keeper);
        var reader = TestPlaces.reader(places.city());
        send(get("/units/" + unit.id()), reader).andExpect(status().isOk());
        send(get("/api/v1/units/" + unit.id()), reader).andExpect(status().isOk());
        var herself = Viewers.viewer(places.county().path(), unit.id().value(), Role.CLERK, true);
        send(get("/units/" + unit.id()), herself).andExpect(status().isOk());
        var query =
                new RecordQuery(null, null, "PERSONAL_NUMBERS_READ", unit.id().toString(), null, null, null);
        assertThat(Scope.of(places.city().path()).call(() -> record.search(query, 10)))
                .hasSize(2)
                .allSatisfy(read -> {
                    assertThat(read.actor()).isEqualTo(reader.accountId());
                    assertThat(read.payload()).isEqualTo("{\"count\":1,\"name\":\"县工信局\"}");
                });
    }

    @Test
    void contactPersonsFollowAUnitThatTurnsOutToBeAnother() throws Exception {
        send(contact(1, "李某", "12345"), keeper);
        var kept = places.unit("县工业局", UnitFunction.INDUSTRY);
        own().run(() -> mergers.merge(new Seen(unit.id(), 2), new Seen(kept.id(), 1), "keeper", TestClock.START));
        assertThat(own().call(() -> contacts.of(kept)))
                .extracting(one -> one.person().name())
                .containsExactly("李某");
    }

    private MockHttpServletRequestBuilder firstDay(long version, String day, String reason) {
        return post("/units/" + unit.id() + "/first-day")
                .param("version", Long.toString(version))
                .param("firstDay", day)
                .param("firstDayReason", reason)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder contact(long version, String name, String phone) {
        return post("/units/" + unit.id() + "/contacts")
                .param("version", Long.toString(version))
                .param("contactName", name)
                .param("phone", phone)
                .param("contact", "")
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
