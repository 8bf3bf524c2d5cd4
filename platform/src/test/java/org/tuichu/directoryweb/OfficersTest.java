package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
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
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Seen;
import org.tuichu.directory.Units;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;

/// The people of a unit, by page and by API.
@PlatformTest
class OfficersTest {
    private final MockMvc browser;
    private final UnitMergers mergers;
    private final Officers officers;
    private final Accounts accounts;
    private final ReadRecord record;
    private final TestPlaces places;
    private final Unit unit;
    private final Viewer keeper;

    OfficersTest(
            MockMvc browser,
            Jurisdictions jurisdictions,
            Units units,
            UnitMergers mergers,
            Officers officers,
            Accounts accounts,
            ReadRecord record) {
        this.browser = browser;
        this.mergers = mergers;
        this.officers = officers;
        this.accounts = accounts;
        this.record = record;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.unit = places.unit("县工信局", UnitFunction.INDUSTRY);
        this.keeper = TestPlaces.keeper(places.county());
    }

    @Test
    void officersAreAddedAndEnded() throws Exception {
        send(typed(1, "李某", "0427-1234567 转 8"), keeper).andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(rows(unit)).containsExactly("李某 联络员 — 0427-1234567 转 8 — 日期不详");
        var ended =
                "{\"name\": \"李某\", \"post\": \"统计\", \"contact\": true, \"validTo\": \"2020-05-31\", \"version\": %d}";
        send(json(put(officer()), ended.formatted(1)), keeper).andExpect(status().isConflict());
        send(json(put(officer()), ended.formatted(2)), keeper).andExpect(status().isOk());
        var added = "{\"name\": \"王某\", \"mobile\": \"13800000000\", \"validFrom\": \"2020-06-01\", \"version\": 3}";
        send(api(added), keeper).andExpect(status().isCreated());
        assertThat(rows(unit)).containsExactly("王某 — — 13800000000 2020-06-01 至 今", "李某 联络员 统计 — — 起始不详 至 2020-05-31");
        send(get("/api/v1/units/" + unit.id()), TestPlaces.reader(places.city()))
                .andExpect(jsonPath("$.officers", hasSize(2)));
    }

