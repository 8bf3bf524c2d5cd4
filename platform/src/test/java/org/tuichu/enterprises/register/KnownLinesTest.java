package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.enterprises.KnownLine;

/// Every line that stands is given to a survey, however many are read at a time.
@PlatformTest
class KnownLinesTest {
    private final Register register;
    private final KnownLines known;
    private final Viewer clerk;

    KnownLinesTest(MockMvc browser, Jurisdictions jurisdictions, KnownLines known) {
        this.register = new Register(browser, jurisdictions);
        this.known = known;
        this.clerk = Register.office(register.county, Role.CLERK);
    }

    private String locked(String enterprise, int number) throws Exception {
        var line = register.line(clerk, enterprise, Map.of("name", "轮窑", "siteNumber", number + "#"));
        register.sends(clerk, line + "/lock", Map.of("version", "1")).andExpect(status().isFound());
        return line;
    }

    private List<String> inPages(int size) {
        return Scope.of(register.county.path())
                .call(() -> known.of(register.county.path(), size)
                        .map(KnownLine::device)
                        .map(KnownLine.Device::siteNumber)
                        .toList());
    }

    @Test
    void linesBeyondAPageAreThereAndThoseThatEndedAreNot() throws Exception {
        var enterprise = register.entered(clerk, Map.of("name", "虚构多窑砖厂"));
        for (var number = 1; number <= 7; number++) {
            locked(enterprise, number);
        }
        register.line(clerk, enterprise, Map.of("name", "轮窑", "siteNumber", "8#"));
        dismantled(locked(enterprise, 9));

        var all = IntStream.rangeClosed(1, 7).mapToObj(number -> number + "#").toList();
        assertThat(inPages(1)).isEqualTo(all);
        assertThat(inPages(3)).isEqualTo(all);
        assertThat(inPages(1_000)).isEqualTo(all);
    }

    private void dismantled(String line) throws Exception {
        var ending = Map.of("version", "2", "kind", "DISMANTLED", "endedOn", "2026-03-01", "endingReason", "现场已拆除");
        register.sends(clerk, line + "/ending", ending).andExpect(status().isFound());
        var decision = Map.of("version", "3", "decision", "APPROVED", "decisionReason", "");
        register.sends(Register.office(register.county, Role.SIGNER), line + "/ending/decision", decision)
                .andExpect(status().isFound());
    }
}
