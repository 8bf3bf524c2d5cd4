package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.UnitNames.NamedUnit;

@PlatformTest
class UnitMeaningApiTest {
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final MockMvc client;
    private final BeanFactory beans;
    private final Viewer office;
    private final ProgrammeId draft;

    UnitMeaningApiTest(MockMvc client, BeanFactory beans, Jurisdictions jurisdictions) {
        this.client = client;
        this.beans = beans;
        var place = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("释名县" + PLACES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.office = Viewers.office(place.path());
        this.draft = ProgrammeMother.draft(beans, place.path());
    }

    @Test
    void createsTheProposedUnitAndTakesItForAnotherName() throws Exception {
        var names = names();
        send(draft, meaning(names.get(0).name(), "create"), office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        var unit = Objects.requireNonNull(names().get(0).confirmed()).unit();
        send(draft, meaning(names.get(1).name(), unit.toString()), office).andExpect(status().isOk());
        assertThat(Objects.requireNonNull(names().get(1).confirmed()).unit()).isEqualTo(unit);
    }

    @Test
    void whoIsLateSeesWhatTheNameMeansByNow() throws Exception {
        var name = names().getFirst().name();
        send(draft, meaning(name, "create"), office).andExpect(status().isOk());
        var unit = Objects.requireNonNull(names().getFirst().confirmed()).unit();
        var second = names().get(1).name();
        send(draft, meaning(second, "create"), office).andExpect(status().isOk());
        var other = Objects.requireNonNull(names().get(1).confirmed()).unit();
        send(draft, meaning(name, unit.toString()), office).andExpect(status().isOk());
        send(draft, meaning(name, other.toString()), office)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.name").value(name))
                .andExpect(jsonPath("$.current.confirmed.unit").value(unit.toString()));
        var seen = "{\"name\": \"%s\", \"unit\": \"%s\", \"seen\": \"%s\"}".formatted(name, other, unit);
        send(draft, seen, office).andExpect(status().isOk());
        var page = client.perform(post("/programmes/{id}/units", draft.value())
                        .param("name", name)
                        .param("choice", unit.toString())
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(status().isConflict())
                .andReturn();
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("别人已确认“%s”指“%s”；您选的是“%s”".formatted(name, second, name))
                .contains("name=\"seen\" value=\"%s\"".formatted(other));
    }

    @Test
    void listsTheNamesOfADraftWithTheirCandidates() throws Exception {
        var names = names();
        var chosen = names.getFirst().name();
        list(office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(names.size()))
                .andExpect(jsonPath("$[0].name").value(chosen))
                .andExpect(jsonPath("$[0].duties").value(names.getFirst().duties()))
                .andExpect(jsonPath("$[0].candidates").isEmpty())
                .andExpect(jsonPath("$[0].proposal").value(proposal(names.getFirst())))
                .andExpect(jsonPath("$[0].confirmed").value(nullValue()));
        send(draft, meaning(chosen, "create"), office).andExpect(status().isOk());
        list(office)
                .andExpect(jsonPath("$[0].confirmed.unitName").value(chosen))
                .andExpect(jsonPath("$[0].confirmed.by").value(Person.of(office)));
        list(Viewers.office(Viewers.place()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        list(Viewers.clerk(office.jurisdictionPath())).andExpect(status().isForbidden());
    }

    @Test
    void aDraftOrANameThatIsNotThereIsAProblem() throws Exception {
        refusedAsMissing(send(draft, meaning("县气象局", "create"), office));
        refusedAsMissing(send(new ProgrammeId(UUID.randomUUID()), meaning("县气象局", "create"), office));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        var name = names().getFirst().name();
        refused("{\"unit\": \"create\"}", "name");
        refused("{\"name\": \"%s\"}".formatted(name), "unit");
        refused(meaning(name, "no id"), "unit");
        refused(meaning(name, UUID.randomUUID().toString()), "unit");
        assertThat(names()).allSatisfy(one -> assertThat(one.confirmed()).isNull());
    }

    @Test
    void refusesWhatIsNotThereOrNotTheirs() throws Exception {
        var meaning = meaning(names().getFirst().name(), "create");
        send(draft, meaning("县气象局", "create"), office).andExpect(status().isNotFound());
        send(draft, meaning, Viewers.clerk(office.jurisdictionPath())).andExpect(status().isForbidden());
        send(draft, meaning, Viewers.office(Viewers.place())).andExpect(status().isNotFound());
        var elsewhere = Viewers.office(Viewers.place());
        var active = ProgrammeMother.active(beans, elsewhere.jurisdictionPath());
        send(active, meaning, elsewhere).andExpect(status().isConflict());
    }

    private List<NamedUnit> names() {
        return office.scope()
                .call(() -> beans.getBean(UnitNames.class)
                        .of(beans.getBean(Programmes.class).find(draft).orElseThrow()));
    }

    private ResultActions list(Viewer viewer) throws Exception {
        return client.perform(get("/api/v1/drafts/{id}/units", draft.value()).with(Viewers.signedIn(viewer)));
    }

    private static String proposal(NamedUnit name) {
        return Objects.requireNonNull(name.proposed()).match().proposal().name();
    }

    private static void refusedAsMissing(ResultActions answer) throws Exception {
        answer.andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private void refused(String body, String field) throws Exception {
        send(draft, body, office)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private static String meaning(String name, String unit) {
        return "{\"name\": \"%s\", \"unit\": \"%s\"}".formatted(name, unit);
    }

    private ResultActions send(ProgrammeId programme, String body, Viewer viewer) throws Exception {
        return client.perform(put("/api/v1/programmes/{id}/units/meaning", programme.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(Viewers.signedIn(viewer)));
    }
}
