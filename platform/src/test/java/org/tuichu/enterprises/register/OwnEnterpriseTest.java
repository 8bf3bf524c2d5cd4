package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;

/// An enterprise reads what the register has of it, as the office settled it, and nothing else.
@PlatformTest
class OwnEnterpriseTest {
    /// Every table of the register, and what an enterprise with one of each sees there.
    private static final Map<String, Integer> SEEN = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("enterprise", 1),
            Map.entry("enterprise_name", 1),
            Map.entry("electricity_account", 1),
            Map.entry("permit", 1),
            Map.entry("encumbrance", 1),
            Map.entry("line", 1),
            Map.entry("line_specification", 1),
            Map.entry("line_answer", 1),
            Map.entry("line_ending", 0),
            Map.entry("register_withdrawal", 0),
            Map.entry("line_identity", 0),
            Map.entry("line_photo", 0)));

    private static final Map<String, String> OPEN_PROPOSAL =
            Map.of("version", "2", "name", "轮窑", "model", "30门", "reason", "扩建");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Planting planting;
    private final Register register;
    private final Viewer office;
    private String own = "";
    private String line = "";
    private String neighbour = "";
    private String lineBeside = "";

    OwnEnterpriseTest(
            MockMvc browser,
            JdbcClient database,
            TransactionOperations transaction,
            Planting planting,
            Jurisdictions jurisdictions) {
        this.database = database;
        this.transaction = transaction;
        this.planting = planting;
        this.register = new Register(browser, jurisdictions);
        this.office = Register.office(register.county, Role.CLERK);
    }

    @BeforeEach
    void enterTwo() throws Exception {
        own = enterprise("石桥砖厂");
        line = lineOf(own);
        neighbour = enterprise("石桥二砖厂");
        lineBeside = lineOf(neighbour);
    }

    private String enterprise(String name) throws Exception {
        var facts = Map.of(
                "name",
                name,
                "location",
                register.town.id(),
                "phone",
                "0427-1234567",
                "electricityAccounts",
                "10023456");
        var address = register.entered(office, facts);
        register.sends(office, address + "/names", Map.of("version", "1", "newName", name + "（原名）", "former", "true"));
        register.sends(office, address + "/permits", Map.of("version", "2", "kind", "LAND", "number", "地1"));
        register.sends(office, address + "/encumbrances", Map.of("version", "3", "kind", "SEIZURE", "holder", "某法院"));
        register.sends(office, address + "/withdrawals", Map.of("version", "4", "withdrawalReason", "登重"));
        return address;
    }

    /// With an answer, a picture, and two proposals that wait.
    private String lineOf(String enterprise) throws Exception {
        var address = register.line(office, enterprise, Map.of("name", "轮窑", "model", "24门"));
        register.sends(office, address + "/lock", Map.of("version", "1")).andExpect(status().isFound());
        register.sends(office, address + "/edit", OPEN_PROPOSAL);
        planting.rows(() -> Stream.of("""
                        INSERT INTO line_answer (line_id, ordinal, jurisdiction_path, fact, value, basis, said_by, said_account, said_at)
                        VALUES (:id, 1, :path, 'exception_applies', 'false', '现场', 'test', :id, now())""", """
                        INSERT INTO line_photo (line_id, ordinal, jurisdiction_path, file_id, note, added_by, added_at)
                        VALUES (:id, 1, :path, :id, '疑似复产', 'test', now())""", """
                        INSERT INTO line_ending (line_id, ordinal, jurisdiction_path, kind, reason, written_by, written_account, written_at)
                        VALUES (:id, 1, :path, 'WITHDRAWN', '登错', 'test', :id, now())""")
                .forEach(sql -> database.sql(sql)
                        .param("id", Register.id(address))
                        .param("path", register.county.path())
                        .update()));
        return address;
    }

    private Viewer account(String enterprise) {
        return Viewers.viewer(register.county.path(), Register.id(enterprise), Role.ENTERPRISE, false);
    }

    @Test
    void readsItsOwnPagesAndFindsNoOther() throws Exception {
        var viewer = account(own);
        var page = register.page(viewer, own);
        assertThat(page.select("h1").text()).isEqualTo("石桥砖厂");
        assertThat(page.select("section[aria-labelledby=permits] tbody tr")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=lines] tbody tr").text())
                .isEqualTo(register.page(office, own)
                        .select("section[aria-labelledby=lines] tbody tr")
                        .text());
        var whole = register.page(viewer, line);
        assertThat(whole.select("h1").text()).isEqualTo("轮窑 24门");
        assertThat(whole.text()).doesNotContain("扩建", "登错", "疑似复产");
        assertThat(register.page(office, line).text()).contains("扩建", "登错");
        assertThat(page.text()).doesNotContain("登重");
        assertThat(register.page(office, own).text()).contains("登重");
        assertThat(whole.select("section[aria-labelledby=verdict] .rrules").text())
                .isEqualTo(register.page(office, line)
                        .select("section[aria-labelledby=verdict] .rrules")
                        .text());
        for (var each : List.of(page, whole)) {
            assertThat(each.select("main form[method=post], main a.btn, main a[href='/enterprises']"))
                    .isEmpty();
        }
        for (var address : List.of(neighbour, lineBeside)) {
            register.sees(viewer, address).andExpect(status().isNotFound());
            register.sees(viewer, "/api/v1" + address).andExpect(status().isNotFound());
        }
        register.sees(viewer, "/api/v1" + own).andExpect(status().isOk());
        register.sees(viewer, "/api/v1" + line).andExpect(status().isOk());
    }

    @Test
    void seesInTheDatabaseItsOwnRowsAndWritesNone() {
        assertThat(counted(account(own).scope())).isEqualTo(SEEN);
        assertThat(counted(office.scope()))
                .allSatisfy((table, rows) ->
                        assertThat(rows).as(table).isGreaterThanOrEqualTo(table.equals("line_identity") ? 0 : 2));
        assertThat(counted(account("/" + UUID.randomUUID()).scope()).values()).containsOnly(0);
        assertThat(counted(Scope.NONE).values()).containsOnly(0);
        assertThatThrownBy(() -> planting.rows(
                        account(own).scope(), () -> database.sql("""
                                INSERT INTO permit (id, enterprise_id, jurisdiction_path, kind, number, state)
                                SELECT gen_random_uuid(), id, jurisdiction_path, 'LAND', '2', 'VALID' FROM enterprise""").update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private Map<String, Integer> counted(Scope scope) {
        var counted = new LinkedHashMap<String, Integer>();
        SEEN.keySet()
                .forEach(table -> counted.put(
                        table,
                        scope.call(() -> transaction.execute(begun -> database.sql("""
                                SELECT (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', :table), false, true, '')))[1]::text::int""")
                                .param("table", table)
                                .query(Integer.class)
                                .single()))));
        return counted;
    }
}
