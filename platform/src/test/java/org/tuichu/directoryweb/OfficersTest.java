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

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
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
    private final UnitMergers mergers;
    private final Officers officers;
    private final Accounts accounts;
    private final ReadRecord record;
    private final OfficerDesk desk;
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
        this.mergers = mergers;
        this.officers = officers;
        this.accounts = accounts;
        this.record = record;
        this.desk = new OfficerDesk(browser, jurisdictions, units, officers);
        this.places = desk.places;
        this.unit = desk.unit;
        this.keeper = desk.keeper;
    }

    @Test
    void officersAreAddedAndEnded() throws Exception {
        desk.send(desk.typed(1, "李某", "0427-1234567 转 8"), keeper).andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(desk.rows(unit)).containsExactly("李某 联络员 — 0427-1234567 转 8 — 日期不详");
        var ended =
                "{\"name\": \"李某\", \"post\": \"统计\", \"contact\": true, \"validTo\": \"2020-05-31\", \"version\": %d}";
        desk.send(OfficerDesk.json(put(desk.officer()), ended.formatted(1)), keeper)
                .andExpect(status().isConflict());
        desk.send(OfficerDesk.json(put(desk.officer()), ended.formatted(2)), keeper)
                .andExpect(status().isOk());
        var added = "{\"name\": \"王某\", \"mobile\": \"13800000000\", \"validFrom\": \"2020-06-01\", \"version\": 3}";
        desk.send(desk.api(added), keeper).andExpect(status().isCreated());
        assertThat(desk.rows(unit))
                .containsExactly("王某 — — 13800000000 2020-06-01 至 今", "李某 联络员 统计 — — 起始不详 至 2020-05-31");
        desk.send(get("/api/v1/units/" + unit.id()), TestPlaces.reader(places.city()))
                .andExpect(jsonPath("$.officers", hasSize(2)));
    }

    @Test
    void whoHasAnAccountIsToldAndWhatALastDayDoesToIt() throws Exception {
        desk.send(desk.typed(1, "李某", "0427-1234567"), keeper);
        var account = NewAccount.ofUnit(
                "leaving-" + UUID.randomUUID(),
                "李某",
                Set.of(Role.CLERK),
                unit.id().value(),
                places.county().path(),
                "K9-lotus-dusk-41");
        var officer =
                desk.own().call(() -> officers.known(unit.id())).getFirst().id();
        Scope.PROGRAM.run(() -> accounts.create(account.ofOfficer(officer)));
        assertThat(desk.rows(unit)).containsExactly("李某 联络员 有账号 — 0427-1234567 — 日期不详");
        var leaving = post("/units/" + unit.id() + "/officers")
                .param("version", "2")
                .param("officer", officer.toString())
                .param("officerName", "李某")
                .param("officerTo", "2020-05-31");
        desk.send(leaving.with(csrf()), keeper).andExpect(flash().attribute("notice", "directory.officer.accountEnds"));
    }

    @Test
    void whatIsWrongIsRefusedByField() throws Exception {
        var wrong = Jsoup.parse(desk.send(desk.typed(1, "李某", "=cmd"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(wrong.select(".alert-danger a").attr("href")).isEqualTo("#phone");
        assertThat(wrong.select("#officerName").attr("value")).isEqualTo("李某");
        desk.send(desk.api("{\"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        desk.send(desk.api("{\"name\": \"x\", \"mobile\": \"12\", \"version\": 1}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("mobile"));
        var foreign = put("/api/v1/units/" + unit.id() + "/officers/" + UUID.randomUUID());
        desk.send(OfficerDesk.json(foreign, "{\"name\": \"x\", \"version\": 1}"), keeper)
                .andExpect(status().isNotFound());
        desk.send(desk.typed(1, "李某", ""), TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
        desk.send(desk.typed(1, "李某", ""), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
        assertThat(desk.own().call(() -> officers.known(unit.id()))).isEmpty();
    }

    @Test
    void whoeverReadsANumberIsOnRecordOncePerPageAndNobodyForTheOwn() throws Exception {
        desk.send(desk.typed(1, "Test Person", "12345"), keeper);
        var reader = TestPlaces.reader(places.city());
        desk.send(get("/units/" + unit.id()), reader).andExpect(status().isOk());
        desk.send(get("/api/v1/units/" + unit.id()), reader).andExpect(status().isOk());
        var herself = Viewers.viewer(places.county().path(), unit.id().value(), Role.CLERK, true);
        desk.send(get("/units/" + unit.id()), herself).andExpect(status().isOk());
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
        desk.send(
                desk.api("{\"name\": \"李某\", \"post\": \"统计\", \"phone\": \"1234567\", \"mobile\": \"13800000000\","
                        + " \"validFrom\": \"2019-04-01\", \"version\": 1}"),
                keeper);
        var move = "{\"movedTo\": \"%s\", \"movedOn\": \"%s\", \"version\": 2}";
        desk.send(OfficerDesk.json(post(desk.officer() + "/move"), move.formatted(there.id(), "2019-04-01")), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("movedOn"));
        desk.send(OfficerDesk.json(post(desk.officer() + "/move"), move.formatted(unit.id(), "2021-04-01")), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("movedTo"));
        var form = post("/units/" + unit.id() + "/officers/move")
                .param("version", "2")
                .param("moved", desk.officer().replaceFirst(".*/", ""))
                .param("movedTo", there.id().toString())
                .param("movedOn", "2021-04-01")
                .with(csrf());
        desk.send(form, keeper).andExpect(redirectedUrl("/units/" + unit.id()));
        assertThat(desk.rows(unit)).containsExactly("李某 统计 1234567 13800000000 2019-04-01 至 2021-03-31");
        assertThat(desk.rows(there)).containsExactly("李某 — — 13800000000 2021-04-01 至 今");
    }

    @Test
    void officersFollowAUnitThatTurnsOutToBeAnother() throws Exception {
        desk.send(desk.typed(1, "李某", "12345"), keeper);
        var kept = places.unit("县工业局", UnitFunction.INDUSTRY);
        desk.own().run(() -> mergers.merge(new Seen(unit.id(), 2), new Seen(kept.id(), 1), "keeper", TestClock.START));
        assertThat(desk.own().call(() -> officers.known(kept.id())))
                .extracting(one -> one.officer().name())
                .containsExactly("李某");
    }
}
