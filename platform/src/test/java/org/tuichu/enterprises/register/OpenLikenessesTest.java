package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;

/// What waits for a person is kept, so that nobody compares a register to look at it: it is right at once after each
/// change, whether it was found by then or not.
@PlatformTest
class OpenLikenessesTest {
    private static final Map<String, String> MILL = Map.of("name", "水泥磨", "model", "Φ2.2×7m", "version", "1");
    private static final Map<String, String> LONGER = Map.of("name", "水泥磨", "model", "Φ3.2×13m", "version", "1");

    private final Register register;
    private final Viewer clerk;
    private final String enterprise;
    private final CompareLines compare;
    private final Planting planting;
    private final JdbcClient database;

    OpenLikenessesTest(
            MockMvc browser, Jurisdictions jurisdictions, CompareLines compare, Planting planting, JdbcClient database)
            throws Exception {
        this.compare = compare;
        this.planting = planting;
        this.database = database;
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构甲水泥厂"));
    }

    @Test
    void aLineThatIsCorrectedIsComparedAnew() throws Exception {
        register.line(clerk, enterprise, MILL);
        var second = register.line(clerk, enterprise, LONGER);
        assertThat(waits(clerk)).isEmpty();
        register.sends(clerk, second + "/edit", MILL).andExpect(status().isFound());
        assertThat(waits(clerk)).hasSize(1);
        var back = Map.of("name", "水泥磨", "model", "Φ3.2×13m", "version", "2");
        register.sends(clerk, second + "/edit", back).andExpect(status().isFound());
        assertThat(waits(clerk)).isEmpty();
    }

    @Test
    void aProposalIsComparedOnceItHolds() throws Exception {
        register.line(clerk, enterprise, MILL);
        var locked = register.line(clerk, enterprise, LONGER);
        register.sends(clerk, locked + "/lock", Map.of("version", "1")).andExpect(status().isFound());
        var proposal = new HashMap<>(MILL);
        proposal.putAll(Map.of("version", "2", "reason", "铭牌写的是2.2米"));
        register.sends(clerk, locked + "/edit", proposal).andExpect(status().isFound());
        assertThat(waits(clerk)).isEmpty();
        register.sends(
                        Register.office(register.county, Role.SIGNER),
                        locked + "/decision",
                        Map.of("version", "3", "decision", "APPROVED"))
                .andExpect(status().isFound());
        assertThat(waits(clerk)).hasSize(1);
    }

    @Test
    void aLineThatIsWithdrawnWaitsNoMore() throws Exception {
        register.line(clerk, enterprise, MILL);
        var second = register.line(clerk, enterprise, MILL);
        assertThat(waits(clerk)).hasSize(1);
        register.sends(clerk, second + "/ending", Map.of("version", "1", "kind", "WITHDRAWN", "endingReason", "重复登记"))
                .andExpect(status().isFound());
        assertThat(waits(clerk)).isEmpty();
    }

    @Test
    void anEnterpriseThatIsRenamedIsComparedAnew() throws Exception {
        register.line(clerk, enterprise, MILL);
        var other = register.entered(clerk, Map.of("name", "虚构县东风砖厂"));
        register.line(clerk, other, MILL);
        assertThat(waits(clerk)).isEmpty();
        register.sends(clerk, other + "/names", Map.of("version", "1", "newName", "虚构甲水泥有限公司"))
                .andExpect(status().isFound());
        assertThat(waits(clerk)).singleElement().asString().contains("企业名称相近，设备相同");
    }

    @Test
    void namesOfWhichAPersonSaysThatTheyDifferWaitNoMore() throws Exception {
        register.line(clerk, enterprise, MILL);
        register.line(clerk, register.entered(clerk, Map.of("name", "虚构甲水泥有限公司")), MILL);
        assertThat(waits(clerk)).hasSize(1);
        said("ANOTHER");
        assertThat(waits(clerk)).isEmpty();
        said("SAME");
        assertThat(waits(clerk)).hasSize(1);
    }

