package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.enterprises.EnterpriseId;

/// What is reported of an enterprise is asked about beside the lines that it has already.
@PlatformTest
class SurveyedMatchesTest {
    private final SurveyedMatches matches;
    private final Register register;
    private final Viewer clerk;
    private final String enterprise;

    SurveyedMatchesTest(MockMvc browser, Jurisdictions jurisdictions, SurveyedMatches matches) throws Exception {
        this.matches = matches;
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构甲水泥厂"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.4×13m"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.6m", "siteNumber", "2#"));
    }

    private List<String> asked(String model, String siteNumber) {
        return asked(new org.tuichu.enterprises.Register.SurveyedLine(
                "水泥磨", null, model, siteNumber, null, null, null, null, null, null, null, null, null, null));
    }

    private List<String> plated(String name, String model) {
        return asked(new org.tuichu.enterprises.Register.SurveyedLine(
                name, null, model, null, "ZP77-3", null, null, null, null, null, null, null, null, null));
    }

    private List<String> asked(org.tuichu.enterprises.Register.SurveyedLine line) {
        return Scope.of(register.county.path())
                .call(() -> matches.alike(new EnterpriseId(Register.id(enterprise)), null, line).stream()
                        .map(org.tuichu.enterprises.Register.Alike::words)
                        .toList());
    }

    @Test
    void oneOfFewerSizesWithANumberOnSiteMayBeOneOfMoreWithoutOne() {
        assertThat(asked("Φ2400", "1#")).containsExactly("水泥磨 Φ2.4×13m");
        assertThat(asked("Φ2.6×13m", "")).containsExactly("2# 水泥磨 Φ2.6m");
        assertThat(asked("Φ2.6×13m", "3#")).isEmpty();
    }

    @Test
    void oneNumberOnTheNameplateIsAskedAboutInOtherWordsForTheKind() throws Exception {
        var furnace = Map.of("name", "中频炉", "model", "2t", "serial", "ZP77-3");
        register.line(clerk, enterprise, furnace);
        register.line(clerk, register.entered(clerk, Map.of("name", "虚构乙铸造厂")), furnace);
        assertThat(plated("中频感应电炉", "2t")).containsExactly("中频炉 2t", "中频炉 2t");
        assertThat(plated("冲天炉", "3t/h")).isEmpty();
    }

    @Test
    void soItIsWhereNoSizeIsRead() throws Exception {
        var furnace = Map.of("name", "中频炉", "serial", "ZP77-3");
        register.line(clerk, enterprise, furnace);
        register.line(clerk, register.entered(clerk, Map.of("name", "虚构乙铸造厂")), furnace);
        register.line(clerk, enterprise, Map.of("name", "中频炉", "serial", "ZP77-33"));
        assertThat(plated("中频感应电炉", "")).containsExactly("中频炉", "中频炉");
        assertThat(plated("电弧炉", "")).isEmpty();
    }
}
