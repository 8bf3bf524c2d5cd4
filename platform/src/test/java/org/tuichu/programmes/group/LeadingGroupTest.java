package org.tuichu.programmes.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;

/// The leading group of a programme in force is kept by people; the plan document names one member. Today is
/// 2026-03-02.
@PlatformTest
class LeadingGroupTest {
    private final MockMvc browser;
    private final ProgrammeId id;
    private final ProgrammeId draft;
    private final Viewer office;
    private final String place = Viewers.place();
    private final String draftPlace = Viewers.place();

    LeadingGroupTest(MockMvc browser, BeanFactory beans) {
        this.browser = browser;
        this.id = ProgrammeMother.active(beans, place);
        this.draft = ProgrammeMother.draft(beans, draftPlace);
        this.office = Viewers.office(place);
    }

    @Test
    void aMemberIsReplacedAndWhoWasStaysVisible() throws Exception {
        send(join(1, "0", "", "刘某某", "2026-02-01"), office)
                .andExpect(redirectedUrl("/programmes/" + id + "/leading-group"));
        assertThat(rows())
                .containsExactly(
                        "组长 刘某某 副县长 自 2026-02-01 起 人事调整 · test-CLERK",
                        "组长 江某某 副县长 方案所列 至 2026-01-31 止 人事调整 · test-CLERK");
        assertThat(overview()).containsExactly("组长 刘某某 副县长");
    }

    @Test
    void whoReplacesWithTheRolesOfAColleagueSaysSo() throws Exception {
        send(join(1, "0", "", "刘某某", "2026-02-01"), Viewers.onBehalfOf(office, office))
                .andExpect(status().isFound());
        assertThat(rows())
                .containsExactly(
                        "组长 刘某某 副县长 自 2026-02-01 起 人事调整 · test-CLERK（代 Test Person）",
                        "组长 江某某 副县长 方案所列 至 2026-01-31 止 人事调整 · test-CLERK（代 Test Person）");
    }

    @Test
    void aReplacementToComeLeavesTheGroupOfTodayAsItIs() throws Exception {
        send(join(1, "0", "", "刘某某", "2026-03-03"), office).andExpect(status().isFound());
        assertThat(overview()).containsExactly("组长 江某某 副县长");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aMemberIsAddedAndEnds() throws Exception {
        send(
                        api(
                                "/join",
                                "{\"role\": \"成员\", \"name\": \"赵某\", \"from\": \"2026-02-01\", \"reason\": \"增补\", \"version\": 1}"),
                        office)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.members[*].name", contains("江某某", "赵某")));
        var leaving = "{\"member\": 1, \"lastDay\": \"%s\", \"endReason\": \"退休\", \"version\": 2}";
        send(api("/leave", leaving.formatted("2026-01-31")), office)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lastDay"));
        send(api("/leave", leaving.formatted("2026-02-28")), office)
                .andExpect(jsonPath("$.members[1].to").value("2026-02-28"))
                .andExpect(jsonPath("$.members[1].ended.reason").value("退休"));
        send(api("/leave", leaving.replace("2}", "3}").formatted("2026-02-28")), office)
                .andExpect(jsonPath("$.errors[0].field").value("member"));
        assertThat(overview()).containsExactly("组长 江某某 副县长");
    }

    @Test
    void namesTheFieldThatIsWrongAndShowsWhatWasTyped() throws Exception {
        var page = Jsoup.parse(send(join(1, "", "", "刘某某", "2026-02-01"), office)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".alert-danger a").attr("href")).isEqualTo("#role");
        assertThat(page.select("#name").attr("value")).isEqualTo("刘某某");
        send(
                        api(
                                "/join",
                                "{\"replaces\": 0, \"name\": \"x\", \"from\": \"soon\", \"reason\": \"x\", \"version\": 1}"),
                        office)
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        send(
                        api(
                                "/join",
                                "{\"replaces\": 9, \"name\": \"x\", \"from\": \"2026-02-01\", \"reason\": \"x\", \"version\": 1}"),
                        office)
                .andExpect(jsonPath("$.errors[0].field").value("replaces"));
        send(api("/leave", "{\"member\": 0, \"lastDay\": \"2026-02-01\", \"endReason\": \"x\"}"), office)
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aStaleFormShowsBothVersions() throws Exception {
        send(join(1, "0", "", "刘某某", "2026-02-01"), office);
        var stale = Jsoup.parse(send(join(1, "0", "", "赵某", "2026-02-02"), office)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(stale.select(".alert-warning").text()).contains("第 1 版", "第 2 版");
        assertThat(stale.select("input[name=version]").eachAttr("value")).containsOnly("2");
    }

    @Test
    void onlyTheOfficeOfThePlaceChangesAProgrammeInForce() throws Exception {
        var joining = "{\"replaces\": 0, \"name\": \"x\", \"from\": \"2026-02-01\", \"reason\": \"x\", \"version\": 1}";
        send(api("/join", joining), Viewers.clerk(place)).andExpect(status().isForbidden());
        send(api("/join", joining), Viewers.office("/900000/900100/")).andExpect(status().isNotFound());
        send(api("/join", joining), Viewers.office(Viewers.place())).andExpect(status().isNotFound());
        send(json("/api/v1/programmes/" + draft.value() + "/leading-group/join", joining), Viewers.office(draftPlace))
                .andExpect(status().isNotFound());
        var above =
                get("/programmes/" + id + "/leading-group").with(Viewers.signedIn(Viewers.office("/900000/900100/")));
        assertThat(Jsoup.parse(browser.perform(above)
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("form.edit-form"))
                .isEmpty();
        assertThat(rows()).hasSize(1);
    }

    private MockHttpServletRequestBuilder join(long version, String replaces, String role, String name, String from) {
        return post("/programmes/" + id + "/leading-group/join")
                .param("version", Long.toString(version))
                .param("replaces", replaces)
                .param("role", role)
                .param("name", name)
                .param("post", "副县长")
                .param("from", from)
                .param("reason", "人事调整")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder api(String act, String body) {
        return json("/api/v1/programmes/" + id + "/leading-group" + act, body);
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private List<String> rows() throws Exception {
        return page("/leading-group")
                .select("section[aria-labelledby=group] tbody tr")
                .eachText();
    }

    private List<String> overview() throws Exception {
        return page("").select("section[aria-labelledby=group] tbody tr").eachText();
    }

    private Document page(String part) throws Exception {
        return Jsoup.parse(send(get("/programmes/" + id + part), office)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
