package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// Wrong entries are taken back and stay visible; a locked line ends by two persons. Today is 2026-03-02.
@PlatformTest
class EndingTest {
    private final JdbcClient database;
    private final Planting planting;
    private final Register register;
    private final Viewer clerk;
    private final Viewer signer;
    private final String enterprise;
    private final String line;

    EndingTest(MockMvc browser, JdbcClient database, Planting planting, Jurisdictions jurisdictions) throws Exception {
        this.database = database;
        this.planting = planting;
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK, Role.REVIEWER);
        this.signer = Register.office(register.county, Role.SIGNER);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构砖厂"));
        this.line = register.line(clerk, enterprise, Map.of("name", "轮窑", "model", "24门"));
    }

    @Test
    void aWrongEntryIsTakenBackWithAReasonAndStaysVisible() throws Exception {
        var twice = register.line(clerk, enterprise, Map.of("name", "轮窑", "model", "24门"));
        ends(twice, "1", "WITHDRAWN", " ").andExpect(status().isUnprocessableContent());
        ends(twice, "1", "DISMANTLED", "已拆").andExpect(status().isUnprocessableContent());
        ends(twice, "1", "WITHDRAWN", "重复登记").andExpect(status().isFound());
        var page = register.page(clerk, twice);
        assertThat(page.select(".strip-warn").eachText().getFirst()).contains("撤销：重复登记");
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(register.page(clerk, enterprise)
                        .select("section[aria-labelledby=lines] tbody tr")
                        .eachText()
                        .getLast())
                .contains("已撤销")
                .doesNotContain("淘汰类");
        assertThat(register.page(clerk, "/lines/alike").select("tbody").text()).isEmpty();
        assertThat(register.page(clerk, "/enterprises")
                        .select("tbody td:last-child")
                        .text())
                .isEqualTo("1");
        register.sends(clerk, twice + "/state", Map.of("version", "2", "state", "STOPPED"))
                .andExpect(status().isUnprocessableContent());
        refuses("UPDATE line SET withdrawn_reason = 'x' WHERE id = :id", twice, "is withdrawn");
    }

    @Test
    void aLockedLineIsDismantledByTwo() throws Exception {
        lock();
        register.sends(clerk, line + "/state", Map.of("version", "2", "state", "DISMANTLED"))
                .andExpect(status().isUnprocessableContent());
        refuses("UPDATE line SET state = 'DISMANTLED' WHERE id = :id", line, "nobody approved");
        ends(line, "2", "DISMANTLED", "现场已拆除").andExpect(status().isFound());
        ends(line, "3", "WITHDRAWN", "又一项").andExpect(status().isUnprocessableContent());
        assertThat(register.page(clerk, line).select("form[action$=/ending/decision]"))
                .isEmpty();
        decides(clerk, "3", "APPROVED", "").andExpect(status().isUnprocessableContent());
        assertThat(register.page(signer, line).select(".facts-line").text()).startsWith("在产");
        decides(signer, "3", "APPROVED", "").andExpect(status().isFound());
        assertThat(register.page(clerk, line).select(".facts-line").text()).startsWith("已拆除 自 2026-03-01");
        assertThat(register.page(clerk, line)
                        .select("section[aria-labelledby=endings]")
                        .text())
                .contains("已拆除 已批准", "现场已拆除");
    }

    @Test
    void whatIsDeclinedLeavesTheLineAsItWas() throws Exception {
        lock();
        ends(line, "2", "WITHDRAWN", "登错企业").andExpect(status().isFound());
        refuses(
                "UPDATE line SET withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x' WHERE id = :id",
                line,
                "nobody approved");
        decides(signer, "3", "DECLINED", "").andExpect(status().isUnprocessableContent());
        decides(signer, "3", "DECLINED", "没有登错").andExpect(status().isFound());
        decides(signer, "4", "APPROVED", "").andExpect(status().isUnprocessableContent());
        assertThat(register.page(clerk, line).select(".facts-line .tag").eachText())
                .doesNotContain("已撤销");
        ends(line, "4", "WITHDRAWN", "确实登错").andExpect(status().isFound());
        decides(signer, "5", "APPROVED", "").andExpect(status().isFound());
        assertThat(register.page(clerk, line).select(".facts-line .tag").eachText())
                .contains("已撤销");
    }

    private void lock() throws Exception {
        register.sends(clerk, line + "/lock", Map.of("version", "1")).andExpect(status().isFound());
    }

    private ResultActions ends(String which, String version, String kind, String reason) throws Exception {
        return register.sends(
                clerk,
                which + "/ending",
                Map.of(
                        "version",
                        version,
                        "kind",
                        kind,
                        "endedOn",
                        kind.equals("DISMANTLED") ? "2026-03-01" : "",
                        "endingReason",
                        reason));
    }

    private ResultActions decides(Viewer by, String version, String decision, String reason) throws Exception {
        return register.sends(
                by,
                line + "/ending/decision",
                Map.of("version", version, "decision", decision, "decisionReason", reason));
    }

    private void refuses(String sql, String which, String why) {
        assertThatThrownBy(() -> planting.rows(
                        () -> database.sql(sql).param("id", Register.id(which)).update()))
                .rootCause()
                .hasMessageContaining(why);
    }
}
