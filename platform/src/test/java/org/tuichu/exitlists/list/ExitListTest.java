package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;

/// A list is drafted from confirmed lines, checked, signed by another person, and stands as it was signed.
@PlatformTest
class ExitListTest extends ExitListsOnDesk {
    ExitListTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void aListOfConfirmedLinesIsSignedUnderTheNextNumber() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        assertThat(page(clerk, lists()).select("#title-LIST").val()).isEqualTo("虚构县2026年落后产能退出计划名单");
        var list = draft(ExitList.Kind.LIST, "丙县2026年退出名单");
        assertThat(page(clerk, "/exit-lists/" + list + "/lines").select("tbody").text())
                .contains("虚构玻纤厂", "陶土坩埚玻璃纤维拉丝线", "0.5 万吨/年", "淘汰类");
        takes(list, "2026-06-30", "", glass).andExpect(status().isFound());
        signed(list);
        var page = page(clerk, "/exit-lists/" + list);
        assertThat(page.select(".facts-line").text()).contains("虚构县退出计划名单〔2026〕1号", "2026-03-02 签发", "已签发");
        assertThat(page.select(".xlines tbody").text())
                .contains("虚构玻纤厂", "玻璃", "2026-06-30", "拆除", "《产业结构调整指导目录（2024年本）》")
                .doesNotContain("其他依据");
        assertThat(page.select(".xtotal").text()).isEqualTo("1 条生产线 0.5 万吨/年");
        assertThat(onRecord(list)).containsExactly("DRAFTED", "LINES_TAKEN", "HANDED_IN", "PASSED", "FROZEN");
        var second = frozen("2026-09-30", line("虚构电石厂", FURNACE));
        assertThat(one("SELECT number FROM exit_list WHERE id = :id", second)).isEqualTo("2");
        assertThat(page(clerk, lists()).select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("〔2026〕1号"))
                .anySatisfy(row -> assertThat(row).contains("〔2026〕2号"));
    }

    @Test
    void whatNoVerifiedRuleCarriesWaitsForABasisThatAPersonStates() throws Exception {
        var furnace = line("虚构电石厂", FURNACE);
        var list = draft(ExitList.Kind.LIST, "名单");
        assertThat(page(clerk, "/exit-lists/" + list + "/lines").select("tbody").text())
                .contains("淘汰类", "未核验");
        takes(list, "2026-06-30", "", furnace).andExpect(status().isFound());
        assertThat(obstacles(list)).containsExactly("无经核验的条款支持，须写明其他依据");
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
        var entry = entry(list, furnace);
        sends(
                        clerk,
                        "/exit-lists/" + list + "/entries/" + entry,
                        Map.of(
                                "version",
                                "2",
                                "targetOn",
                                "2026-06-30",
                                "measure",
                                "DISMANTLE",
                                "industry",
                                "电石",
                                "basis",
                                "企业2026年2月书面承诺"))
                .andExpect(status().isFound());
        assertThat(obstacles(list)).isEmpty();
        var late = page(sends(
                        clerk,
                        "/exit-lists/" + list + "/entries/" + entry,
                        Map.of("version", "2", "targetOn", "2026-08-31", "measure", "SEAL", "note", "迟到"))
                .andExpect(status().isConflict()));
        assertThat(late.select("[role=alert]").text()).contains("别人改动了名单", "2026-06-30 拆除", "企业2026年2月书面承诺");
        assertThat(late.select("#targetOn").attr("value")).isEqualTo("2026-08-31");
        assertThat(late.select("input[name=version]").attr("value")).isEqualTo("3");
        signed(list);
        assertThat(page(clerk, "/exit-lists/" + list).select(".xlines tbody").text())
                .contains("目录判定：淘汰类（2026-03-02），无经核验的条款支持 企业2026年2月书面承诺");
    }

    private List<String> obstacles(UUID list) throws Exception {
        return page(clerk, "/exit-lists/" + list).select(".xobstacle").eachText();
    }

    @Test
    void aLineThatMayBeAnotherOneIsNotFrozen() throws Exception {
        var works = enterprise("虚构玻纤厂");
        var one = line(works, GLASS, "");
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "", one).andExpect(status().isFound());
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isFound());
        act(reviewer, list, Move.Act.PASS, "").andExpect(status().isFound());
        line(works, GLASS, "");
        var refused = page(act(signer, list, Move.Act.FREEZE, "").andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".xobstacle").text()).isEqualTo("疑似重复登记，尚未判断");
        assertThat(one("SELECT state FROM exit_list WHERE id = :id", list)).isEqualTo("CHECKED");
    }

    /// In other words, a year later.
    @Test
    void whatASignedListCarriesOrWasDismantledIsNoNewLine() throws Exception {
        var works = enterprise("虚构水泥厂");
        var listed = line(works, Map.of("name", "水泥磨", "model", "Φ2.2×7m"), "");
        frozen("2026-06-30", listed);
        var gone = line(works, Map.of("name", "高炉", "model", "380m³"), "1#");
        ends(gone);
        var list = draft(ExitList.Kind.LIST, "名单");
        var again = line(works, Map.of("name", "Φ2200×7000水泥磨"), "");
        var rebuilt = line(works, Map.of("name", "380立方米高炉"), "1号");
        var other = line(works, Map.of("name", "380立方米高炉"), "2#");
        takes(list, "2026-09-30", "县政府决定", again, rebuilt, other).andExpect(status().isFound());
        assertThat(page(clerk, "/exit-lists/" + list)
                        .select("tr:has(.xobstacle:contains(疑似重复登记，尚未判断))")
                        .text())
                .contains("Φ2200×7000水泥磨", "1号 380立方米高炉")
                .doesNotContain("2# 380立方米高炉");
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
    }

    private void ends(UUID line) throws Exception {
        var ending = Map.of("version", "2", "kind", "DISMANTLED", "endedOn", "2026-03-01", "endingReason", "现场已拆除");
        sends(clerk, "/lines/" + line + "/ending", ending).andExpect(status().isFound());
        var decision = Map.of("version", "3", "decision", "APPROVED", "decisionReason", "");
        sends(signer, "/lines/" + line + "/ending/decision", decision).andExpect(status().isFound());
    }

    @Test
    void aLineThatChangedSinceIsTakenAnew() throws Exception {
        var furnace = line("虚构电石厂", FURNACE);
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "县政府决定", furnace).andExpect(status().isFound());
        sends(
                        clerk,
                        "/lines/" + furnace + "/answers",
                        Map.of("version", "2", "fact", "transformer_kva", "value", "20000", "basis", "铭牌"))
                .andExpect(status().isFound());
        assertThat(obstacles(list)).containsExactly("列入后台账或判定有变化，请重新列入");
        assertThat(page(clerk, "/exit-lists/" + list).select("form[action$=/anew]"))
                .hasSize(1);
        sends(clerk, "/exit-lists/" + list + "/anew", Map.of("version", "1")).andExpect(status().isConflict());
        sends(clerk, "/exit-lists/" + list + "/anew", Map.of("version", "2")).andExpect(status().isFound());
        assertThat(obstacles(list)).isEmpty();
        var page = page(clerk, "/exit-lists/" + list);
        assertThat(page.select("form[action$=/anew]")).isEmpty();
        assertThat(page.select(".xlines tbody").text()).contains("2026-06-30", "县政府决定", "待补事实（2026-03-02）");
        assertThat(onRecord(list)).containsExactly("DRAFTED", "LINES_TAKEN", "LINES_TAKEN_ANEW");
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isFound());
        sends(clerk, "/exit-lists/" + list + "/anew", Map.of("version", "4")).andExpect(status().isNotFound());
    }

    @Test
    void theTitleOfADraftIsChangedUntilItIsHandedIn() throws Exception {
        var list = draft(ExitList.Kind.LIST, "名单");
        var address = "/exit-lists/" + list + "/title";
        sends(clerk, address, Map.of("version", "1", "title", " ")).andExpect(status().isUnprocessableContent());
        sends(clerk, address, Map.of("version", "1", "title", "虚构县2026年退出名单")).andExpect(status().isFound());
        var late = page(
                sends(clerk, address, Map.of("version", "1", "title", "另一个标题")).andExpect(status().isConflict()));
        assertThat(late.select("h1").text()).isEqualTo("虚构县2026年退出名单");
        assertThat(late.select("#title").val()).isEqualTo("另一个标题");
        assertThat(onRecord(list)).containsExactly("DRAFTED", "RENAMED");
        takes(list, "2026-06-30", "县政府决定", line("虚构电石厂", FURNACE)).andExpect(status().isFound());
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isFound());
        sends(clerk, address, Map.of("version", "4", "title", "又一个")).andExpect(status().isNotFound());
        assertThatThrownBy(() -> changed(clerk, "UPDATE exit_list SET title = 'x' WHERE id = :id", list))
                .rootCause()
                .hasMessageContaining("its title stays");
    }

    @Test
    void aLineStandsOnOneListInForce() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        var other = draft(ExitList.Kind.LIST, "另一份");
        takes(other, "2026-06-30", "", glass).andExpect(status().isFound());
        frozen("2026-06-30", glass);
        assertThat(obstacles(other)).containsExactly("已在生效名单中");
        act(clerk, other, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
        assertThat(page(clerk, "/exit-lists/" + draft(ExitList.Kind.LIST, "第三份") + "/lines")
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void whoHandedItInNeitherChecksNorSignsIt() throws Exception {
        var all = Viewers.with(clerk, Role.OF_UNIT, Set.of());
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "", line("虚构玻纤厂", GLASS)).andExpect(status().isFound());
        act(all, list, Move.Act.HAND_IN, "").andExpect(status().isFound());
        assertThat(page(act(all, list, Move.Act.PASS, "").andExpect(status().isUnprocessableContent()))
                        .select(".alert-danger")
                        .text())
                .contains("送审的人不能审核或签发");
        act(reviewer, list, Move.Act.RETURN, "").andExpect(status().isUnprocessableContent());
        act(reviewer, list, Move.Act.RETURN, "缺期限").andExpect(status().isFound());
        assertThat(page(clerk, "/exit-lists/" + list).select("#history + ol").text())
                .contains("退回", "缺期限");
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        var list = draft(ExitList.Kind.LIST, "名单");
        assertThat(faults(page(takes(list, "2027-01-01", "", glass).andExpect(status().isUnprocessableContent()))))
                .containsExactly("#targetOn");
        assertThat(faults(page(takes(list, "2026-06-30", "").andExpect(status().isUnprocessableContent()))))
                .containsExactly("#line");
        takes(list, "2026-06-30", "", glass).andExpect(status().isFound());
        assertThat(faults(page(takes(list, "2026-06-30", "", glass).andExpect(status().isUnprocessableContent()))))
                .containsExactly("#line");
        var sealed = sends(
                clerk,
                "/exit-lists/" + list + "/entries/" + entry(list, glass),
                Map.of("version", "2", "targetOn", "2026-06-30", "measure", "SEAL"));
        assertThat(faults(page(sealed.andExpect(status().isUnprocessableContent()))))
                .containsExactly("#note");
        sends(clerk, lists(), Map.of("kind", "LIST", "title", " ")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aListAndAnAmendmentHaveTitlesOfTheirOwn() throws Exception {
        assertThat(titles(page(clerk, lists()))).containsExactly("落后产能退出计划名单", "落后产能退出计划名单调整公告");
        var tooLong = "长".repeat(ExitList.LONGEST_TITLE + 1);
        var refused = page(sends(clerk, lists(), Map.of("kind", "AMENDMENT", "title", tooLong))
                .andExpect(status().isUnprocessableContent()));
        assertThat(titles(refused)).containsExactly("落后产能退出计划名单", tooLong);
        assertThat(faults(refused)).containsExactly("#title");
        assertThat(refused.select("#title[open]")).hasSize(1);
    }

    /// Without place and year.
    private static List<String> titles(org.jsoup.nodes.Document page) {
        return page.select("input[name=title]").eachAttr("value").stream()
                .map(title -> title.replaceFirst("^.*2026年", ""))
                .toList();
    }

    private static List<String> faults(org.jsoup.nodes.Document page) {
        return page.select(".alert-danger a").eachAttr("href");
    }
}
