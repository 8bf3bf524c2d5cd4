package org.tuichu.programmes.responsibility;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Unit;
import org.tuichu.programmes.work.County;

/// A county and a town sign a letter of responsibility. Today is 2026-03-02.
abstract class LettersOnDesk {
    private static final String ON_RECORD = """
            SELECT replace(act, 'RESPONSIBILITY_LETTER_', '') FROM ledger_entry
            WHERE subject_kind = 'letter' AND subject_id = :id ORDER BY id""";

    private final MockMvc browser;
    final JdbcClient database;
    final County county;
    final Viewer clerkAbove;
    final Viewer signerAbove;
    final Jurisdiction town;
    final Unit below;
    final Viewer signerBelow;
    final Viewer sibling;

    LettersOnDesk(MockMvc browser, JdbcClient database, BeanFactory beans) {
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

    int changed(Viewer viewer, String sql, UUID id) {
        return county.in(viewer, () -> database.sql(sql).param("id", id).update());
    }

    UUID drafted(Unit unit) throws Exception {
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

    ResultActions edit(UUID id, long version, String title) throws Exception {
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

    static String unit(Unit unit) {
        return "\"unit\": \"" + unit.id() + "\"";
    }

    static String body(String which, String value) {
        return "{" + which + ", \"title\": \"2026年目标责任书\", \"text\": \"全面完成年度任务。\", \"targets\": [{\"name\": \"淘汰产能\","
                + " \"value\": " + value + ", \"measure\": \"万吨\", \"endsOn\": \"2026-09-30\"}]}";
    }

    MockHttpServletRequestBuilder drafting(String body) {
        return post("/api/v1/programmes/" + county.programme + "/responsibility-letters")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }

    void wrong(String body, String field) throws Exception {
        asks(clerkAbove, drafting(body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    /// By the API, from the version that stands.
    ResultActions act(Viewer viewer, UUID id, Move.Act act, String reason) throws Exception {
        var version = county.in(
                clerkAbove,
                () -> database.sql("SELECT version FROM responsibility_letter WHERE id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
        return asks(viewer, acting(id, act, reason, version));
    }

    static MockHttpServletRequestBuilder acting(UUID id, Move.Act act, String reason, long version) {
        return post("/api/v1/responsibility-letters/{id}/acts", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"act\": \"%s\", \"version\": %d, \"reason\": \"%s\"}".formatted(act, version, reason))
                .with(csrf());
    }

    List<String> onRecord(UUID id) {
        return county.in(
                clerkAbove,
                () -> database.sql(ON_RECORD)
                        .param("id", id.toString())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    Document page(Viewer viewer, String address) throws Exception {
        return Jsoup.parse(asks(viewer, get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    ResultActions asks(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }
}
