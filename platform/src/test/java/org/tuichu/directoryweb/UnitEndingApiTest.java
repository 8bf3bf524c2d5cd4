package org.tuichu.directoryweb;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Role;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Jurisdictions.ZoneAdded;
import org.tuichu.directory.NewZone;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;

@PlatformTest
class UnitEndingApiTest {
    private final MockMvc program;
    private final Jurisdictions jurisdictions;
    private final Accounts accounts;
    private final TestPlaces places;
    private final Unit economy;
    private final Unit industry;

    UnitEndingApiTest(MockMvc program, Jurisdictions jurisdictions, Units units, Accounts accounts) {
        this.accounts = accounts;
        this.program = program;
        this.jurisdictions = jurisdictions;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.economy = places.unit("县经信委", UnitFunction.INDUSTRY);
        this.industry = places.unit("县工信局", UnitFunction.INDUSTRY);
    }

    @Test
    void closesAndReopensAUnit() throws Exception {
        var path = "/api/v1/units/" + economy.id();
        var closing = """
                {"lastDay": "2019-03-31", "reason": "机构改革", "successor": "%s", "version": %d}""";
        send(json(path + "/close", closing.formatted(industry.id(), 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.validTo").value("2019-03-31"));
        send(get(path))
                .andExpect(
                        jsonPath("$.closings[0].successor").value(industry.id().toString()))
                .andExpect(jsonPath("$.closings[0].closedBy").value("keeper"));
        send(get("/api/v1/units")).andExpect(jsonPath("$.units[*].name", contains("县工信局")));
        send(get("/api/v1/units").param("ended", "true"))
                .andExpect(jsonPath("$.total").value(2));
        send(json(path + "/close", closing.formatted(industry.id(), 1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current[0].version").value(2));
        send(json(path + "/reopen", "{\"version\": 2}"))
                .andExpect(jsonPath("$.validTo").value(nullValue()));
    }

    @Test
    void whoKeepsUnitsWithTheRolesOfAColleagueSaysSo() throws Exception {
        var path = "/api/v1/units/" + economy.id();
        var keeper = TestPlaces.keeper(places.county());
        var deputy = Viewers.signedIn(Viewers.onBehalfOf(keeper, keeper));
        var closing = "{\"lastDay\": \"2019-03-31\", \"reason\": \"机构改革\", \"version\": 1}";
        program.perform(json(path + "/close", closing).with(deputy)).andExpect(status().isOk());
        program.perform(json(path + "/reopen", "{\"version\": 2}").with(deputy)).andExpect(status().isOk());
        program.perform(json(path + "/merge", merging(industry, 3, 1)).with(deputy))
                .andExpect(status().isOk());
        send(get(path))
                .andExpect(jsonPath("$.closings[0].closedOnBehalfOf").value("Test Person"))
                .andExpect(jsonPath("$.closings[0].reopenedOnBehalfOf").value("Test Person"))
                .andExpect(jsonPath("$.mergers[0].onBehalfOf").value("Test Person"));
        send(get("/units/" + economy.id())).andExpect(content().string(containsString("由 keeper（代 Test Person） 于")));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        var path = "/api/v1/units/" + economy.id();
        send(json(path + "/close", "{\"reason\": \"x\", \"version\": 1}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lastDay"));
        send(json(path + "/close", "{\"lastDay\": \"2019-03-31\", \"reason\": \"x\"}"))
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        send(json(path + "/reopen", "{\"version\": 1}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("没有可以恢复的撤销")));
        send(json(path + "/merge", "{\"version\": 1, \"intoVersion\": 1}"))
                .andExpect(jsonPath("$.errors[0].field").value("into"));
        send(json(path + "/merge", merging(economy, 1, 1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("into"));
    }

    @Test
    void mergesAfterShowingWhatMoves() throws Exception {
        var path = "/api/v1/units/" + economy.id() + "/merge";
        send(get(path).param("into", industry.id().toString()))
                .andExpect(jsonPath("$.names[*].name", contains("县经信委")))
                .andExpect(jsonPath("$.refusal").value(nullValue()));
        send(json(path, merging(industry, 1, 7)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current[*].name", contains("县经信委", "县工信局")));
        send(json(path, merging(industry, 1, 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(industry.id().toString()))
                .andExpect(jsonPath("$.version").value(2));
        send(get("/api/v1/units/" + economy.id()))
                .andExpect(jsonPath("$.unit.mergedInto").value(industry.id().toString()))
                .andExpect(jsonPath("$.mergers[0].by").value("keeper"));
    }

    @Test
    void theLevelAboveLearnsHowMuchMovesAndNotWho() throws Exception {
        var path = "/api/v1/units/" + economy.id() + "/merge";
        var userName = "clerk-" + UUID.randomUUID();
        Scope.PROGRAM.run(() -> accounts.create(NewAccount.ofUnit(
                userName,
                "王某",
                Set.of(Role.CLERK),
                economy.id().value(),
                places.county().path(),
                "K9-lotus-dusk-41")));
        var asked = get(path).param("into", industry.id().toString());
        send(asked)
                .andExpect(jsonPath("$.moving[0].count").value(1))
                .andExpect(jsonPath("$.moving[0].rows", contains(userName + " 王某")));
        program.perform(asked.with(Viewers.signedIn(TestPlaces.keeper(places.city()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.moving[0].count").value(1))
                .andExpect(jsonPath("$.moving[0].rows").isEmpty())
                .andExpect(content().string(not(containsString(userName))));
    }

    @Test
    void theFieldAtFaultIsTheOneThatSaysSo() throws Exception {
        var path = "/api/v1/units/" + economy.id();
        var closing = "{\"lastDay\": \"2019-03-31\", \"reason\": \"x\", \"successor\": \"%s\", \"version\": %d}";
        send(json(path + "/close", closing.formatted(economy.id(), 1)))
                .andExpect(jsonPath("$.errors[0].field").value("successor"));
        send(json(path + "/reopen", "{\"version\": 1}"))
                .andExpect(jsonPath("$.errors[0].field").value("id"));
        send(json(path + "/close", closing.formatted(industry.id(), 1))).andExpect(status().isOk());
        send(json(path + "/close", closing.formatted(industry.id(), 2)))
                .andExpect(jsonPath("$.errors[0].field").value("id"));
        send(json(path + "/merge", merging(industry, 2, 1))).andExpect(status().isOk());
        send(json(path + "/aliases", "{\"name\": \"经委\", \"version\": 3}"))
                .andExpect(jsonPath("$.errors[0].field").value("id"));
    }

    @Test
    void closesAndReopensAZone() throws Exception {
        var added = Scope.of(places.county().path())
                .call(() -> jurisdictions.addZone(new NewZone(places.county().id(), "东湖新区", null, "keeper")));
        var path = "/api/v1/jurisdictions/" + ((ZoneAdded.Added) added).zone().id();
        send(json(path + "/close", "{\"lastDay\": \"2022-12-31\", \"reason\": \"并入县城\"}"))
                .andExpect(jsonPath("$.validTo").value("2022-12-31"));
        send(json(path + "/reopen", "{}")).andExpect(jsonPath("$.validTo").value(nullValue()));
        send(json("/api/v1/jurisdictions/500102/close", "{\"lastDay\": \"2022-12-31\", \"reason\": \"x\"}"))
                .andExpect(status().isNotFound());
    }

    private static String merging(Unit into, long version, long intoVersion) {
        return "{\"version\": %d, \"into\": \"%s\", \"intoVersion\": %d}".formatted(version, into.id(), intoVersion);
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(request.with(Viewers.signedIn(TestPlaces.keeper(places.county()))));
    }
}