    @Test
    void whoeverBearsANameThatIsThereIsSaidToBeAnotherPerson() throws Exception {
        send(typed(1, "李某", "0427-1"), keeper);
        var asked = Jsoup.parse(send(typed(2, "李某", "0427-2"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(asked.select(".alert-danger a").attr("href")).isEqualTo("#another");
        assertThat(asked.select(".alert-danger").text()).contains("本单位同期已有“李某”（—）");
        assertThat(asked.select("input[name=phone]").attr("value")).isEqualTo("0427-2");
        assertThat(asked.select("#another[checked]")).isEmpty();
        send(api("{\"name\": \"李某\", \"version\": 2}"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("another"));
        send(api("{\"name\": \"李某\", \"another\": true, \"version\": 2}"), keeper)
                .andExpect(status().isCreated());
        assertThat(rows(unit)).hasSize(2);
        send(api("{\"name\": \"王某\", \"version\": 3}"), keeper).andExpect(status().isCreated());
        var wang = own().call(() -> officers.known(unit.id())).stream()
                .filter(one -> one.officer().name().equals("王某"))
                .findFirst()
                .orElseThrow();
        var address = put("/api/v1/units/" + unit.id() + "/officers/" + wang.id());
        send(json(address, "{\"name\": \"李某\", \"version\": 4}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("another"));
        var posted = put(officer());
        send(json(posted, "{\"name\": \"李某\", \"post\": \"统计\", \"version\": 4}"), keeper)
                .andExpect(status().isOk());
    }

    @Test
    void theSecondEntryOfOnePersonIsWithdrawnWithAReasonAndStaysOnRecord() throws Exception {
        send(typed(1, "李某", "0427-1"), keeper);
        send(api("{\"name\": \"李某\", \"another\": true, \"version\": 2}"), keeper);
        var both = own().call(() -> officers.known(unit.id()));
        var stays = both.stream()
                .filter(one -> one.officer().contact())
                .findFirst()
                .orElseThrow()
                .id();
        var second = both.stream()
                .filter(one -> !one.officer().contact())
                .findFirst()
                .orElseThrow()
                .id();
        var address = "/api/v1/units/" + unit.id() + "/officers/" + second + "/withdraw";
        var body = "{\"stays\": \"%s\", \"reason\": \"%s\", \"version\": %d}";
        send(json(post(address), body.formatted(stays, "", 3)), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(json(post(address), body.formatted(second, "同一人", 3)), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("stays"));
        send(json(post(address), body.formatted(stays, "同一人", 2)), keeper).andExpect(status().isConflict());
        send(json(post(address), body.formatted(stays, "同一人", 3)), keeper).andExpect(status().isOk());
        assertThat(rows(unit)).containsExactly("李某 联络员 — 0427-1 — 日期不详");
        send(json(post(address), body.formatted(stays, "同一人", 4)), keeper).andExpect(status().isNotFound());
        var query = new RecordQuery(
                null, null, Set.of("OFFICER_WITHDRAWN"), unit.id().toString(), null, null, null);
        assertThat(own().call(() -> record.search(query, 5)))
                .singleElement()
                .satisfies(act -> assertThat(act.payload()).contains("同一人", stays.toString()));
    }

    @Test
    void anEntryThatSomebodySignsInWithIsNotWithdrawn() throws Exception {
        send(typed(1, "李某", "0427-1"), keeper);
        var first = own().call(() -> officers.known(unit.id())).getFirst().id();
        send(api("{\"name\": \"王某\", \"version\": 2}"), keeper);
        var other = own().call(() -> officers.known(unit.id())).stream()
                .filter(one -> !one.id().equals(first))
                .findFirst()
                .orElseThrow()
                .id();
        var account = NewAccount.ofUnit(
                "double-" + UUID.randomUUID(),
                "李某",
                Set.of(Role.CLERK),
                unit.id().value(),
                places.county().path(),
                "K9-lotus-dusk-41");
        Scope.PROGRAM.run(() -> accounts.create(account.ofOfficer(first)));
        var refused = Jsoup.parse(send(
                        post("/units/" + unit.id() + "/officers/withdraw")
                                .param("version", "3")
                                .param("doubled", first.toString())
                                .param("stays", other.toString())
                                .param("doubledReason", "同一人")
                                .with(csrf()),
                        keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(refused.select(".alert-danger a").attr("href")).isEqualTo("#doubled");
        assertThat(refused.select("#doubledReason").attr("value")).isEqualTo("同一人");
        assertThat(rows(unit)).hasSize(2);
    }

    /// Who left and came back is the same person twice.
    @Test
    void nobodyIsAskedAboutSomebodyWhoHadLeft() throws Exception {
        send(api("{\"name\": \"李某\", \"validTo\": \"2018-12-31\", \"version\": 1}"), keeper);
        send(api("{\"name\": \"李某\", \"validFrom\": \"2019-06-01\", \"version\": 2}"), keeper)
                .andExpect(status().isCreated());
    }

    @Test
    void whoHasAnAccountIsToldAndWhatALastDayDoesToIt() throws Exception {
        send(typed(1, "李某", "0427-1234567"), keeper);
        var account = NewAccount.ofUnit(
                "leaving-" + UUID.randomUUID(),
                "李某",
                Set.of(Role.CLERK),
                unit.id().value(),
                places.county().path(),
                "K9-lotus-dusk-41");
        var officer = own().call(() -> officers.known(unit.id())).getFirst().id();
        Scope.PROGRAM.run(() -> accounts.create(account.ofOfficer(officer)));
        assertThat(rows(unit)).containsExactly("李某 联络员 有账号 — 0427-1234567 — 日期不详");
        var leaving = post("/units/" + unit.id() + "/officers")
                .param("version", "2")
                .param("officer", officer.toString())
                .param("officerName", "李某")
                .param("officerTo", "2020-05-31");
        send(leaving.with(csrf()), keeper).andExpect(flash().attribute("notice", "directory.officer.accountEnds"));
    }

    @Test
    void whatIsWrongIsRefusedByField() throws Exception {
        var wrong = Jsoup.parse(send(typed(1, "李某", "=cmd"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(wrong.select(".alert-danger a").attr("href")).isEqualTo("#phone");
        assertThat(wrong.select("#officerName").attr("value")).isEqualTo("李某");
        send(api("{\"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        send(api("{\"name\": \"x\", \"mobile\": \"12\", \"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("mobile"));
        var foreign = put("/api/v1/units/" + unit.id() + "/officers/" + UUID.randomUUID());
        send(json(foreign, "{\"name\": \"x\", \"version\": 1}"), keeper).andExpect(status().isNotFound());
        send(typed(1, "李某", ""), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        send(typed(1, "李某", ""), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
        assertThat(own().call(() -> officers.known(unit.id()))).isEmpty();
    }

    @Test
    void whoeverReadsANumberIsOnRecordOncePerPageAndNobodyForTheOwn() throws Exception {
        send(typed(1, "Test Person", "12345"), keeper);
        var reader = TestPlaces.reader(places.city());
        send(get("/units/" + unit.id()), reader).andExpect(status().isOk());
        send(get("/api/v1/units/" + unit.id()), reader).andExpect(status().isOk());
        var herself = Viewers.viewer(places.county().path(), unit.id().value(), Role.CLERK, true);
        send(get("/units/" + unit.id()), herself).andExpect(status().isOk());
        var query = new RecordQuery(
                null, null, Set.of("PERSONAL_NUMBERS_READ"), unit.id().toString(), null, null, null);
        assertThat(Scope.of(places.city().path()).call(() -> record.search(query, 10)))
                .hasSize(2)
                .allSatisfy(read -> {
                    assertThat(read.actor()).isEqualTo(reader.accountId());
                    assertThat(read.payload()).isEqualTo("{\"count\":1,\"name\":\"县工信局\"}");
                });
    }

    @Test
    void whoMovesEndsHereAndBeginsThere() throws Exception {
        var there = places.unit("县发改局", UnitFunction.DEVELOPMENT_REFORM);
        send(
                api("{\"name\": \"李某\", \"post\": \"统计\", \"phone\": \"1234567\", \"mobile\": \"13800000000\","
                        + " \"validFrom\": \"2019-04-01\", \"version\": 1}"),
                keeper);
        var move = "{\"movedTo\": \"%s\", \"movedOn\": \"%s\", \"version\": 2}";
        send(json(post(officer() + "/move"), move.formatted(there.id(), "2019-04-01")), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("movedOn"));
        send(json(post(officer() + "/move"), move.formatted(unit.id(), "2021-04-01")), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("movedTo"));
        var form = post("/units/" + unit.id() + "/officers/move")
                .param("version", "2")
                .param("moved", officer().replaceFirst(".*/", ""))
                .param("movedTo", there.id().toString())
                .param("movedOn", "2021-04-01")
                .with(csrf());
        send(form, keeper).andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(rows(unit)).containsExactly("李某 统计 1234567 13800000000 2019-04-01 至 2021-03-31");
        assertThat(rows(there)).containsExactly("李某 — — 13800000000 2021-04-01 至 今");
    }

    @Test
    void officersFollowAUnitThatTurnsOutToBeAnother() throws Exception {
        send(typed(1, "李某", "12345"), keeper);
        var kept = places.unit("县工业局", UnitFunction.INDUSTRY);
        own().run(() -> mergers.merge(new Seen(unit.id(), 2), new Seen(kept.id(), 1), "keeper", TestClock.START));
        assertThat(own().call(() -> officers.known(kept.id())))
                .extracting(one -> one.officer().name())
                .containsExactly("李某");
    }

    private MockHttpServletRequestBuilder typed(long version, String name, String phone) {
        return post("/units/" + unit.id() + "/officers")
                .param("version", Long.toString(version))
                .param("officerName", name)
                .param("phone", phone)
                .param("contact", "true")
                .param("officer", "")
                .with(csrf());
    }

    private String officer() {
        return "/api/v1/units/" + unit.id() + "/officers/"
                + own().call(() -> officers.known(unit.id())).getFirst().id();
    }

    private MockHttpServletRequestBuilder api(String body) {
        return json(post("/api/v1/units/" + unit.id() + "/officers"), body);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }

    private Scope own() {
        return Scope.of(places.county().path());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private List<String> rows(Unit of) throws Exception {
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
