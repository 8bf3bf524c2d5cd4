package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;
import org.tuichu.plan.PlanReader;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

@PlatformTest
class UploadWalkTest {
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final MockMvc browser;
    private final Programmes programmes;
    private final Units units;
    private final Viewer office;

    UploadWalkTest(MockMvc browser, Programmes programmes, Jurisdictions jurisdictions, Units units) {
        this.browser = browser;
        this.programmes = programmes;
        this.units = units;
        var place = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("试走区" + PLACES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.office = Viewers.office(place.path());
    }

    @Test
    void walksFromTheDocumentToTheActiveProgrammeAndItsRevision() throws Exception {
        var first = upload(sample("sample-plan.txt"));
        assertThat(view(first).valid()).hasSizeGreaterThan(20);
        assertThat(view(first).programme().sample()).isTrue();

        assertThat(again(sample("sample-plan.txt"))).isEqualTo(first);

        activate(first, null, status().isUnprocessableContent());
        assertThat(view(first).programme().status()).isEqualTo(ProgrammeStatus.DRAFT);

        settlePlace(first);
        confirmAll(first);
        browser.perform(get("/programmes/{id}/activate", first).with(Viewers.signedIn(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("启用方案")));
        browser.perform(activation(first).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择多久一次")));
        activate(first, null, redirectedUrl("/programmes/" + first));
        assertThat(view(first).programme().status()).isEqualTo(ProgrammeStatus.ACTIVE);
        assertThat(inScope(() -> units.inJurisdiction(office.jurisdictionId())).stream()
                        .filter(unit -> unit.office())
                        .map(unit -> unit.name()))
                .hasSize(1)
                .first()
                .asString()
                .contains("工业和信息化局");

        var second = upload(sample("sample-plan-revised.txt"));
        settlePlace(second);
        confirmAll(second);
        browser.perform(get("/programmes/{id}/activate", second).with(Viewers.signedIn(office)))
                .andExpect(content().string(containsString("将替代同年度的方案")))
                .andExpect(content().string(containsString("<del>")));
        activate(second, null, status().isConflict());
        activate(second, first, redirectedUrl("/programmes/" + second));
        assertThat(view(first).programme().status()).isEqualTo(ProgrammeStatus.SUPERSEDED);
        assertThat(view(second).programme().supersedes()).isEqualTo(first);
    }

    @Test
    void saysTheTimeOfTheDeskAndNotOfTheServer() throws Exception {
        upload(sample("sample-plan.txt"));
        browser.perform(get("/plans/new").with(Viewers.signedIn(office)))
                .andExpect(content().string(containsString("上传于 2026-03-02 09:00")));
    }

    @Test
    void refusesWhatItCannotReadAndWritesNothing() throws Exception {
        var broken = "PK\u0003\u0004 not a package".getBytes(StandardCharsets.ISO_8859_1);
        browser.perform(multipart("/plans")
                        .file(new MockMultipartFile("file", "..\\..\\x.docx", null, broken))
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有读取“x.docx”")));
        browser.perform(get("/plans/new").with(Viewers.signedIn(office)))
                .andExpect(content().string(containsString("没有待核对的草稿")));
    }

    @Test
    void refusesAPlanOfAnotherPlace() throws Exception {
        var foreign = new String(sample("sample-plan.txt"), StandardCharsets.UTF_8).replace("虚构市云栖区", "盘锦市大洼区");
        browser.perform(multipart("/plans")
                        .file(new MockMultipartFile("file", "a.txt", null, foreign.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这是盘锦市大洼区的方案")));
    }

    @Test
    void takesADiscardedPlanInAgain() throws Exception {
        var first = upload(sample("sample-plan.txt"));
        browser.perform(post("/programmes/{id}/discard", first)
                        .param("version", version(first))
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(redirectedUrl("/plans/new"));
        assertThat(upload(sample("sample-plan.txt"))).isNotEqualTo(first);
    }

    private UUID upload(byte[] document) throws Exception {
        var location = Objects.requireNonNull(browser.perform(multipart("/plans")
                        .file(new MockMultipartFile("file", "plan.txt", null, document))
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return UUID.fromString(location.replaceFirst("/programmes/([^/]+)/.*", "$1"));
    }

    private UUID again(byte[] document) throws Exception {
        return upload(document);
    }

    private void settlePlace(UUID id) throws Exception {
        for (var problem : view(id).openProblems()) {
            if (problem.kind().equals("UNKNOWN_JURISDICTION")) {
                browser.perform(post("/programmes/{id}/problems/{n}", id, problem.ordinal())
                                .param("version", version(id))
                                .param("action", "settle")
                                .with(csrf())
                                .with(Viewers.signedIn(office)))
                        .andExpect(status().is3xxRedirection());
            }
        }
    }

    private void confirmAll(UUID id) throws Exception {
        browser.perform(get("/programmes/{id}/units", id).with(Viewers.signedIn(office)))
                .andExpect(status().isOk());
        browser.perform(get("/programmes/{id}/units/confirm", id).with(Viewers.signedIn(office)))
                .andExpect(status().isOk());
        browser.perform(post("/programmes/{id}/units/confirm", id)
                        .param("extent", "EVERYTHING")
                        .with(csrf())
                        .with(Viewers.signedIn(office)))
                .andExpect(redirectedUrl("/programmes/" + id + "/units"));
        browser.perform(get("/programmes/{id}/units", id).with(Viewers.signedIn(office)))
                .andExpect(content().string(containsString("待确认 0 个")));
    }

    private void activate(
            UUID id,
            @org.jspecify.annotations.Nullable UUID supersedes,
            org.springframework.test.web.servlet.ResultMatcher expected)
            throws Exception {
        var request = activation(id).param("interval", "QUARTERLY").with(csrf());
        if (supersedes != null) {
            request.param("supersedes", supersedes.toString());
        }
        browser.perform(request).andExpect(expected);
    }

    private MockHttpServletRequestBuilder activation(UUID id) {
        return post("/programmes/{id}/activate", id)
                .param("version", version(id))
                .with(Viewers.signedIn(office));
    }

    private String version(UUID id) {
        return String.valueOf(view(id).programme().version());
    }

    private ProgrammeView view(UUID id) {
        return inScope(() -> programmes.view(new ProgrammeId(id)).orElseThrow());
    }

    private <T> T inScope(java.util.function.Supplier<T> work) {
        return office.scope().call(work::get);
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = Objects.requireNonNull(PlanReader.class.getResourceAsStream("/org/tuichu/plan/sample/" + name))) {
            return in.readAllBytes();
        }
    }
}
