package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// Lines are entered, stand still, and once locked change only when two persons want it. Today is 2026-03-02.
@PlatformTest
class LinesTest {
    private final JdbcClient database;
    private final Planting planting;
    private final Register register;
    private final Viewer clerk;
    private final Viewer signer;
    private final String line;

    LinesTest(MockMvc browser, JdbcClient database, Planting planting, Jurisdictions jurisdictions) throws Exception {
        this.database = database;
        this.planting = planting;
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK, Role.REVIEWER);
        this.signer = Register.office(register.county, Role.SIGNER);
        var enterprise = register.entered(clerk, Map.of("name", "虚构钢铁厂"));
        this.line = register.line(
                clerk,
                enterprise,
                Map.of(
                        "name", "高炉",
                        "model", "450m³",
                        "siteNumber", "1#",
                        "operatingSince", "2003",
                        "capacity", "30.5",
                        "capacityUnit", "万吨",
                        "capacityPeriod", "YEAR"));
    }

    @Test
    void showsWhatItIs() throws Exception {
        var page = register.page(clerk, line);
        assertThat(page.select("h1").text()).isEqualTo("1# 高炉 450m³");
        assertThat(page.select("section[aria-labelledby=facts] dd").eachText())
                .containsExactly("高炉", "450m³", "1#", "2003", "30.5", "万吨", "年");
        assertThat(page.select(".facts-line").text()).isEqualTo("在产");
        var enterprise =
                register.page(clerk, page.select(".crumbs a:last-child").attr("href"));
        assertThat(enterprise.select("section[aria-labelledby=lines] tbody tr").text())
                .isEqualTo("1# 高炉 450m³ 30.5 万吨/年 在产 限制类 仅提示，规则未核验");
    }

    @Test
    void standsStillSinceADay() throws Exception {
        stands("OPERATING", "2026-01-01").andExpect(status().isUnprocessableContent());
        stands("STOPPED", "2026-03-03").andExpect(status().isUnprocessableContent());
        stands("STOPPED", "2025-11-30").andExpect(status().isFound());
        assertThat(register.page(clerk, line).select(".facts-line").text()).isEqualTo("停产 自 2025-11-30");
        assertThat(Register.page(stands("SEALED", "2026-01-01").andExpect(status().isConflict()))
                        .select(".alert-warning h2")
                        .text())
                .isEqualTo("别人刚刚改过");
    }

    @Test
    void standsStillSinceADayThatNobodyKnows() throws Exception {
        stands("STOPPED", "").andExpect(status().isFound());
        assertThat(register.page(clerk, line).select(".facts-line").text()).isEqualTo("停产 日期不详");
    }

    private ResultActions stands(String state, String since) throws Exception {
        return register.sends(clerk, line + "/state", Map.of("version", "1", "state", state, "since", since));
    }

    @Test
    void changesAtOnceUntilItIsLocked() throws Exception {
        edits(clerk, "1", "500m³", "").andExpect(status().isFound());
        var page = register.page(clerk, line);
        assertThat(page.select("h1").text()).isEqualTo("1# 高炉 500m³");
        assertThat(page.select("section[aria-labelledby=editions] tbody tr").eachText())
                .containsExactly("规格型号 450m³ 500m³");
        var late = edits(clerk, "1", "600m³", "").andExpect(status().isConflict());
        assertThat(Register.page(late).select(".edifferences tbody tr").eachText())
                .containsExactly("规格型号 500m³ 600m³");
        edits(clerk, "2", "500m³", "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aLockedLineChangesOnceASecondPersonApproves() throws Exception {
        lock().andExpect(status().isFound());
        edits(clerk, "2", "500m³", "").andExpect(status().isUnprocessableContent());
        edits(clerk, "2", "500m³", "铭牌复核").andExpect(status().isFound());
        var waiting = register.page(signer, line);
        assertThat(waiting.select("h1").text()).isEqualTo("1# 高炉 450m³");
        assertThat(waiting.select("section[aria-labelledby=proposal] tbody tr").eachText())
                .containsExactly("规格型号 450m³ 500m³");
        edits(clerk, "3", "600m³", "又一次").andExpect(status().isUnprocessableContent());
        decides(clerk, "3", "APPROVED", "").andExpect(status().isUnprocessableContent());
        decides(signer, "2", "APPROVED", "").andExpect(status().isConflict());
        decides(signer, "3", "APPROVED", "").andExpect(status().isFound());
        var page = register.page(clerk, line);
        assertThat(page.select("h1").text()).isEqualTo("1# 高炉 500m³");
        assertThat(page.select("section[aria-labelledby=editions] li strong").eachText())
                .containsExactly("第 2 版", "第 1 版");
        assertThat(page.select("section[aria-labelledby=editions] li:first-child")
                        .text())
                .contains("现行", "已批准", "铭牌复核", "规格型号 450m³ 500m³");
        var record = register.page(clerk, page.select(".crumbs a:last-child").attr("href"));
        assertThat(record.select("section[aria-labelledby=record] strong").eachText())
                .containsExactly("批准修改生产线规格", "提出修改生产线规格", "锁定生产线规格", "登记生产线", "登记企业");
    }

    @Test
    void whatIsDeclinedNeedsAReasonAndStaysVisible() throws Exception {
        lock();
        edits(clerk, "2", "500m³", "笔误").andExpect(status().isFound());
        decides(signer, "3", "DECLINED", "").andExpect(status().isUnprocessableContent());
        decides(signer, "3", "DECLINED", "与铭牌照片不符").andExpect(status().isFound());
        decides(signer, "4", "APPROVED", "").andExpect(status().isUnprocessableContent());
        var page = register.page(clerk, line);
        assertThat(page.select("h1").text()).isEqualTo("1# 高炉 450m³");
        assertThat(page.select("section[aria-labelledby=editions] li:first-child")
                        .text())
                .contains("未批准", "与铭牌照片不符", "规格型号 450m³ 500m³");
        edits(clerk, "4", "480m³", "再次复核").andExpect(status().isFound());
        assertThat(register.page(signer, line)
                        .select("section[aria-labelledby=proposal] tbody tr")
                        .eachText())
                .containsExactly("规格型号 450m³ 480m³");
    }

    @Test
    void whoWorksOnBehalfOfAColleagueSaysSoAndDecidesNothingThatTheColleagueProposed() throws Exception {
        lock();
        var deputy = Viewers.onBehalfOf(clerk, Register.office(register.county, Role.CLERK));
        edits(clerk, "2", "500m³", "铭牌复核");
        assertThat(register.page(deputy, line).select("form[action$=/decision]"))
                .isEmpty();
        decides(deputy, "3", "APPROVED", "").andExpect(status().isUnprocessableContent());
        decides(signer, "3", "DECLINED", "与铭牌照片不符");
        edits(deputy, "4", "600m³", "再次复核");
        assertThat(register.page(signer, line)
                        .select("section[aria-labelledby=proposal]")
                        .text())
                .contains("（代 Test Person）");
        decides(Viewers.onBehalfOf(signer, Register.office(register.county, Role.CLERK)), "5", "APPROVED", "")
                .andExpect(status().isFound());
        var editions = register.page(clerk, line).select("section[aria-labelledby=editions] li");
        assertThat(editions.get(0).select("p").eachText())
                .satisfiesExactly(
                        written -> assertThat(written).contains("（代 Test Person）"),
                        reason -> assertThat(reason).isEqualTo("再次复核"),
                        decided -> assertThat(decided).contains("（代 Test Person）"));
        assertThat(editions.get(1).text()).doesNotContain("（代 ");
        register.sees(clerk, "/api/v1" + line)
                .andExpect(jsonPath("$.editions[0].writtenOnBehalfOf").value("Test Person"))
                .andExpect(jsonPath("$.editions[0].decided.onBehalfOf").value("Test Person"));
    }

    @Test
    void onlyAReviewerOrSignerOfTheOfficeDecides() throws Exception {
        lock();
        edits(clerk, "2", "500m³", "铭牌复核");
        var prepares = Register.office(register.county, Role.CLERK);
        decides(prepares, "3", "APPROVED", "").andExpect(status().isForbidden());
        assertThat(register.page(prepares, line).select("form[action$=/decision]"))
                .isEmpty();
        assertThat(register.page(clerk, line).select("form[action$=/decision]")).isEmpty();
        decides(Register.office(register.city, Role.SIGNER), "3", "APPROVED", "")
                .andExpect(status().isNotFound());
    }

    @Test
    void theApiSaysWhatStandsAgainstIt() throws Exception {
        var api = "/api/v1" + line;
        register.sends(
                        clerk,
                        put(api),
                        "{\"version\": 1, \"name\": \"高炉\", \"model\": \"450m³\", \"siteNumber\": \"1#\","
                                + " \"operatingSince\": \"2003\", \"capacity\": \"30.5\", \"capacityUnit\": \"万吨\","
                                + " \"capacityPeriod\": \"YEAR\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("规格没有变化。"));
        lock();
        register.sends(clerk, post(api + "/lock"), "{\"version\": 2}")
                .andExpect(jsonPath("$.errors[0].field").value("version"))
                .andExpect(jsonPath("$.detail").value("version: 规格已经锁定。"));
        edits(clerk, "2", "500m³", "铭牌复核");
        register.sends(clerk, post(api + "/decision"), "{\"version\": 3, \"decision\": \"APPROVED\"}")
                .andExpect(jsonPath("$.errors[0].field").value("decision"));
    }

    @Test
    void theDatabaseItselfKeepsALockedLine() throws Exception {
        edits(clerk, "1", "500m³", "");
        register.sends(clerk, line + "/lock", Map.of("version", "2")).andExpect(status().isFound());
        refuses("UPDATE line SET edition = 1 WHERE id = :id", "is locked");
        refuses("UPDATE line_specification SET model = 'x' WHERE line_id = :id", "permission denied");
        edits(clerk, "3", "600m³", "铭牌复核");
        refuses(
                "UPDATE line_specification SET decision = 'APPROVED', decided_by = 'x', decided_account = written_account,"
                        + " decided_at = now() WHERE line_id = :id AND edition = 3",
                "line_specification_by_two");
        refuses("DELETE FROM line WHERE id = :id", "permission denied");
    }

    @Test
    void theDatabaseItselfKeepsALockAndWhatWasDecided() throws Exception {
        lock();
        edits(clerk, "2", "500m³", "铭牌复核");
        decides(signer, "3", "APPROVED", "");
        edits(clerk, "4", "600m³", "再次复核");
        decides(signer, "5", "DECLINED", "与铭牌照片不符");
        edits(clerk, "6", "550m³", "第三次复核");
        decides(signer, "7", "APPROVED", "");
        refuses("UPDATE line SET locked_by = NULL, locked_at = NULL WHERE id = :id", "is locked for ever");
        refuses("UPDATE line SET locked_by = 'x' WHERE id = :id", "is locked for ever");
        refuses("UPDATE line SET edition = 2 WHERE id = :id", "edition 2 is not a later one");
        refuses(
                "INSERT INTO line_specification (line_id, edition, jurisdiction_path, name, written_by, written_account,"
                        + " written_at, reason, decision, decided_by, decided_account, decided_at)"
                        + " SELECT line_id, 9, jurisdiction_path, name, 'x', written_account, now(), 'x', 'APPROVED', 'y',"
                        + " gen_random_uuid(), now() FROM line_specification WHERE line_id = :id AND edition = 1",
                "permission denied");
        refuses(
                "UPDATE line_specification SET decision = 'APPROVED' WHERE line_id = :id AND edition = 3",
                "edition 3 of line");
        refuses("UPDATE line_specification SET decided_by = 'x' WHERE line_id = :id AND edition = 2", "is decided");
        assertThat(register.page(clerk, line).select("h1").text()).isEqualTo("1# 高炉 550m³");
    }

    private void refuses(String sql, String why) {
        UUID id = Register.id(line);
        assertThatThrownBy(() ->
                        planting.rows(() -> database.sql(sql).param("id", id).update()))
                .rootCause()
                .hasMessageContaining(why);
    }

    private ResultActions edits(Viewer by, String version, String model, String reason) throws Exception {
        return register.sends(
                by,
                line + "/edit",
                Map.of(
                        "version", version,
                        "name", "高炉",
                        "model", model,
                        "siteNumber", "1#",
                        "operatingSince", "2003",
                        "capacity", "30.50",
                        "capacityUnit", "万吨",
                        "capacityPeriod", "YEAR",
                        "reason", reason));
    }

    private ResultActions lock() throws Exception {
        return register.sends(clerk, line + "/lock", Map.of("version", "1"));
    }

    private ResultActions decides(Viewer by, String version, String decision, String reason) throws Exception {
        return register.sends(
                by, line + "/decision", Map.of("version", version, "decision", decision, "decisionReason", reason));
    }
}
