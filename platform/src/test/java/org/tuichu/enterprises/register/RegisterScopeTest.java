package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// Who sees what of the register, and what other programs are told.
@PlatformTest
class RegisterScopeTest {
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Register register;
    private final Viewer office;

    RegisterScopeTest(
            MockMvc browser, JdbcClient database, TransactionOperations transaction, Jurisdictions jurisdictions) {
        this.database = database;
        this.transaction = transaction;
        this.register = new Register(browser, jurisdictions);
        this.office = Register.office(register.county, Role.CLERK);
    }

    @Test
    void thePlaceAboveAndTheTownReadAndNobodyBesideDoes() throws Exception {
        var enterprise = register.entered(office, Map.of("name", "石桥砖厂", "location", register.town.id()));
        var line = register.line(office, enterprise, Map.of("name", "轮窑", "model", "24门"));
        var readers = List.of(
                Register.office(register.city, Role.CLERK),
                Viewers.clerk(register.county.path()),
                register.townClerk(register.town),
                Register.office(register.town, Role.CLERK));
        for (var reader : readers) {
            register.sees(reader, enterprise).andExpect(status().isOk());
            register.sees(reader, line).andExpect(status().isOk());
            register.sees(reader, "/api/v1" + line).andExpect(status().isOk());
            assertThat(register.page(reader, enterprise).select("main form[method=post], main a.btn"))
                    .isEmpty();
        }
        for (var stranger : List.of(
                Register.office(register.sibling, Role.CLERK),
                register.townClerk(register.otherTown),
                Register.office(register.otherTown, Role.CLERK))) {
            register.sees(stranger, enterprise).andExpect(status().isNotFound());
            register.sees(stranger, line).andExpect(status().isNotFound());
            assertThat(register.page(stranger, "/enterprises").select("tbody tr"))
                    .isEmpty();
        }
    }

    /// Of the withdrawn: of the others, of which there are none yet either, every partial index knows as much.
    @Test
    void theListOfAPlaceGoesByItsIndex() {
        var plan = office.scope()
                .call(() -> transaction.execute(begun -> {
                    database.sql("SET LOCAL enable_seqscan = off").update();
                    return String.join(
                            "\n",
                            database.sql("EXPLAIN " + EnterpriseSql.COUNT)
                                    .param("within", register.town.path())
                                    .param("text", null, Types.VARCHAR)
                                    .param("withdrawn", true)
                                    .query((row, number) -> row.getString(1))
                                    .list());
                }));
        assertThat(plan).contains("Index Cond: ((location_path >= ");
    }

    @Test
    void onlyTheOfficeThatKeepsItChangesIt() throws Exception {
        var enterprise = register.entered(office, Map.of("name", "石桥砖厂"));
        var facts = Map.of("version", "1", "staff", "3");
        register.sends(Viewers.clerk(register.county.path()), enterprise + "/edit", facts)
                .andExpect(status().isForbidden());
        register.sends(Register.office(register.city, Role.CLERK), enterprise + "/edit", facts)
                .andExpect(status().isNotFound());
        register.sends(Register.office(register.city, Role.CLERK), enterprise + "/lines", Map.of("name", "轮窑"))
                .andExpect(status().isNotFound());
        assertThat(register.page(office, enterprise).select("dd").eachText()).doesNotContain("3");
    }

    @Test
    void theApiNamesTheFieldAndTheExistingEnterprise() throws Exception {
        var all = "/api/v1/enterprises";
        register.sends(office, post(all), "{\"name\": \"\", \"creditCode\": \"123\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[1].field").value("creditCode"));
        register.sends(office, post(all), "{\"name\": \"厂\", \"location\": \"" + register.sibling.id() + "\"}")
                .andExpect(jsonPath("$.errors[0].field").value("location"));
        register.sends(
                        office,
                        post(all),
                        "{\"name\": \"厂\", \"creditCode\": \"91110000600037341L\", \"staff\": 12, \"electricityAccounts\": [\"12345\"]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.enterprise.staff").value(12))
                .andExpect(jsonPath("$.enterprise.electricityAccounts[0]").value("12345"))
                .andExpect(jsonPath("$.enterprise.location").value(register.county.id()));
        var existing = register.page(office, "/enterprises").select("tbody a").attr("href");
        register.sends(office, post(all), "{\"name\": \"又一厂\", \"creditCode\": \"91110000600037341L\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("creditCode"))
                .andExpect(jsonPath("$.existing").value(Register.id(existing).toString()));
        register.sees(office, all + "?q=9111").andExpect(jsonPath("$.total").value(1));
        register.sends(office, put("/api/v1" + existing), "{\"staff\": 13}")
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        register.sends(office, put("/api/v1" + existing), "{\"staff\": 13, \"version\": 7}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.version").value(1));
        register.sends(office, put("/api/v1" + existing), "{\"staff\": 13, \"version\": 1}")
                .andExpect(jsonPath("$.enterprise.version").value(2));
    }
}
