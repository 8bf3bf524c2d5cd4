package org.tuichu.programmes.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Unit;
import org.tuichu.programmes.work.County;

/// A county and a town sign a letter of responsibility; its other town sees nothing of it. Today is 2026-03-02.
@PlatformTest
class LetterTest {
    private static final String ON_RECORD = """
            SELECT replace(act, 'RESPONSIBILITY_LETTER_', '') FROM ledger_entry
            WHERE subject_kind = 'letter' AND subject_id = :id ORDER BY id""";

    private final MockMvc browser;
    private final JdbcClient database;
    private final County county;
    private final Viewer clerkAbove;
    private final Viewer signerAbove;
    private final Jurisdiction town;
    private final Unit below;
    private final Viewer signerBelow;
    private final Viewer sibling;

    LetterTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        this.browser = browser;
        this.database = database;
        this.county = County.working(beans);
        this.clerkAbove = county.office(Role.CLERK);
        this.signerAbove = county.office(Role.SIGNER);
        this.town = county.below("东镇");
        this.below = county.unit(town, "东镇人民政府");
        this.signerBelow = Viewers.viewer(town.path(), below.id().value(), Role.SIGNER, true);
        this.sibling = Viewers.viewer(county.below("西镇").path(), UUID.randomUUID(), Role.SIGNER, true);
    }

    @Test
    void bothSidesSignAndBothSeeBothSignatures() throws Exception {
        var id = drafted(below);
        act(clerkAbove, id, Move.Act.SIGN_ABOVE, "").andExpect(status().isUnprocessableContent());
        act(signerBelow, id, Move.Act.SIGN_BELOW, "").andExpect(status().isNotFound());
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "").andExpect(status().isOk());
        assertThat(page(signerBelow, "/responsibility-letters")
                        .select("tbody tr")
                        .eachText())
                .containsExactly("2026年目标责任书 虚构县2026年落后产能退出工作方案 虚构县 东镇人民政府 待下级签字");
        act(signerAbove, id, Move.Act.SIGN_BELOW, "").andExpect(status().isUnprocessableContent());
        var clerkBelow = Viewers.viewer(town.path(), below.id().value(), Role.CLERK, true);
        act(clerkBelow, id, Move.Act.SIGN_BELOW, "")
                .andExpect(jsonPath("$.errors[0].message").value("这一步由别的岗位办理。"));
        act(signerBelow, id, Move.Act.SIGN_BELOW, "")
                .andExpect(jsonPath("$.letter.state").value("SIGNED_BOTH"))
                .andExpect(jsonPath("$.history[0].account")
                        .value(signerBelow.accountId().toString()))
                .andExpect(jsonPath("$.history[0].on").value("2026-03-02"));
        for (var reader : List.of(clerkAbove, clerkBelow)) {
            assertThat(page(reader, "/responsibility-letters/" + id)
                            .select(".lsign")
                            .eachText())
                    .containsExactly(
                            "上级 虚构县 签字：Test Person (test-SIGNER)，Test Unit 2026-03-02",
                            "下级 东镇人民政府 签字：Test Person (test-SIGNER)，Test Unit 2026-03-02");
        }
        act(signerAbove, id, Move.Act.WITHDRAW, "反悔").andExpect(status().isUnprocessableContent());
        assertThat(onRecord(id)).containsExactly("DRAFTED", "SIGNED_ABOVE", "SIGNED_BELOW");
    }

    @Test
    void aPlaceBesideFindsNothing() throws Exception {
        var id = drafted(below);
        assertThat(page(sibling, "/responsibility-letters").select("tbody tr")).isEmpty();
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        for (var stranger :
                List.of(sibling, Viewers.office(county.sibling.path()), county.person("甲镇人民政府", Role.SIGNER))) {
            asks(stranger, get("/responsibility-letters/" + id)).andExpect(status().isNotFound());
            asks(stranger, get("/api/v1/responsibility-letters/" + id)).andExpect(status().isNotFound());
            act(stranger, id, Move.Act.SIGN_BELOW, "").andExpect(status().isNotFound());
            asks(stranger, get("/api/v1/responsibility-letters"))
                    .andExpect(jsonPath("$.total").value(0));
        }
        asks(sibling, get("/programmes/" + county.programme + "/responsibility-letters"))
                .andExpect(status().isNotFound());
        assertThat(page(Viewers.office(county.city.path()), "/responsibility-letters/" + id)
                        .select("h1")
                        .text())
                .isEqualTo("2026年目标责任书");
    }

    @Test
    void whatIsReturnedIsDraftedAnewAndSignedAgain() throws Exception {
        var id = drafted(below);
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        act(signerBelow, id, Move.Act.RETURN, "")
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        act(signerBelow, id, Move.Act.RETURN, "指标偏高").andExpect(status().isOk());
        asks(
                        clerkAbove,
                        put("/api/v1/responsibility-letters/" + id)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body("\"version\": 3", "80"))
                                .with(csrf()))
                .andExpect(jsonPath("$.letter.round").value(2))
                .andExpect(jsonPath("$.targets[0].value").value(80));
        asks(signerBelow, get("/responsibility-letters/" + id)).andExpect(status().isNotFound());
        assertThat(page(clerkAbove, "/responsibility-letters/" + id).select(".lblank"))
                .hasSize(2);
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "").andExpect(status().isOk());
        act(signerBelow, id, Move.Act.SIGN_BELOW, "")
                .andExpect(jsonPath("$.letter.state").value("SIGNED_BOTH"));
        assertThat(page(signerBelow, "/responsibility-letters/" + id)
                        .select(".wreason")
                        .text())
                .isEqualTo("指标偏高");
    }

    @Test
    void aWithdrawnDraftWasNeverSeenBelow() throws Exception {
        var id = drafted(below);
        act(clerkAbove, id, Move.Act.WITHDRAW, "不再需要")
                .andExpect(jsonPath("$.letter.state").value("WITHDRAWN"));
        asks(signerBelow, get("/responsibility-letters/" + id)).andExpect(status().isNotFound());
        var offered = drafted(below);
        act(signerAbove, offered, Move.Act.SIGN_ABOVE, "");
        act(clerkAbove, offered, Move.Act.WITHDRAW, "另行签订");
        assertThat(page(signerBelow, "/responsibility-letters/" + offered)
                        .select(".wreason")
                        .text())
                .isEqualTo("另行签订");
        act(signerBelow, offered, Move.Act.SIGN_BELOW, "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void theGovernmentOfATownThatTheCountyKeepsReceivesItsOwnAlone() throws Exception {
        var id = drafted(county.named("甲镇人民政府"));
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        var first = county.person("甲镇人民政府", Role.SIGNER);
        assertThat(page(first, "/responsibility-letters").select("tbody tr")).hasSize(1);
        assertThat(page(county.person("乙镇人民政府", Role.SIGNER), "/responsibility-letters")
                        .select("tbody tr"))
                .isEmpty();
        act(first, id, Move.Act.SIGN_BELOW, "").andExpect(status().isOk());
    }

    @Test
    void aStaleFormIsShownBesideWhatStandsNow() throws Exception {
        var id = drafted(below);
        edit(id, 1, "先改的标题").andExpect(status().isFound());
        var stale = Jsoup.parse(edit(id, 1, "后改的标题")
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(stale.select(".alert-warning").text()).contains("第 1 版", "第 2 版", "先改的标题");
        assertThat(stale.select("#title").attr("value")).isEqualTo("后改的标题");
        asks(signerAbove, acting(id, Move.Act.SIGN_ABOVE, "", 1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.letter.version").value(2));
        assertThat(onRecord(id)).containsExactly("DRAFTED", "EDITED");
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        wrong(body("\"unit\": \"" + county.named(County.SUPPORT).id() + "\"", "100"), "unit");
        wrong(body("\"version\": 1", "100"), "unit");
        wrong(body(unit(below), "100000000000000000"), "value");
        wrong("{" + unit(below) + ", \"title\": \"x\", \"text\": \"x\"}", "target");
        wrong("{" + unit(below) + ", \"title\": \"" + "长".repeat(101) + "\", \"text\": \"x\"}", "title");
        asks(county.person("甲镇人民政府", Role.CLERK), drafting(body(unit(below), "100")))
                .andExpect(status().isForbidden());
        asks(Viewers.office(county.sibling.path()), drafting(body(unit(below), "100")))
                .andExpect(status().isNotFound());
        assertThat(page(clerkAbove, "/programmes/" + county.programme + "/responsibility-letters")
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatIsSigned() throws Exception {
        var id = drafted(below);
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        assertThatThrownBy(() -> changed(signerAbove, "UPDATE responsibility_letter SET text = 'x' WHERE id = :id", id))
                .rootCause()
                .hasMessageContaining("is signed: its text stays");
        assertThat(changed(signerAbove, "DELETE FROM responsibility_target WHERE letter_id = :id", id))
                .isZero();
        var more = """
                INSERT INTO responsibility_target VALUES (:id, 9, '%s', 'x', 1, 'x', '2026-12-31')""".formatted(county.place.path());
        assertThatThrownBy(() -> changed(signerAbove, more, id)).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() ->
                        changed(signerAbove, "UPDATE responsibility_target SET value = 1 WHERE letter_id = :id", id))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int changed(Viewer viewer, String sql, UUID id) {
        return county.in(viewer, () -> database.sql(sql).param("id", id).update());
    }

    private UUID drafted(Unit unit) throws Exception {
        var answer = asks(
                        clerkAbove,
                        post("/programmes/{id}/responsibility-letters", county.programme.value())
                                .param("unit", unit.id().toString())
                                .param("title", "2026年目标责任书")
                                .param("text", "全面完成年度任务。")
                                .param("target", "淘汰水泥熟料产能", "")
                                .param("value", "100", "")
                                .param("measure", "万吨", "")
                                .param("endsOn", "2026-09-30", "")
                                .with(csrf()))
                .andExpect(status().isFound());
        var address = Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private ResultActions edit(UUID id, long version, String title) throws Exception {
        return asks(
                clerkAbove,
                post("/responsibility-letters/{id}/edit", id)
                        .param("version", Long.toString(version))
                        .param("title", title)
                        .param("text", "全面完成年度任务。")
                        .param("target", "淘汰水泥熟料产能")
                        .param("value", "100")
                        .param("measure", "万吨")
                        .param("endsOn", "2026-09-30")
                        .with(csrf()));
    }

    private static String unit(Unit unit) {
        return "\"unit\": \"" + unit.id() + "\"";
    }

    private static String body(String which, String value) {
        return "{" + which + ", \"title\": \"2026年目标责任书\", \"text\": \"全面完成年度任务。\", \"targets\": [{\"name\": \"淘汰产能\","
                + " \"value\": " + value + ", \"measure\": \"万吨\", \"endsOn\": \"2026-09-30\"}]}";
    }

    private MockHttpServletRequestBuilder drafting(String body) {
        return post("/api/v1/programmes/" + county.programme + "/responsibility-letters")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }

    private void wrong(String body, String field) throws Exception {
        asks(clerkAbove, drafting(body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    /// By the API, from the version that stands.
    private ResultActions act(Viewer viewer, UUID id, Move.Act act, String reason) throws Exception {
        var version = county.in(
                clerkAbove,
                () -> database.sql("SELECT version FROM responsibility_letter WHERE id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        return asks(viewer, acting(id, act, reason, version));
    }

    private static MockHttpServletRequestBuilder acting(UUID id, Move.Act act, String reason, long version) {
        return post("/api/v1/responsibility-letters/{id}/acts", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"act\": \"%s\", \"version\": %d, \"reason\": \"%s\"}".formatted(act, version, reason))
                .with(csrf());
    }

    private List<String> onRecord(UUID id) {
        return county.in(
                clerkAbove,
                () -> database.sql(ON_RECORD)
                        .param("id", id.toString())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private Document page(Viewer viewer, String address) throws Exception {
        return Jsoup.parse(asks(viewer, get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions asks(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }
}
