package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// An enterprise or a permit that was entered by mistake is taken back by two persons, stays visible and counts no
/// more.
@PlatformTest
class WithdrawalTest {
    private static final String CODE = "91130000MA00000003";

    private final JdbcClient database;
    private final Planting planting;
    private final Register register;
    private final Viewer clerk;
    private final Viewer signer;
    private final String enterprise;

    WithdrawalTest(MockMvc browser, JdbcClient database, Planting planting, Jurisdictions jurisdictions)
            throws Exception {
        this.database = database;
        this.planting = planting;
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK, Role.REVIEWER);
        this.signer = Register.office(register.county, Role.SIGNER);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构砖厂", "creditCode", CODE));
    }

    @Test
    void aWrongEnterpriseIsTakenBackByTwoAndStaysVisible() throws Exception {
        proposes("1", " ").andExpect(status().isUnprocessableContent());
        refuses("UPDATE enterprise SET withdrawn_at = now() WHERE id = :id", "nobody approved");
        proposes("1", "同一家企业登了两次").andExpect(status().isFound());
        proposes("2", "又一次").andExpect(status().isUnprocessableContent());
        decides(clerk, "2", "APPROVED").andExpect(status().isUnprocessableContent());
        assertThat(register.page(clerk, enterprise).select("form[action$=/decision]"))
                .isEmpty();
        assertThat(listed("")).containsExactly("虚构砖厂");
        decides(signer, "1", "APPROVED").andExpect(status().isConflict());
        decides(signer, "2", "APPROVED").andExpect(status().isFound());

        var page = register.page(clerk, enterprise);
        assertThat(page.select(".strip-warn").text()).contains("登记有误", "撤销：同一家企业登了两次");
        assertThat(page.select("section[aria-labelledby=withdrawals] .tag").text())
                .isEqualTo("已批准");
        assertThat(page.select("main form[method=post], main a.btn")).isEmpty();
        assertThat(listed("")).isEmpty();
        assertThat(listed("?withdrawn=true")).containsExactly("虚构砖厂");
        register.asks(clerk, get("/api/v1/enterprises"))
                .andExpect(jsonPath("$.total").value(0));
        register.sends(clerk, enterprise + "/lines", Map.of("name", "轮窑")).andExpect(status().isNotFound());
        register.sends(clerk, enterprise + "/names", Map.of("version", "3", "newName", "虚构新砖厂"))
                .andExpect(status().isUnprocessableContent());
        refuses("UPDATE enterprise SET name = 'x' WHERE id = :id", "is withdrawn");
        refuses(
                "INSERT INTO line (id, enterprise_id, jurisdiction_path, edition, state) SELECT gen_random_uuid(), id,"
                        + " jurisdiction_path, 1, 'OPERATING' FROM enterprise WHERE id = :id",
                "is withdrawn");
        refuses("UPDATE register_withdrawal SET decided_by = 'x' WHERE enterprise_id = :id", "is decided");
        assertThat(register.entered(clerk, Map.of("name", "虚构砖厂", "creditCode", CODE)))
                .startsWith("/enterprises/");
    }

    @Test
    void anEnterpriseWithLinesIsNoSlip() throws Exception {
        var line = register.line(clerk, enterprise, Map.of("name", "轮窑", "model", "24门"));
        assertThat(Register.page(proposes("1", "登错")).select(".alert-danger").text())
                .contains("这家企业还有生产线");
        register.sends(clerk, line + "/ending", Map.of("version", "1", "kind", "WITHDRAWN", "endingReason", "登错"));
        proposes("1", "登错").andExpect(status().isFound());
        register.line(clerk, enterprise, Map.of("name", "隧道窑"));
        decides(signer, "2", "APPROVED").andExpect(status().isUnprocessableContent());
        register.sends(
                        signer,
                        enterprise + "/withdrawals/1/decision",
                        Map.of("version", "2", "decision", "DECLINED", "decisionReason", "确有其厂"))
                .andExpect(status().isFound());
        assertThat(listed("")).containsExactly("虚构砖厂");
    }

    @Test
    void aWrongPermitStandsApartAndTheOthersStay() throws Exception {
        register.sends(clerk, enterprise + "/permits", Map.of("version", "1", "kind", "LAND", "number", "地1"));
        register.sends(clerk, enterprise + "/permits", Map.of("version", "2", "kind", "MINING", "number", "采2"));
        var permit = JsonPath.<String>read(whole(), "$.permits[0].id");
        refuses("UPDATE permit SET withdrawn_at = now() WHERE enterprise_id = :id", "nobody approved");
        var address = "/api/v1" + enterprise + "/withdrawals";
        register.sends(clerk, post(address), "{\"version\": 3, \"permit\": \"%s\"}".formatted(permit))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("withdrawalReason"));
        register.sends(
                        clerk,
                        post(address),
                        "{\"version\": 3, \"permit\": \"%s\", \"withdrawalReason\": \"是别家的证\"}".formatted(permit))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.withdrawals[0].permit").value(permit));
        register.sends(signer, post(address + "/1/decision"), "{\"version\": 4, \"decision\": \"APPROVED\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.permits[*].number", contains("采2")))
                .andExpect(jsonPath("$.withdrawnPermits[*].number", contains("地1")))
                .andExpect(jsonPath("$.enterprise.withdrawnAt").doesNotExist());
        var page = register.page(clerk, enterprise);
        assertThat(page.select("section[aria-labelledby=permits] tbody tr")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=permits] del").eachText())
                .containsExactly("不动产（土地使用）权证 地1");
        register.sees(clerk, enterprise + "/permits/" + permit).andExpect(status().isNotFound());
        refuses(
                "UPDATE permit SET number = 'x' WHERE withdrawn_at IS NOT NULL AND enterprise_id = :id",
                "is withdrawn");
        register.sends(
                        clerk,
                        post(address),
                        "{\"version\": 5, \"permit\": \"%s\", \"withdrawalReason\": \"再次\"}".formatted(permit))
                .andExpect(status().isNotFound());
        register.sends(
                        Register.office(register.sibling, Role.CLERK),
                        post(address),
                        "{\"version\": 5, \"withdrawalReason\": \"不是我们的\"}")
                .andExpect(status().isNotFound());
    }

    @Test
    void aLineIsTakenBackByApi() throws Exception {
        var line = "/api/v1" + register.line(clerk, enterprise, Map.of("name", "轮窑", "model", "24门"));
        register.asks(clerk, get(line + "/ending")).andExpect(jsonPath("$.endings", empty()));
        register.sends(clerk, post(line + "/lock"), "{\"version\": 1}").andExpect(status().isOk());
        register.sends(clerk, post(line + "/ending"), "{\"version\": 2, \"kind\": \"WITHDRAWN\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("endingReason"));
        register.sends(
                        clerk,
                        post(line + "/ending"),
                        "{\"version\": 2, \"kind\": \"WITHDRAWN\", \"endingReason\": \"登错\"}")
                .andExpect(jsonPath("$.endings[*].kind", contains("WITHDRAWN")))
                .andExpect(jsonPath("$.line.withdrawnAt").doesNotExist());
        register.sends(signer, post(line + "/ending/decision"), "{\"version\": 3, \"decision\": \"APPROVED\"}")
                .andExpect(jsonPath("$.endings[0].decided.decision").value("APPROVED"))
                .andExpect(jsonPath("$.line.withdrawnAt").exists());
    }

    private String whole() throws Exception {
        return register.asks(clerk, get("/api/v1" + enterprise))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Iterable<String> listed(String query) throws Exception {
        return register.page(clerk, "/enterprises" + query)
                .select("tbody td:first-child")
                .eachText();
    }

    private ResultActions proposes(String version, String reason) throws Exception {
        return register.sends(
                clerk, enterprise + "/withdrawals", Map.of("version", version, "withdrawalReason", reason));
    }

    private ResultActions decides(Viewer by, String version, String decision) throws Exception {
        return register.sends(
                by,
                enterprise + "/withdrawals/1/decision",
                Map.of("version", version, "decision", decision, "decisionReason", ""));
    }

    private void refuses(String sql, String why) {
        UUID id = Register.id(enterprise);
        assertThatThrownBy(() ->
                        planting.rows(() -> database.sql(sql).param("id", id).update()))
                .rootCause()
                .hasMessageContaining(why);
    }
}
