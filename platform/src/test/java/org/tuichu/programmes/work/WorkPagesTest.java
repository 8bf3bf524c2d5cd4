package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.State;

/// What people read and press on the pages of work.
@PlatformTest
class WorkPagesTest {
    private static final String TOWN = "甲镇人民政府";

    private final MockMvc browser;
    private final County county;
    private final Viewer clerk;
    private final Viewer office;
    private final AssignmentId quarter;

    WorkPagesTest(MockMvc browser, BeanFactory beans) {
        this.browser = browser;
        this.county = County.working(beans);
        this.clerk = county.person(TOWN, Role.CLERK);
        this.office = county.office(Role.CLERK);
        this.quarter = county.given(clerk, "按季报送").getFirst().assignment().id();
    }

    @Test
    void theClerkSignsForItAndHandsItInWithAPictureOfTheWork() throws Exception {
        assertThat(page(clerk, "/my-duties")).contains("按季报送", "待签收", "请签收");
        acts(clerk, Act.RECEIVE, "").andExpect(redirectedUrl("/assignments/" + quarter));
        assertThat(page(clerk, "/assignments/" + quarter)).contains("提交审核", "报进展", "分办或下交");
        var file = new MockMultipartFile("files", "一季度.txt", "text/plain", "台账".getBytes(StandardCharsets.UTF_8));
        browser.perform(multipart("/assignments/{id}/acts", quarter.value())
                        .file(file)
                        .param("act", "SUBMIT")
                        .param("version", version())
                        .param("text", "一季度已排查")
                        .param("figure", "排查设备", "")
                        .param("value", "12", "")
                        .param("measure", "台", "")
                        .with(csrf())
                        .with(Viewers.signedIn(clerk)))
                .andExpect(redirectedUrl("/assignments/" + quarter));
        var html = page(county.person(TOWN, Role.REVIEWER), "/assignments/" + quarter);
        assertThat(html).contains("审核通过", "退回", "一季度已排查", "12 台", "一季度.txt", "SHA-256", "SM3");
        assertThat(page(clerk, "/assignments/" + quarter)).contains("撤回").doesNotContain("value=\"PASS\"");
    }

