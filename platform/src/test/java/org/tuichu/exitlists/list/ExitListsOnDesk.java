package org.tuichu.exitlists.list;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.County;

/// The office of a county drafts, checks and signs lists of lines of its register. Today is 2026-03-02.
public abstract class ExitListsOnDesk {
    /// Of the elimination class by a rule that is verified.
    protected static final Map<String, String> GLASS = Map.of(
            "name",
            "陶土坩埚玻璃纤维拉丝线",
            "kind",
            "玻璃纤维拉丝生产线",
            "capacity",
            "0.5",
            "capacityUnit",
            "万吨",
            "capacityPeriod",
            "YEAR");

    /// Of the elimination class by a rule that nobody verified.
    protected static final Map<String, String> FURNACE = Map.of(
            "name",
            "电石炉",
            "model",
            "10000kVA",
            "kind",
            "电石炉",
            "capacity",
            "2",
            "capacityUnit",
            "万吨",
            "capacityPeriod",
            "YEAR");

    private static final String ON_RECORD = """
            SELECT replace(act, 'EXIT_LIST_', '') FROM ledger_entry
            WHERE subject_kind = 'exitList' AND subject_id = :id ORDER BY id""";

    private final MockMvc browser;
    protected final JdbcClient database;
    protected final County county;
    protected final Viewer clerk;
    protected final Viewer reviewer;
    protected final Viewer signer;

    protected ExitListsOnDesk(MockMvc browser, JdbcClient database, BeanFactory beans) {
        this.browser = browser;
        this.database = database;
        this.county = County.working(beans);
        this.clerk = county.office(Role.CLERK);
        this.reviewer = county.office(Role.REVIEWER);
        this.signer = county.office(Role.SIGNER);
    }

    protected String lists() {
        return "/programmes/" + county.programme.value() + "/exit-lists";
    }

    protected String enterprise(String name) throws Exception {
        return redirected(sends(clerk, "/enterprises", Map.of("name", name)));
    }

    /// A confirmed line of a new enterprise.
    protected UUID line(String enterprise, Map<String, String> fields) throws Exception {
        return line(enterprise(enterprise), fields, "");
    }

    /// A confirmed line, by its number on site.
    protected UUID line(String enterprise, Map<String, String> fields, String siteNumber) throws Exception {
        var all = new java.util.HashMap<>(fields);
        all.put("siteNumber", siteNumber);
        return confirmed(clerk, enterprise, all);
    }

    /// A confirmed line of a new enterprise, by somebody's office.
    protected UUID line(Viewer office, Map<String, String> enterprise, Map<String, String> fields) throws Exception {
        return confirmed(office, redirected(sends(office, "/enterprises", enterprise)), fields);
    }

    private UUID confirmed(Viewer office, String enterprise, Map<String, String> fields) throws Exception {
        var line = redirected(sends(office, enterprise + "/lines", fields));
        sends(office, line + "/lock", Map.of("version", "1")).andExpect(status().isFound());
        return id(line);
    }

    protected UUID draft(ExitList.Kind kind, String title) throws Exception {
        return id(redirected(sends(clerk, lists(), Map.of("kind", kind.name(), "title", title))));
    }

    protected ResultActions takes(UUID list, String targetOn, String basis, UUID... lines) throws Exception {
        var request = post("/exit-lists/{id}/lines", list)
                .param("targetOn", targetOn)
                .param("measure", "DISMANTLE")
                .param("basis", basis);
        for (var line : lines) {
            request.param("line", line.toString());
        }
        return asks(clerk, request.with(csrf()));
    }

    /// A list with these lines, signed.
    protected UUID frozen(String targetOn, UUID... lines) throws Exception {
        var list = draft(ExitList.Kind.LIST, "退出名单");
        takes(list, targetOn, "县政府决定", lines).andExpect(status().isFound());
        signed(list);
        return list;
    }

    protected void signed(UUID list) throws Exception {
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isFound());
        act(reviewer, list, Move.Act.PASS, "").andExpect(status().isFound());
        act(signer, list, Move.Act.FREEZE, "").andExpect(status().isFound());
    }

    /// From the version that stands.
    protected ResultActions act(Viewer viewer, UUID list, Move.Act act, String reason) throws Exception {
        var version = one("SELECT version FROM exit_list WHERE id = :id", list);
        return sends(
                viewer,
                "/exit-lists/" + list + "/acts",
                Map.of("act", act.name(), "version", version, "reason", reason));
    }

    protected ResultActions changes(UUID amendment, UUID entry, Map<String, String> fields) throws Exception {
        return sends(clerk, "/exit-lists/" + amendment + "/changes/" + entry, fields);
    }

    protected UUID entry(UUID list, UUID line) {
        return county.in(
                clerk,
                () -> database.sql("SELECT id FROM exit_list_entry WHERE list_id = :list AND line_id = :line")
                        .param("list", list)
                        .param("line", line)
                        .query(UUID.class)
                        .single());
    }

    protected String one(String sql, UUID id) {
        return county.in(
                clerk,
                () -> String.valueOf(database.sql(sql).param("id", id).query().singleValue()));
    }

    protected List<String> onRecord(UUID list) {
        return county.in(
                clerk,
                () -> database.sql(ON_RECORD)
                        .param("id", list.toString())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    protected int changed(Viewer viewer, String sql, UUID id) {
        return county.in(viewer, () -> database.sql(sql).param("id", id).update());
    }

    protected Document page(Viewer viewer, String address) throws Exception {
        return page(asks(viewer, get(address)).andExpect(status().isOk()));
    }

    protected static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    protected ResultActions sends(Viewer viewer, String address, Map<String, String> fields) throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        return asks(viewer, request.with(csrf()));
    }

    protected ResultActions asks(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private static String redirected(ResultActions answer) throws Exception {
        return Objects.requireNonNull(
                answer.andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl());
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
