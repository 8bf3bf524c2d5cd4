package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Jurisdictions.ZoneAdded;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.NewZone;
import org.tuichu.directory.Unit;
import org.tuichu.directory.Units;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.ProgrammeDraft.Problem;
import org.tuichu.plan.Span;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;

/// A plan without a division code: a person says of which place it is.
@PlatformTest
class PlaceChoiceTest {
    private static final AtomicInteger COUNTIES = new AtomicInteger();

    private final MockMvc browser;
    private final Jurisdictions jurisdictions;
    private final Closings closings;
    private final Programmes programmes;
    private final EditDraft drafts;
    private final ConfirmUnits names;
    private final ActivatePlan plans;
    private final Units units;
    private final Jurisdiction county;
    private final Jurisdiction zone;
    private final Viewer office;
    private final ProgrammeId id;

    PlaceChoiceTest(
            MockMvc browser,
            Jurisdictions jurisdictions,
            Closings closings,
            Programmes programmes,
            DraftStore store,
            EditDraft drafts,
            ConfirmUnits names,
            ActivatePlan plans,
            Units units) {
        this.browser = browser;
        this.jurisdictions = jurisdictions;
        this.closings = closings;
        this.programmes = programmes;
        this.drafts = drafts;
        this.names = names;
        this.plans = plans;
        this.units = units;
        this.county = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("择地县" + COUNTIES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.office = Viewers.office(county.path());
        this.zone = addZone("云湖开发区");
        this.id = own().call(() -> store.store(doubtful()));
    }

    @Test
    void theOwnPlaceAndItsZonesAreOffered() throws Exception {
        var page = page("");
        assertThat(page.select("#f-place label").eachText()).containsExactly(county.fullName(), zone.fullName());
        assertThat(page.select("#f-place input[checked]").attr("value")).isEqualTo(county.id());
    }

    @Test
    void aSearchStaysWithinTheOwnScope() throws Exception {
        assertThat(page("云湖").select("#f-place label").eachText()).containsExactly(zone.fullName());
        assertThat(page("大洼区").select("#f-place label")).isEmpty();
    }

    @Test
    void placesThatHadEndedTakeNobodysPlaceInASearch() throws Exception {
        for (int i = 10; i < 31; i++) {
            close(addZone("云湖第" + i + "园"));
        }
        assertThat(page("云湖").select("#f-place label").eachText()).containsExactly(zone.fullName());
    }

    @Test
    void theChoiceIsACorrectionAndSettlesTheDoubt() throws Exception {
        browser.perform(choice(zone.id())).andExpect(redirectedUrl("/programmes/" + id + "/review"));
        var view = view();
        assertThat(view.programme().jurisdictionId()).isEqualTo(zone.id());
        assertThat(view.programme().jurisdictionName()).isEqualTo(zone.fullName());
        assertThat(view.programme().jurisdictionPath()).isEqualTo(county.path());
        assertThat(view.corrections())
                .extracting(
                        ProgrammeView.Correction::field,
                        ProgrammeView.Correction::asRead,
                        ProgrammeView.Correction::corrected)
                .containsExactly(tuple("PLACE", "\"云湖区\"", "\"" + zone.fullName() + "\""));
        assertThat(view.openProblems()).isEmpty();
        assertThat(view.problems().getFirst().settledBy()).isEqualTo(Person.of(office));
        assertThat(page("").text()).contains("读作“云湖区”，改为“" + zone.fullName() + "”");
    }

    @Test
    void thePlanOfAZoneIsWorkedOnByTheCountyAndNamesItsUnits() {
        assertThat(choose(zone.id())).isInstanceOf(Edited.Done.class);
        own().run(() -> names.all(id, ConfirmUnits.Extent.EVERYTHING, "office"));
        Activated activated = own().call(
                        () -> plans.activate(id, view().programme().version(), null, Recurrence.QUARTERLY, "office"));
        assertThat(activated).isInstanceOf(Activated.Done.class);
        assertThat(own().call(() -> units.inJurisdiction(county.id())))
                .extracting(Unit::name)
                .contains(ProgrammeMother.OFFICE);
        assertThat(own().call(() -> units.inJurisdiction(county.id())))
                .as("the zone's plan says nothing of the county's own office")
                .noneMatch(Unit::office);
        assertThat(own().call(() ->
                        programmes.active(new Place(zone.id(), zone.fullName(), county.path()), ProgrammeMother.YEAR)))
                .isPresent();
    }

    @Test
    void aPlaceOutsideTheScopeAndAClosedZoneAreRefused() throws Exception {
        browser.perform(choice("211104")).andExpect(status().isUnprocessableContent());
        var closed = addZone("旧城新区");
        close(closed);
        assertThat(choose(closed.id())).isEqualTo(new Edited.Invalid("place", "intake.invalid.place"));
        assertThat(page("").select("#f-place label").eachText()).doesNotContain(closed.fullName());
        assertThat(view().programme().version()).isEqualTo(1);
        assertThat(view().openProblems()).hasSize(1);
    }

    @Test
    void theApiChoosesToo() throws Exception {
        var body = "{\"version\": 1, \"jurisdiction\": \"%s\"}";
        browser.perform(put("/api/v1/drafts/{id}/place", id.value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted("211104"))
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("place"));
        browser.perform(put("/api/v1/drafts/{id}/place", id.value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(county.id()))
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(jsonPath("$.version").value(2));
        assertThat(view().openProblems()).isEmpty();
    }

    private NewProgramme doubtful() {
        var whole = ProgrammeMother.newProgramme(county.path());
        var read = ProgrammeMother.draft();
        var draft = new ProgrammeDraft(
                read.title(),
                read.documentNumber(),
                read.issuer(),
                read.issueDate(),
                new ProgrammeDraft.Jurisdiction("云湖区", null),
                read.year(),
                read.legalBases(),
                read.industries(),
                read.stages(),
                read.leadingGroup(),
                read.office(),
                read.duties(),
                List.of(new Problem(Problem.Kind.UNKNOWN_JURISDICTION, "云湖区", new Span(0, 2))));
        var place = new Place(county.id(), county.fullName(), county.path());
        return new NewProgramme(draft, place, whole.document(), null, true, "office", whole.at());
    }

    private void close(Jurisdiction zone) {
        var closing = new NewClosing(LocalDate.of(2020, 1, 1), "撤销", null);
        own().run(() -> closings.closeZone(zone.id(), closing, "office", TestClock.START));
    }

    private Jurisdiction addZone(String name) {
        var added = own().call(() -> jurisdictions.addZone(new NewZone(county.id(), name, null, "office")));
        return ((ZoneAdded.Added) added).zone();
    }

    private Edited choose(String place) {
        return own().call(() -> drafts.edit(id, 1, "office", new Edit.ChoosePlace(place)));
    }

    private MockHttpServletRequestBuilder choice(String place) {
        return post("/programmes/{id}/place", id.value())
                .param("version", "1")
                .param("place", place)
                .with(csrf())
                .with(Viewers.signedIn(office));
    }

    private org.jsoup.nodes.Document page(String text) throws Exception {
        return Jsoup.parse(browser.perform(get("/programmes/{id}/review", id.value())
                        .queryParams(org.springframework.util.MultiValueMap.fromSingleValue(
                                Map.of("form", "place", "q", text)))
                        .with(Viewers.signedIn(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ProgrammeView view() {
        return own().call(() -> programmes.view(id).orElseThrow());
    }

    private Scope own() {
        return Scope.of(county.path());
    }
}
