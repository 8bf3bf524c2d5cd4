package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// A line that the register of the place has already is named while a unit brings its table: above all one that a
/// signed list carries, or that was dismantled.
@PlatformTest
class StandsAlreadyTest extends ReviewOnDesk {
    private static final String TABLE = """
            企业名称,设备名称,型号
            虚构县水泥厂,Φ2200×7000水泥磨,
            虚构县水泥厂,380立方米高炉（1号）,
            虚构县水泥厂,电石炉,6300kVA
            虚构县水泥厂,380立方米高炉（2号）,
            虚构县别的厂,电石炉,6300kVA
            """;

    private final Viewer head;

    StandsAlreadyTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.head = county.office(Role.SIGNER);
    }

    private String redirected(Viewer by, String address, Map<String, String> fields) throws Exception {
        var request = post(address);
        fields.forEach(request::param);
        var answer = asks(by, request.with(csrf())).andExpect(status().isFound());
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    /// Its survey is confirmed.
    private String line(String enterprise, Map<String, String> fields) throws Exception {
        var line = redirected(office, enterprise + "/lines", fields);
        redirected(office, line + "/lock", Map.of("version", "1"));
        return line;
    }

    /// The mill stands on a signed list, the first furnace is dismantled, the carbide furnace operates.
    private String register(Map<String, String> where) throws Exception {
        var fields = new HashMap<>(where);
        fields.put("name", "虚构县水泥厂");
        var works = redirected(office, "/enterprises", fields);
        listed(line(works, Map.of("name", "水泥磨", "model", "Φ2.2×7m")));
        var gone = line(works, Map.of("name", "高炉", "model", "380m³", "siteNumber", "1#"));
        redirected(
                office,
                gone + "/ending",
                Map.of("version", "2", "kind", "DISMANTLED", "endedOn", "2026-03-01", "endingReason", "现场已拆除"));
        redirected(
                head, gone + "/ending/decision", Map.of("version", "3", "decision", "APPROVED", "decisionReason", ""));
        return line(works, Map.of("name", "电石炉", "model", "6300千伏安"));
    }

    private void listed(String line) throws Exception {
        var list = redirected(
                office,
                "/programmes/" + county.programme.value() + "/exit-lists",
                Map.of("kind", "LIST", "title", "退出名单"));
        redirected(
                office,
                list + "/lines",
                Map.of(
                        "line",
                        id(line).toString(),
                        "targetOn",
                        "2026-06-30",
                        "measure",
                        "DISMANTLE",
                        "basis",
                        "县政府决定"));
        acts(office, list, "HAND_IN");
        acts(second, list, "PASS");
        acts(head, list, "FREEZE");
    }

    private void acts(Viewer by, String list, String act) throws Exception {
        var version = county.in(
                office,
                () -> database.sql("SELECT version FROM exit_list WHERE id = :id")
                        .param("id", id(list))
                        .query(String.class)
                        .single());
        redirected(by, list + "/acts", Map.of("act", act, "version", version, "reason", ""));
    }

    private List<String> notes(Viewer by, UUID read, String fate) throws Exception {
        return page(by, "/survey-imports/" + read + "?only=" + fate)
                .select(".srows tbody tr:has(li:contains(台账))")
                .stream()
                .map(row -> row.select("td").getFirst().text() + " "
                        + row.select("li:contains(台账)").text())
                .toList();
    }

    @Test
    void aNumberOnTheNameplateNamesItInOtherWordsForTheKind() throws Exception {
        var works = redirected(office, "/enterprises", Map.of("name", "虚构县铸造厂"));
        line(works, Map.of("name", "中频感应电炉", "model", "2t", "serial", "ZP77-4"));
        var brought = "企业名称,设备名称,型号,铭牌编号\n虚构县铸造厂,中频炉,2t,ZP77-4\n虚构县铸造厂,冲天炉,3t/h,ZP77-4\n";
        assertThat(notes(clerk, read(task(opened()), brought), "NEW")).containsExactly("2 台账里可能已有这条生产线（在产）：中频感应电炉 2t");
    }

    @Test
    void soItDoesWhereNoSizeIsRead() throws Exception {
        var works = redirected(office, "/enterprises", Map.of("name", "虚构县铸造厂"));
        line(works, Map.of("name", "中频感应电炉", "serial", "ZP77-5"));
        var brought = "企业名称,设备名称,铭牌编号\n虚构县铸造厂,中频炉,ZP77-5\n虚构县铸造厂,电弧炉,ZP77-5\n虚构县铸造厂,中频炉,ZP77-6\n";
        assertThat(notes(clerk, read(task(opened()), brought), "NEW")).containsExactly("2 台账里可能已有这条生产线（在产）：中频感应电炉");
    }

    @Test
    void aLineOfTheRegisterIsNamedWithItsStateAndItsList() throws Exception {
        var running = register(Map.of());
        var task = task(opened());

        var read = read(task, TABLE);

        assertThat(fates(read)).startsWith("5新增");
        assertThat(notes(clerk, read, "NEW"))
                .containsExactly(
                        "2 台账里可能已有这条生产线，并已列入签发的退出计划名单：水泥磨 Φ2.2×7m · 虚构县〔2026〕1号",
                        "3 台账里这条生产线已经拆除：1# 高炉 380m³ · 2026-03-01",
                        "4 台账里可能已有这条生产线（在产）：电石炉 6300千伏安");
        assertThat(page(clerk, "/survey-imports/" + read).select(".strip-warn").eachText())
                .containsExactly(
                        "第 2 行：这条生产线已列入签发的退出计划名单。可以导入，请先核实是不是又报了一次。", "第 3 行：台账里这条生产线已经拆除。可以导入，请先核实是不是又报了一次，或者拆除后又建。");
        taken(read);
        assertThat(notes(clerk, read(task, TABLE), "SAME"))
                .as("what the task has")
                .hasSize(2)
                .allMatch(note -> note.contains("签发") || note.contains("拆除"));
        var known = page(office, "/survey-rows/" + rowOf(task, 3)).select("section[aria-labelledby=known]");
        assertThat(known.select("li").eachText()).containsExactly("在产 电石炉 6300千伏安");
        assertThat(known.select("a").eachAttr("href")).containsExactly(running);
        assertThat(page(office, "/survey-rows/" + rowOf(task, 4)).select("#known"))
                .isEmpty();
        signs(task);
        asks(office, get("/api/v1/survey-rows/{id}/review", rowOf(task, 1)))
                .andExpect(jsonPath("$.known[0].standing").value("LISTED"));
    }

    /// Whoever says less may mean it; whoever says another length does not.
    @Test
    void aLineOfWhichOneOfBothSaysFewerSizesIsNamed() throws Exception {
        var works = redirected(office, "/enterprises", Map.of("name", "虚构县水泥厂"));
        line(works, Map.of("name", "水泥磨", "model", "Φ2.4×8m", "siteNumber", "1#"));
        line(works, Map.of("name", "造纸机", "model", "1760型"));
        line(works, Map.of("name", "回转窑", "model", "Φ3×48m"));

        var read = read(task(opened()), """
                企业名称,设备名称,型号
                虚构县水泥厂,水泥磨,Φ2.4m
                虚构县水泥厂,水泥磨（1号）,Φ2400
                虚构县水泥厂,水泥磨（2号）,Φ2400
                虚构县水泥厂,水泥磨,Φ2.4×13m
                虚构县水泥厂,造纸机,1760型 | 车速80m/min
                虚构县别的厂,水泥磨,Φ2.4m
                虚构县水泥厂,回转窑（1号）,Φ3m
                """);

        assertThat(fates(read)).startsWith("7新增");
        assertThat(notes(clerk, read, "NEW"))
                .containsExactly(
                        "2 台账里可能已有这条生产线（在产）：1# 水泥磨 Φ2.4×8m",
                        "3 台账里可能已有这条生产线（在产）：1# 水泥磨 Φ2.4×8m",
                        "6 台账里可能已有这条生产线（在产）：造纸机 1760型",
                        "8 台账里可能已有这条生产线（在产）：回转窑 Φ3×48m");
    }

    /// A row that somebody types is told on its page.
    @Test
    void aRowOfTheFormIsToldToo() throws Exception {
        register(Map.of());
        var task = task(opened());
        enters(clerk, task, row("虚构县水泥厂", "水泥磨Φ2.2×7米")).andExpect(status().isFound());
        assertThat(page(clerk, "/survey-rows/" + rowOf(task, 1))
                        .select("section[aria-labelledby=known] li")
                        .eachText())
                .containsExactly("已列入名单 水泥磨 Φ2.2×7m · 虚构县〔2026〕1号");
    }

    /// 东镇 reads what lies in 东镇.
    @Test
    void whatATownMayNotReadIsToldWithoutAnythingOfIt() throws Exception {
        register(Map.of());
        var task = task(opened(), below);
        var townClerk = Viewers.viewer(town.path(), below.id().value(), Role.CLERK, false);
        enters(townClerk, task, row("虚构县水泥厂", "高炉380m³（1#）")).andExpect(status().isFound());
        var section = page(townClerk, "/survey-rows/" + rowOf(task, 1)).select("section[aria-labelledby=known]");
        assertThat(section.select("li").eachText()).containsExactly("另有看不到的");
        assertThat(section.select("a")).isEmpty();
        enters(townClerk, task, row("虚构县水泥厂", "水泥磨Φ2.2×7米")).andExpect(status().isFound());
        var listed = page(townClerk, "/survey-rows/" + rowOf(task, 2)).select("section[aria-labelledby=known]");
        assertThat(listed.select("li").eachText()).containsExactly("已列入名单 虚构县〔2026〕1号");
        assertThat(listed.select("a")).isEmpty();
    }

    /// What confirmed a line is no repetition of it.
    @Test
    void theRowOfTheLineItselfIsNotToldOfIt() throws Exception {
        var survey = opened();
        var task = reported(
                survey,
                List.of(Map.of(
                        "ENTERPRISE", "虚构县独一厂",
                        "DEVICE", "1台8000kVA电石炉（2#）",
                        "CAPACITY", "30万吨/年",
                        "STATE", "停产")));
        screened(survey);
        var row = rowOf(task, 1);
        confirmed(row);
        asks(
                        office,
                        post("/survey-rows/{id}/registration", row)
                                .param("version", String.valueOf(version(row)))
                                .param("into", "new")
                                .param("name", "虚构县独一厂")
                                .with(csrf()))
                .andExpect(status().isFound());
        assertThat(page(office, "/survey-rows/" + row).select("#known")).isEmpty();
    }
}
