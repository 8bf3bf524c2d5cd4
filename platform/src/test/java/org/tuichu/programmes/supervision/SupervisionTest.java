package org.tuichu.programmes.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;
import org.tuichu.programmes.work.County;

/// Minutes, circulars and interviews attach to duties, and are read by whom they are for. Today is 2026-03-02.
@PlatformTest
class SupervisionTest {
    private static final String TOWN = "甲镇人民政府";
    private static final String DISPOSAL = "一/(二)";

    private static final String ON_RECORD = """
            SELECT e.act || ' ' || cardinality(e.files) || ' '
                || (SELECT string_agg(DISTINCT table_name, ',' ORDER BY table_name) FROM ledger_row WHERE entry_id = e.id)
            FROM ledger_entry e WHERE subject_kind = 'supervision' AND subject_id = :id ORDER BY e.id""";

    private final MockMvc browser;
    private final JdbcClient database;
    private final County county;
    private final ProgrammeId programme;
    private final Viewer office;
    private final Viewer support;
    private final Viewer town;

    SupervisionTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        this.browser = browser;
        this.database = database;
        this.county = County.working(beans);
        this.programme = county.programme;
        this.office = county.office(Role.CLERK);
        this.support = county.person(County.SUPPORT, Role.CLERK);
        this.town = county.person(TOWN, Role.CLERK);
    }

    @Test
    void aCircularIsFoundByTheUnitsOfTheProgrammeWithItsDutyAndFile() throws Exception {
        var record = entered("CIRCULAR", "关于进展缓慢的通报", "");
        var file = page(support, record).select(".wfiles a").attr("href");
        assertThat(page(support, "/programmes/" + programme + "/supervision")
                        .select("tbody tr")
                        .eachText())
                .containsExactly("2026-03-01 通报 关于进展缓慢的通报 虚退办〔2026〕3号 —");
        assertThat(page(support, duty(DISPOSAL))
                        .select("section[aria-labelledby=supervision]")
                        .text())
                .contains("关于进展缓慢的通报");
        assertThat(page(town, duty("一/(三)")).select("section[aria-labelledby=supervision]"))
                .isEmpty();
        assertThat(page(support, "/assignments/" + assignment()).text()).contains("关于进展缓慢的通报");
        assertThat(page(town, record).select(".wsteps").text()).isEqualTo("一(二) 处置超限额产能");
        asks(town, get(file)).andExpect(status().isOk());
        asks(office, get(record + "/files/" + UUID.randomUUID())).andExpect(status().isNotFound());
        assertThat(onRecord(record))
                .containsExactly(
                        "SUPERVISION_ENTERED 1 evidence_file,evidence_shown,supervision,supervision_duty,supervision_file");
    }

    @Test
    void anInterviewIsSeenByTheOfficeAndTheUnitThatWasInterviewed() throws Exception {
        var record = entered("INTERVIEW", "约谈提醒", id(support));
        var list = "/programmes/" + programme + "/supervision";
        var file = page(support, record).select(".wfiles a").attr("href");
        asks(support, get(file)).andExpect(status().isOk());
        assertThat(page(support, list).select("tbody tr")).hasSize(1);
        for (var other : List.of(town, Viewers.office(county.sibling.path()))) {
            asks(other, get(record)).andExpect(status().isNotFound());
            asks(other, get(file)).andExpect(status().isNotFound());
            asks(other, get("/api/v1" + record)).andExpect(status().isNotFound());
        }
        assertThat(page(town, list).select("tbody tr")).isEmpty();
        asks(town, get("/api/v1" + list)).andExpect(jsonPath("$.total").value(0));
        asks(Viewers.office(county.sibling.path()), get(list)).andExpect(status().isNotFound());
        assertThat(page(Viewers.office(county.city.path()), record).select("h1").text())
                .isEqualTo("约谈提醒");
    }

    @Test
    void whatIsWrongIsWithdrawnWithAReasonAndStays() throws Exception {
        var record = entered("MEETING", "第一次会议纪要", "");
        withdraw(record, "").andExpect(status().isUnprocessableContent());
        withdraw(record, "日期写错").andExpect(status().isFound());
        withdraw(record, "再撤回").andExpect(status().isConflict());
        var page = page(town, record);
        assertThat(page.select("h1 s").text()).isEqualTo("第一次会议纪要");
        assertThat(page.select(".strip-warn").text()).contains("日期写错", "test-CLERK");
        assertThat(page(town, "/programmes/" + programme + "/supervision?kind=MEETING")
                        .select("tbody s")
                        .text())
                .isEqualTo("第一次会议纪要");
        assertThat(page(town, "/programmes/" + programme + "/supervision?kind=CIRCULAR")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(onRecord(record)).last().isEqualTo("SUPERVISION_WITHDRAWN 0 supervision");
    }

    @Test
    void whoEntersAndWithdrawsWithTheRolesOfAColleagueSaysSo() throws Exception {
        var deputy = Viewers.onBehalfOf(office, office);
        var record = Objects.requireNonNull(asks(deputy, form("MEETING", "第二次会议纪要", ""))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        asks(deputy, post(record + "/withdraw").param("reason", "日期写错").with(csrf()))
                .andExpect(status().isFound());
        var named = "Test Person (test-CLERK)（代 Test Person）";
        assertThat(page(town, record).select(".strip-warn").text()).contains(named);
        assertThat(page(town, record).text()).contains(named + " 登记于");
        asks(town, get("/api/v1" + record))
                .andExpect(jsonPath("$.record.enteredOnBehalfOf").value("Test Person"))
                .andExpect(jsonPath("$.record.withdrawn.onBehalfOf").value("Test Person"));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        var refused = Jsoup.parse(asks(office, form("INTERVIEW", "约谈", ""))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.select(".alert-danger a").eachAttr("href")).containsExactly("#unit");
        assertThat(refused.select("#title").attr("value")).isEqualTo("约谈");
        assertThat(refused.select("#duty input[checked]").attr("value")).isEqualTo(dutyId(DISPOSAL));
        wrong(api().param("kind", "MEETING").param("unit", id(support)), "unit");
        wrong(api().param("kind", "CIRCULAR").param("unit", UUID.randomUUID().toString()), "unit");
        wrong(api().param("kind", "CIRCULAR").param("duty", UUID.randomUUID().toString()), "duty");
        wrong(api(), "kind");
        wrong(
                multipart(api(""))
                        .param("kind", "MEETING")
                        .param("title", "x")
                        .param("text", "x")
                        .param("heldOn", "2026-03-03"),
                "heldOn");
        asks(town, api().param("kind", "MEETING").with(csrf())).andExpect(status().isForbidden());
        for (var other : List.of(Viewers.office(county.sibling.path()), Viewers.office(county.city.path()))) {
            asks(other, api().param("kind", "MEETING").with(csrf())).andExpect(status().isNotFound());
        }
        assertThat(page(office, "/programmes/" + programme + "/supervision").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void staysWithTheProgrammeThatFollows() throws Exception {
        entered("CIRCULAR", "原方案下的通报", "");
        county.revise(ProgrammeMother.draft());
        assertThat(page(town, "/programmes/" + county.programme + "/supervision")
                        .select("tbody")
                        .text())
                .contains("原方案下的通报");
        assertThat(page(office, duty(DISPOSAL))
                        .select("section[aria-labelledby=supervision]")
                        .text())
                .contains("原方案下的通报");
        assertThat(page(office, duty("一/(一)"))
                        .select("section[aria-labelledby=supervision]")
                        .text())
                .doesNotContain("原方案下的通报");
        asks(office, form("MEETING", "会议", "")).andExpect(status().isNotFound());
    }

    @Test
    void theDatabaseAltersNoRecordAndTakesNoneFromAUnit() throws Exception {
        var id = id(entered("CIRCULAR", "通报", ""));
        assertThatThrownBy(() -> changed(office, "UPDATE supervision SET title = 'x' WHERE id = :id", id))
                .rootCause()
                .hasMessageContaining("permission denied");
        var withdrawal =
                "UPDATE supervision SET withdrawn_reason = 'x', withdrawn_by = 'x', withdrawn_at = now() WHERE id = :id";
        assertThat(changed(town, withdrawal, id)).isZero();
    }

    private int changed(Viewer viewer, String sql, UUID id) {
        return county.in(viewer, () -> database.sql(sql).param("id", id).update());
    }

    /// @return the address of the record
    private String entered(String kind, String title, String unit) throws Exception {
        var file = new MockMultipartFile("files", "附件.txt", "text/plain", title.getBytes(StandardCharsets.UTF_8));
        var answer = asks(office, form(kind, title, unit).file(file)).andExpect(status().isFound());
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    private MockMultipartHttpServletRequestBuilder form(String kind, String title, String unit) {
        return multipart("/programmes/{id}/supervision", programme.value())
                .param("kind", kind)
                .param("heldOn", "2026-03-01")
                .param("title", title)
                .param("documentNumber", "虚退办〔2026〕3号")
                .param("text", "进展缓慢，限期整改。")
                .param("unit", unit)
                .param("duty", dutyId(DISPOSAL))
                .with(csrf());
    }

    private String api(String rest) {
        return "/api/v1/programmes/" + programme + "/supervision" + rest;
    }

    private MockMultipartHttpServletRequestBuilder api() {
        return multipart(api("")).param("title", "x").param("text", "x").param("heldOn", "2026-03-02");
    }

    private void wrong(MockMultipartHttpServletRequestBuilder request, String field) throws Exception {
        asks(office, request.with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private ResultActions withdraw(String record, String reason) throws Exception {
        return asks(office, post(record + "/withdraw").param("reason", reason).with(csrf()));
    }

    private List<String> onRecord(String record) {
        return county.in(
                office,
                () -> database.sql(ON_RECORD)
                        .param("id", id(record).toString())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String id(Viewer viewer) {
        return viewer.unitId().toString();
    }

    private String duty(String path) {
        return "/programmes/" + county.programme + "/duties/" + dutyId(path);
    }

    private String dutyId(String path) {
        return county.in(
                office,
                () -> database.sql("SELECT id FROM duty WHERE programme_id = :programme AND path = :path")
                        .param("programme", county.programme.value())
                        .param("path", path)
                        .query(UUID.class)
                        .single()
                        .toString());
    }

    private String assignment() {
        return county.in(
                support,
                () -> database.sql("SELECT id FROM assignment WHERE programme_id = :programme")
                        .param("programme", programme.value())
                        .query(UUID.class)
                        .single()
                        .toString());
    }

    private Document page(Viewer viewer, String address) throws Exception {
        return Jsoup.parse(asks(viewer, get(address).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions asks(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }
}