    @Test
    void whoWorksWithTheRoleOfAColleagueIsNamedTogetherWithTheColleague() throws Exception {
        acts(Viewers.onBehalfOf(clerk, clerk), Act.RECEIVE, "").andExpect(status().isFound());
        county.tells(clerk, Act.REPORT_PROGRESS, quarter, "进展", "a.txt");
        assertThat(Jsoup.parse(page(office, "/assignments/" + quarter))
                        .select(".whistory > li > p:first-child > small.quiet")
                        .eachText())
                .satisfiesExactly(
                        reported -> assertThat(reported).startsWith("Test Unit · Test Person (test-CLERK) · "),
                        received -> assertThat(received)
                                .startsWith("Test Unit · Test Person (test-CLERK)（代 Test Person） · "),
                        given -> assertThat(given).doesNotContain("代"));
        browser.perform(get("/api/v1/assignments/" + quarter).with(Viewers.signedIn(office)))
                .andExpect(jsonPath("$.history[0].onBehalfOf").value(nullValue()))
                .andExpect(jsonPath("$.history[1].onBehalfOf").value("Test Person"));
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedStays() throws Exception {
        acts(clerk, Act.RECEIVE, "");
        var html = browser.perform(post("/assignments/{id}/acts", quarter.value())
                        .param("act", "SUBMIT")
                        .param("version", version())
                        .param("text", "已排查")
                        .param("figure", "设备")
                        .param("value", "十二")
                        .param("measure", "台")
                        .with(csrf())
                        .with(Viewers.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("href=\"#value\"", "“设备”的数值应为数字", "value=\"十二\"", ">已排查</textarea>");
        assertThat(county.now(quarter).assignment().state()).isEqualTo(State.UNDER_WAY);
    }

    @Test
    void anActFromAnEarlierVersionShowsBothAndKeepsWhatWasTyped() throws Exception {
        acts(clerk, Act.RECEIVE, "");
        var seen = version();
        county.tells(clerk, Act.REPORT_PROGRESS, quarter, "同事报的进展", "a.txt");
        var html = browser.perform(post("/assignments/{id}/acts", quarter.value())
                        .param("act", "SUBMIT")
                        .param("version", seen)
                        .param("text", "我写的情况")
                        .with(csrf())
                        .with(Viewers.signedIn(clerk)))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("别人先办了一步", "同事报的进展", "我写的情况", "name=\"version\" value=\"" + version() + "\"");
    }

    @Test
    void theOfficeFindsWhatWaitsForItAndWhoIsLate() throws Exception {
        county.does(clerk, Act.RECEIVE, quarter);
        county.tells(clerk, Act.SUBMIT, quarter, "一季度", "b.txt");
        county.does(county.person(TOWN, Role.REVIEWER), Act.PASS, quarter);
        assertThat(page(office, "/to-confirm")).doesNotContain("按季报送");
        county.does(county.person(TOWN, Role.SIGNER), Act.SIGN, quarter);
        assertThat(page(office, "/to-confirm")).contains("按季报送", TOWN, "请确认");
        assertThat(page(office, "/programmes/" + county.programme + "/board")).contains(TOWN, "乙镇人民政府", "已过期");
        assertThat(page(office, "/programmes/" + county.programme + "/board?unit=甲镇&only=TO_CONFIRM"))
                .contains(TOWN)
                .doesNotContain("乙镇人民政府");
        assertThat(page(office, "/programmes/" + county.programme + "/assignments?state=REPORTED"))
                .contains("按季报送", "按时报送");
    }

    @Test
    void theDutyShowsItsUnitsAndHowFarTheyAre() throws Exception {
        var line = county.now(quarter);
        var address =
                "/programmes/" + county.programme + "/duties/" + line.about().duty();
        assertThat(page(office, address)).contains("承办情况", TOWN, "乙镇人民政府");
        assertThat(page(clerk, address)).contains(TOWN).doesNotContain("乙镇人民政府");
    }

    @Test
    void aDutyIsDoneOnceAllItsUnitsAre() throws Exception {
        var survey = county.given(office, "摸底排查").getFirst().assignment().id();
        var done = "/programmes/" + county.programme + "/duties?state=IN_TIME";
        county.does(office, Act.RECEIVE, survey);
        county.tells(office, Act.SUBMIT, survey, "已排查", "d.txt");
        county.does(county.office(Role.REVIEWER), Act.PASS, survey);
        county.does(county.office(Role.SIGNER), Act.SIGN, survey);
        assertThat(Jsoup.parse(page(office, done)).select("tbody").text()).isEmpty();
        county.does(county.office(Role.REVIEWER), Act.CONFIRM, survey);
        assertThat(Jsoup.parse(page(office, done)).select("tbody").text())
                .contains("摸底排查", "按时报送")
                .doesNotContain("按季报送");
        assertThat(page(office, "/programmes/" + county.programme)).contains("tile-IN_TIME");
    }

    @Test
    void aStepIsHandedOnAndItsFaultsAreNamed() throws Exception {
        acts(clerk, Act.RECEIVE, "");
        var helper = county.named(County.SUPPORT).id().toString();
        assertThat(page(clerk, "/assignments/" + quarter + "/steps/new?q=发展")).contains(County.SUPPORT);
        step("", "2026-03-20").andExpect(status().isUnprocessableContent());
        var outside = step(helper, "2026-04-20").andExpect(status().isUnprocessableContent());
        assertThat(outside.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#end\"", "起止时间之内");
        step(helper, "2026-03-20").andExpect(redirectedUrl("/assignments/" + quarter));
        assertThat(page(clerk, "/assignments/" + quarter)).contains("核对电量", County.SUPPORT);
        assertThat(page(county.person(County.SUPPORT, Role.CLERK), "/my-duties"))
                .contains("核对电量", TOWN + " 分办");
    }

    @Test
    void theOfficeGivesWhatAUnitMissedThatCameLater() throws Exception {
        county.addTowns("丙镇人民政府");
        var late = county.person("丙镇人民政府", Role.CLERK);
        assertThat(county.given(late, "按季报送")).isEmpty();
        give(office).andExpect(redirectedUrl("/programmes/" + county.programme + "/board"));
        give(office).andExpect(redirectedUrl("/programmes/" + county.programme + "/board"));
        assertThat(county.given(late, "按季报送")).hasSize(4);
        assertThat(county.seen(office, "assignment")).isEqualTo(15);
        give(clerk).andExpect(status().isForbidden());
        give(Viewers.office(county.city.path())).andExpect(status().isNotFound());
    }

    private ResultActions give(Viewer viewer) throws Exception {
        return browser.perform(post("/programmes/{id}/give", county.programme.value())
                .with(csrf())
                .with(Viewers.signedIn(viewer)));
    }

    @Test
    void strangersFindNothing() throws Exception {
        acts(clerk, Act.RECEIVE, "");
        county.tells(clerk, Act.REPORT_PROGRESS, quarter, "进展", "c.txt");
        var file = county.in(office, () -> county.files(quarter)).getFirst();
        assertThat(page(office, "/assignments/" + quarter + "/files/" + file)).contains("虚构的台账");
        for (var stranger : new Viewer[] {Viewers.office(county.sibling.path()), county.person("乙镇人民政府", Role.CLERK)}) {
            for (var path : new String[] {"", "/steps/new", "/files/" + file, "/files/" + file + "/preview"}) {
                browser.perform(get("/assignments/" + quarter + path).with(Viewers.signedIn(stranger)))
                        .andExpect(status().isNotFound());
            }
            acts(stranger, Act.CANCEL, "越权").andExpect(status().isNotFound());
        }
    }

    private ResultActions step(String unit, String end) throws Exception {
        return browser.perform(post("/assignments/{id}/steps", quarter.value())
                .param("version", version())
                .param("unit", unit)
                .param("task", "核对电量")
                .param("end", end)
                .param("share", "SUPPORT")
                .with(csrf())
                .with(Viewers.signedIn(clerk)));
    }

    private ResultActions acts(Viewer viewer, Act act, String reason) throws Exception {
        return browser.perform(post("/assignments/{id}/acts", quarter.value())
                .param("act", act.name())
                .param("version", version())
                .param("reason", reason)
                .with(csrf())
                .with(Viewers.signedIn(viewer)));
    }

    private String version() {
        return String.valueOf(county.now(quarter).assignment().version());
    }

    private String page(Viewer viewer, String address) throws Exception {
        var parts = address.split("[?&=]", -1);
        var request = get(parts[0]);
        for (int i = 1; i + 1 < parts.length; i += 2) {
            request.param(parts[i], parts[i + 1]);
        }
        return browser.perform(request.with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
