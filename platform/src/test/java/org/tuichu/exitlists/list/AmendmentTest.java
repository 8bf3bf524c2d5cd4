package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.sheets.WrittenSheets;

/// What is signed changes by amendments alone; what is in force on a day is told by all of them.
@PlatformTest
class AmendmentTest extends ExitListsOnDesk {
    private final TestClock clock;

    AmendmentTest(MockMvc browser, JdbcClient database, BeanFactory beans, TestClock clock) {
        super(browser, database, beans);
        this.clock = clock;
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLineIsDroppedAnotherSwappedAndAThirdRescheduledUnderANumberOfTheirOwn() throws Exception {
        var works = enterprise("虚构玻纤厂");
        var dropped = line(works, GLASS, "1#");
        var swapped = line(works, GLASS, "2#");
        var later = line(works, GLASS, "3#");
        var instead = line(works, GLASS, "4#");
        var list = frozen("2026-06-30", dropped, swapped, later);
        clock.advance(Duration.ofDays(30));
        var amendment = draft(ExitList.Kind.AMENDMENT, "调整公告");
        changes(amendment, entry(list, dropped), Map.of("change", "DROP", "reason", "核实为从未建成"))
                .andExpect(status().isFound());
        changes(
                        amendment,
                        entry(list, swapped),
                        Map.of(
                                "change",
                                "SWAP",
                                "reason",
                                "企业申请置换",
                                "line",
                                instead.toString(),
                                "targetOn",
                                "2026-06-30",
                                "measure",
                                "SCRAP"))
                .andExpect(status().isFound());
        changes(
                        amendment,
                        entry(list, later),
                        Map.of(
                                "change",
                                "RESCHEDULE",
                                "reason",
                                "供暖期不宜停产",
                                "targetOn",
                                "2026-11-30",
                                "measure",
                                "DISMANTLE"))
                .andExpect(status().isFound());
        assertThat(inForce("2026-04-01")).hasSize(3);
        signed(amendment);
        var page = page(clerk, "/exit-lists/" + amendment);
        assertThat(page.select(".facts-line").text()).contains("虚构县退出计划名单〔2026〕2号", "调整公告");
        assertThat(page.select(".xlines tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("剔除", "1#", "〔2026〕1号 · 序号 1", "核实为从未建成"),
                        row -> assertThat(row).contains("置换", "2#", "4#", "废毁", "企业申请置换"),
                        row -> assertThat(row).contains("调整", "3#", "2026-11-30", "供暖期不宜停产"));
        assertThat(inForce("2026-03-01")).isEmpty();
        assertThat(inForce("2026-03-31"))
                .satisfiesExactly(
                        row -> assertThat(row).contains("1#"),
                        row -> assertThat(row).contains("2#"),
                        row -> assertThat(row).contains("3#", "2026-06-30"));
        assertThat(inForce("2026-04-01"))
                .satisfiesExactly(
                        row -> assertThat(row).contains("4#", "〔2026〕2号"),
                        row -> assertThat(row).contains("3#", "2026-11-30", "〔2026〕2号"));
        assertThat(page(clerk, "/exit-lists/" + list).select(".xlines tbody tr"))
                .hasSize(3);
        var again = draft(ExitList.Kind.LIST, "第二批");
        takes(again, "2026-12-31", "", dropped).andExpect(status().isFound());
        signed(again);
    }

    @Test
    void anotherLineNeedsItsOwnGroundAndARescheduledOneKeepsIts() throws Exception {
        var one = line("虚构电石厂", FURNACE);
        var instead = line("虚构另一电石厂", FURNACE);
        var list = frozen("2026-06-30", one);
        var amendment = draft(ExitList.Kind.AMENDMENT, "调整公告");
        var form = page(clerk, "/exit-lists/" + amendment + "/changes/" + entry(list, one));
        assertThat(form.select("#basis").val()).isEmpty();
        assertThat(form.select("#targetOn").val()).isEqualTo("2026-06-30");
        var swap = Map.of(
                "change",
                "SWAP",
                "reason",
                "置换",
                "line",
                instead.toString(),
                "targetOn",
                "2026-06-30",
                "measure",
                "SCRAP");
        changes(amendment, entry(list, one), swap).andExpect(status().isFound());
        assertThat(page(clerk, "/exit-lists/" + amendment).select(".xobstacle").text())
                .isEqualTo("无经核验的条款支持，须写明其他依据");
        var later = draft(ExitList.Kind.AMENDMENT, "延期");
        changes(
                        later,
                        entry(list, one),
                        Map.of(
                                "change",
                                "RESCHEDULE",
                                "reason",
                                "延期",
                                "targetOn",
                                "2026-09-30",
                                "measure",
                                "DISMANTLE"))
                .andExpect(status().isFound());
        signed(later);
    }

    private List<String> inForce(String day) throws Exception {
        return page(clerk, lists() + "/in-force?on=" + day)
                .select(".xlines tbody tr")
                .eachText();
    }

    @Test
    void whatIsInForceIsTakenAwayAsAWorkbook() throws Exception {
        var small = new HashMap<>(FURNACE);
        small.putAll(Map.of("capacity", "20000", "capacityUnit", "吨"));
        frozen("2026-06-30", line("虚构玻纤厂", GLASS), line("虚构电石厂", small));
        var held = page(clerk, lists() + "/in-force").select(".xlines tbody tr");
        assertThat(held).hasSize(2).allSatisfy(row -> assertThat(row.text()).contains("〔2026〕1号 虚构县"));
        var file = asks(clerk, get(lists() + "/in-force.xlsx?on=2026-03-02"))
                .andReturn()
                .getResponse();
        var rows = WrittenSheets.read(file.getContentAsByteArray()).get(0);
        assertThat(rows.stream().map(row -> row.cell(0).text()))
                .containsExactly("2026-03-02 生效的名单", "2 条生产线  2.5 万吨/年  换算 1 万吨/年 = 10000 吨/年", "序号", "1", "2");
        assertThat(rows.get(2).cell(10).text()).isEqualTo("编号");
        assertThat(rows.get(3).cell(1).text()).isEqualTo("虚构玻纤厂");
        assertThat(rows.get(3).cell(10).text()).isEqualTo("虚构县退出计划名单〔2026〕1号");
    }

    @Test
    void anEntryThatAnotherAmendmentEndedIsNotEndedAgain() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        var list = frozen("2026-06-30", glass);
        var one = dropping(list, glass);
        var other = dropping(list, glass);
        signed(one);
        assertThat(page(clerk, "/exit-lists/" + other).select(".xobstacle").text())
                .isEqualTo("原条目已不再生效");
        act(clerk, other, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
        var undo = "/exit-lists/" + other + "/changes/" + entry(list, glass) + "/remove";
        sends(clerk, undo, Map.of("version", "1")).andExpect(status().isConflict());
        sends(clerk, undo, Map.of("version", "2")).andExpect(status().isFound());
        act(clerk, other, Move.Act.DISCARD, "已由前一公告剔除").andExpect(status().isFound());
    }

    private UUID dropping(UUID list, UUID line) throws Exception {
        var amendment = draft(ExitList.Kind.AMENDMENT, "调整公告");
        changes(amendment, entry(list, line), Map.of("change", "DROP", "reason", "重复列入"))
                .andExpect(status().isFound());
        return amendment;
    }

    @Test
    void eachChangeHasAReasonAndChangesSomething() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        var list = frozen("2026-06-30", glass);
        var entry = entry(list, glass);
        var amendment = draft(ExitList.Kind.AMENDMENT, "调整公告");
        changes(amendment, entry, Map.of("change", "DROP", "reason", " ")).andExpect(status().isUnprocessableContent());
        changes(amendment, entry, Map.of("reason", "理由")).andExpect(status().isUnprocessableContent());
        changes(
                        amendment,
                        entry,
                        Map.of(
                                "change",
                                "SWAP",
                                "reason",
                                "理由",
                                "line",
                                glass.toString(),
                                "targetOn",
                                "2026-06-30",
                                "measure",
                                "SCRAP"))
                .andExpect(status().isUnprocessableContent());
        changes(amendment, UUID.randomUUID(), Map.of("change", "DROP", "reason", "理由"))
                .andExpect(status().isNotFound());
        changes(list, entry, Map.of("change", "DROP", "reason", "理由")).andExpect(status().isNotFound());
        act(clerk, amendment, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
        asks(clerk, get(lists() + "/in-force?on=2026-02-30")).andExpect(status().isUnprocessableContent());
    }
}
