package org.tuichu.programmes.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.programmes.work.County;

/// What is wrong or stale in a letter is said, and what is signed stays.
@PlatformTest
class LetterFormsTest extends LettersOnDesk {
    LetterFormsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void aStaleFormIsShownBesideWhatStandsNow() throws Exception {
        var id = drafted(below);
        edit(id, 1, "先改的标题").andExpect(status().isFound());
        var stale = Jsoup.parse(edit(id, 1, "后改的标题")
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(stale.select(".alert-warning").text()).contains("第 1 版", "第 2 版", "先改的标题");
        assertThat(stale.select("#title").attr("value")).isEqualTo("后改的标题");
        asks(signerAbove, acting(id, Move.Act.SIGN_ABOVE, "", 1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.letter.version").value(2));
        assertThat(onRecord(id)).containsExactly("DRAFTED", "EDITED");
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        wrong(body("\"unit\": \"" + county.named(County.SUPPORT).id() + "\"", "100"), "unit");
        wrong(body("\"version\": 1", "100"), "unit");
        wrong(body(unit(below), "100000000000000000"), "value");
        wrong("{" + unit(below) + ", \"title\": \"x\", \"text\": \"x\"}", "target");
        wrong("{" + unit(below) + ", \"title\": \"" + "长".repeat(101) + "\", \"text\": \"x\"}", "title");
        asks(county.person("甲镇人民政府", Role.CLERK), drafting(body(unit(below), "100")))
                .andExpect(status().isForbidden());
        asks(Viewers.office(county.sibling.path()), drafting(body(unit(below), "100")))
                .andExpect(status().isNotFound());
        assertThat(page(clerkAbove, "/programmes/" + county.programme + "/responsibility-letters")
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatIsSigned() throws Exception {
        var id = drafted(below);
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        assertThatThrownBy(() -> changed(signerAbove, "UPDATE responsibility_letter SET text = 'x' WHERE id = :id", id))
                .rootCause()
                .hasMessageContaining("is signed: its text stays");
        assertThat(changed(signerAbove, "DELETE FROM responsibility_target WHERE letter_id = :id", id))
                .isZero();
        var more = """
                INSERT INTO responsibility_target VALUES (:id, 9, '%s', 'x', 1, 'x', '2026-12-31')""".formatted(county.place.path());
        assertThatThrownBy(() -> changed(signerAbove, more, id)).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() ->
                        changed(signerAbove, "UPDATE responsibility_target SET value = 1 WHERE letter_id = :id", id))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
