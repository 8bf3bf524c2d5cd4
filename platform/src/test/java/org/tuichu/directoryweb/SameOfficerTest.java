package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.Units;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;

/// Two people of one name in a unit, and one person who was entered twice.
@PlatformTest
class SameOfficerTest {
    private final Officers officers;
    private final Accounts accounts;
    private final ReadRecord record;
    private final OfficerDesk desk;
    private final Unit unit;
    private final Viewer keeper;

    SameOfficerTest(
            MockMvc browser,
            Jurisdictions jurisdictions,
            Units units,
            Officers officers,
            Accounts accounts,
            ReadRecord record) {
        this.officers = officers;
        this.accounts = accounts;
        this.record = record;
        this.desk = new OfficerDesk(browser, jurisdictions, units, officers);
        this.unit = desk.unit;
        this.keeper = desk.keeper;
    }

    @Test
    void whoeverBearsANameThatIsThereIsSaidToBeAnotherPerson() throws Exception {
        desk.send(desk.typed(1, "李某", "0427-1"), keeper);
        var asked = Jsoup.parse(desk.send(desk.typed(2, "李某", "0427-2"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(asked.select(".alert-danger a").attr("href")).isEqualTo("#another");
        assertThat(asked.select(".alert-danger").text()).contains("本单位同期已有“李某”（—）");
        assertThat(asked.select("input[name=phone]").attr("value")).isEqualTo("0427-2");
        assertThat(asked.select("#another[checked]")).isEmpty();
        desk.send(desk.api("{\"name\": \"李某\", \"version\": 2}"), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("another"));
        desk.send(desk.api("{\"name\": \"李某\", \"another\": true, \"version\": 2}"), keeper)
                .andExpect(status().isCreated());
        assertThat(desk.rows(unit)).hasSize(2);
        desk.send(desk.api("{\"name\": \"王某\", \"version\": 3}"), keeper).andExpect(status().isCreated());
        var wang = desk.own().call(() -> officers.known(unit.id())).stream()
                .filter(one -> one.officer().name().equals("王某"))
                .findFirst()
                .orElseThrow();
        var address = put("/api/v1/units/" + unit.id() + "/officers/" + wang.id());
        desk.send(OfficerDesk.json(address, "{\"name\": \"李某\", \"version\": 4}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("another"));
        var posted = put(desk.officer());
        desk.send(OfficerDesk.json(posted, "{\"name\": \"李某\", \"post\": \"统计\", \"version\": 4}"), keeper)
                .andExpect(status().isOk());
    }

    @Test
    void theSecondEntryOfOnePersonIsWithdrawnWithAReasonAndStaysOnRecord() throws Exception {
        desk.send(desk.typed(1, "李某", "0427-1"), keeper);
        desk.send(desk.api("{\"name\": \"李某\", \"another\": true, \"version\": 2}"), keeper);
        var both = desk.own().call(() -> officers.known(unit.id()));
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
        desk.send(OfficerDesk.json(post(address), body.formatted(stays, "", 3)), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        desk.send(OfficerDesk.json(post(address), body.formatted(second, "同一人", 3)), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("stays"));
        desk.send(OfficerDesk.json(post(address), body.formatted(stays, "同一人", 2)), keeper)
                .andExpect(status().isConflict());
        desk.send(OfficerDesk.json(post(address), body.formatted(stays, "同一人", 3)), keeper)
                .andExpect(status().isOk());
        assertThat(desk.rows(unit)).containsExactly("李某 联络员 — 0427-1 — 日期不详");
        desk.send(OfficerDesk.json(post(address), body.formatted(stays, "同一人", 4)), keeper)
                .andExpect(status().isNotFound());
        var query = new RecordQuery(
                null, null, Set.of("OFFICER_WITHDRAWN"), unit.id().toString(), null, null, null);
        assertThat(desk.own().call(() -> record.search(query, 5)))
                .singleElement()
                .satisfies(act -> assertThat(act.payload()).contains("同一人", stays.toString()));
    }

    @Test
    void anEntryThatSomebodySignsInWithIsNotWithdrawn() throws Exception {
        desk.send(desk.typed(1, "李某", "0427-1"), keeper);
        var first = desk.own().call(() -> officers.known(unit.id())).getFirst().id();
        desk.send(desk.api("{\"name\": \"王某\", \"version\": 2}"), keeper);
        var other = desk.own().call(() -> officers.known(unit.id())).stream()
                .filter(one -> !one.id().equals(first))
                .findFirst()
                .orElseThrow()
                .id();
        var account = NewAccount.ofUnit(
                "double-" + UUID.randomUUID(),
                "李某",
                Set.of(Role.CLERK),
                unit.id().value(),
                desk.places.county().path(),
                "K9-lotus-dusk-41");
        Scope.PROGRAM.run(() -> accounts.create(account.ofOfficer(first)));
        var refused = Jsoup.parse(desk.send(
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
        assertThat(desk.rows(unit)).hasSize(2);
    }

    /// Who left and came back is the same person twice.
    @Test
    void nobodyIsAskedAboutSomebodyWhoHadLeft() throws Exception {
        desk.send(desk.api("{\"name\": \"李某\", \"validTo\": \"2018-12-31\", \"version\": 1}"), keeper);
        desk.send(desk.api("{\"name\": \"李某\", \"validFrom\": \"2019-06-01\", \"version\": 2}"), keeper)
                .andExpect(status().isCreated());
    }
}
