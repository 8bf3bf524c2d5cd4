package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.programmes.work.County;

/// What was signed stays, in the database and in its papers, and is everybody's in the place.
@PlatformTest
class SignedListTest extends ExitListsOnDesk {
    private static final String SIGNED_FILES = """
            SELECT array_to_string(files, ' ') FROM ledger_entry
            WHERE act = 'EXIT_LIST_FROZEN' AND subject_id = CAST(:id AS text)""";

    SignedListTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void aSignedListIsPublishedAsTheSameFilesEverAfter() throws Exception {
        var list = frozen("2026-06-30", line("虚构玻纤厂", GLASS));
        var department = county.person(County.SUPPORT, Role.CLERK);
        for (var format : List.of("XLSX", "DOCX", "PDF")) {
            var file = asks(department, get("/exit-lists/{id}/files/{format}", list, format))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            assertThat(file.getHeader("Content-Disposition")).contains("." + format.toLowerCase(Locale.ROOT));
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray()));
            assertThat(page(clerk, "/exit-lists/" + list).select(".xhash").text())
                    .contains(sha256);
            assertThat(one(SIGNED_FILES, list)).contains(sha256);
        }
        asks(Viewers.office(county.sibling.path()), get("/exit-lists/{id}/files/PDF", list))
                .andExpect(status().isNotFound());
        asks(clerk, get("/exit-lists/{id}/files/PDF", draft(ExitList.Kind.LIST, "草稿")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theDatabaseKeepsWhatWasSigned() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        var list = frozen("2026-06-30", glass);
        for (var sql : List.of(
                "UPDATE exit_list SET version = 9 WHERE id = :id",
                "UPDATE exit_list SET title = 'x' WHERE id = :id",
                "UPDATE exit_list_entry SET enterprise_name = 'x' WHERE list_id = :id",
                "UPDATE exit_list_entry SET target_on = '2026-12-31' WHERE list_id = :id",
                "UPDATE exit_list_entry SET in_force = false WHERE list_id = :id")) {
            assertThatThrownBy(() -> changed(clerk, sql, list)).rootCause().hasMessageContaining("stays as it is");
        }
        assertThat(changed(clerk, "DELETE FROM exit_list_entry WHERE list_id = :id", list))
                .isZero();
        for (var sql : List.of(
                "UPDATE exit_list SET year = 2027 WHERE id = :id",
                "DELETE FROM exit_list WHERE id = :id",
                "UPDATE exit_list_entry SET ordinal = 9 WHERE list_id = :id",
                "UPDATE exit_list_act SET reason = 'x' WHERE list_id = :id")) {
            assertThatThrownBy(() -> changed(clerk, sql, list)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void theDatabaseSignsNothingUncheckedEmptyOrWithoutGround() throws Exception {
        var freeze = """
                UPDATE exit_list SET state = 'FROZEN', frozen_on = '2026-03-02', frozen_by = 'x' WHERE id = :id""";
        var check = "UPDATE exit_list SET state = 'CHECKED' WHERE id = :id";
        var empty = draft(ExitList.Kind.LIST, "空名单");
        assertThatThrownBy(() -> changed(clerk, freeze, empty)).rootCause().hasMessageContaining("is not checked");
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "", line("虚构电石厂", FURNACE)).andExpect(status().isFound());
        assertThatThrownBy(() -> county.in(clerk, () -> {
                    database.sql(check).param("id", list).update();
                    return database.sql(freeze).param("id", list).update();
                }))
                .rootCause()
                .hasMessageContaining("without ground");
        assertThatThrownBy(() -> county.in(clerk, () -> {
                    database.sql(check).param("id", empty).update();
                    return database.sql(freeze).param("id", empty).update();
                }))
                .rootCause()
                .hasMessageContaining("is empty");
    }

    @Test
    void aDraftIsTheOfficesAndOfThoseAboveAndAFrozenListIsEverybodysInThePlace() throws Exception {
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "", line("虚构玻纤厂", GLASS)).andExpect(status().isFound());
        var address = "/exit-lists/" + list;
        var department = county.person(County.SUPPORT, Role.CLERK);
        var above = Viewers.office(county.city.path());
        var beside = Viewers.office(county.sibling.path());
        asks(above, get(address)).andExpect(status().isOk());
        asks(department, get(address)).andExpect(status().isNotFound());
        asks(beside, get(address)).andExpect(status().isNotFound());
        signed(list);
        asks(department, get(address)).andExpect(status().isOk());
        asks(above, get(address)).andExpect(status().isOk());
        asks(beside, get(address)).andExpect(status().isNotFound());
        act(above, list, Move.Act.RETURN, "不对").andExpect(status().isNotFound());
    }
}