    @Test
    void aCreditCodeThatIsEnteredLaterIsCompared() throws Exception {
        register.line(clerk, enterprise, MILL);
        register.sends(clerk, enterprise + "/edit", Map.of("version", "1", "creditCode", "91110000600037341L"))
                .andExpect(status().isFound());
        var beside = Register.office(register.sibling, Role.CLERK);
        var there = register.entered(beside, Map.of("name", "虚构丙水泥厂"));
        register.line(beside, there, MILL);
        assertThat(waits(beside)).isEmpty();
        register.sends(beside, there + "/edit", Map.of("version", "1", "creditCode", "91110000600037341L"))
                .andExpect(status().isFound());
        assertThat(waits(beside)).singleElement().asString().contains("其他地区");
        assertThat(waits(clerk)).singleElement().asString().contains("其他地区");
        assertThat(waits(Register.office(register.city, Role.CLERK)))
                .singleElement()
                .asString()
                .contains("信用代码和设备相同");
    }

    @Test
    void aTownSeesThoseThatLieThere() throws Exception {
        var there = register.entered(clerk, Map.of("name", "虚构丁水泥厂", "location", register.town.id()));
        register.line(clerk, there, MILL);
        register.line(clerk, there, MILL);
        assertThat(waits(register.townClerk(register.town))).hasSize(1);
        assertThat(waits(register.townClerk(register.otherTown))).isEmpty();
        register.sends(clerk, there + "/edit", Map.of("version", "1", "location", register.otherTown.id()))
                .andExpect(status().isFound());
        assertThat(waits(register.townClerk(register.town))).isEmpty();
        assertThat(waits(register.townClerk(register.otherTown))).hasSize(1);
    }

    @Test
    void namesThatAreAlikeAreAQuestionToTheOfficeAlone() throws Exception {
        for (var name : List.of("虚构戊水泥厂", "虚构戊水泥有限公司")) {
            var here = register.entered(clerk, Map.of("name", name, "location", register.town.id()));
            register.line(clerk, here, MILL);
        }
        assertThat(waits(clerk)).singleElement().asString().contains("企业名称相近，设备相同");
        assertThat(waits(register.townClerk(register.town))).isEmpty();
    }

    /// 22 lines that are alike make 231 pairs.
    @Test
    void aLongListIsReadPageByPage() throws Exception {
        for (var line = 0; line < 22; line++) {
            register.line(clerk, enterprise, MILL);
        }
        var found = pairs();
        Scope.PROGRAM.run(compare::compare);
        assertThat(pairs()).isEqualTo(found);
        register.asks(clerk, get("/api/v1/lines/alike")).andExpect(jsonPath("$", hasSize(200)));
        register.asks(
                        clerk,
                        get("/api/v1/lines/alike")
                                .param("after", found.get(199).getFirst())
                                .param("other", found.get(199).getLast()))
                .andExpect(jsonPath("$", hasSize(31)))
                .andExpect(jsonPath("$[0].one.line").value(found.get(200).getFirst()));
        register.asks(
                        clerk,
                        get("/api/v1/lines/alike")
                                .param("after", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
    }

    private List<List<String>> pairs() throws Exception {
        var first = register.page(clerk, "/lines/alike");
        var next = first.select("a[rel=next]");
        var second = register.page(clerk, next.attr("href"));
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("nav.pager").text()).isEqualTo("从头看起");
        var all = new ArrayList<>(pairs(first));
        assertThat(all).hasSize(200);
        all.addAll(pairs(second));
        assertThat(new HashSet<>(all)).hasSize(231);
        return all;
    }

    private static List<List<String>> pairs(Document page) {
        return page.select("tbody tr").stream()
                .map(row -> row.select("a[href^=/lines/]").eachAttr("href").stream()
                        .map(href -> href.substring(href.lastIndexOf('/') + 1))
                        .toList())
                .toList();
    }

    private List<String> waits(Viewer viewer) throws Exception {
        var found = listed(viewer);
        Scope.PROGRAM.run(compare::compare);
        assertThat(listed(viewer)).isEqualTo(found);
        return found;
    }

    private List<String> listed(Viewer viewer) throws Exception {
        return register.page(viewer, "/lines/alike").select("tbody tr").eachText();
    }

    private void said(String decision) {
        planting.rows(() -> database.sql("""
                        INSERT INTO enterprise_naming (enterprise_id, ordinal, jurisdiction_path, name, decision, reason, decided_by,
                            decided_account, decided_at)
                        SELECT :id, count(*) + 1, :path, '虚构甲水泥有限公司', :decision, '核对了', '张三', gen_random_uuid(), now()
                        FROM enterprise_naming WHERE enterprise_id = :id""")
                .param("id", Register.id(enterprise))
                .param("path", Objects.requireNonNull(register.county.path()))
                .param("decision", decision)
                .update());
    }
}
