package org.tuichu.survey.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.survey.campaign.Move;

/// A table that a town has becomes rows of its task, once somebody has looked at what it would do.
@PlatformTest
class ImportTest extends TableOnDesk {
    private static final String TABLE = """
            虚构县落后产能摸底排查表,,,,
            序号,企业名称,设备名称及型号,产能（万吨/年）,计划淘汰时间
            1,虚构县第一炼铁厂,1座450m³高炉,45,2026年9月底前
            2,虚构县水泥厂,Φ2.2×7.5米水泥磨2台,20,2026年12月
            3,虚构县水泥厂,Φ2.2×7.5米水泥磨2台,20,2026年12月
            4,虚构县砖厂,,10,2026年6月
            合计,,,95,
            """;

    ImportTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void aTableIsLookedAtTakenAndTheSameFileAgainChangesNothing() throws Exception {
        var task = task(opened());
        var first = read(task, TABLE);
        var preview = page(clerk, "/survey-imports/" + first);
        assertThat(preview.select(".tile").eachText()).containsExactly("2新增", "0有改动", "0相同", "1不能导入", "1重复", "0核定中");
        assertThat(preview.select(".srows tbody tr").text()).contains("6", "虚构县砖厂", "C6 没有填生产线（设备）");
        assertThat(page(clerk, "/survey-imports/" + first + "?only=REPEATED")
                        .select(".srows tbody p")
                        .text())
                .isEqualTo("与第 4 行是同一条生产线");
        assertThat(rows(task)).isEmpty();
        asks(clerk, post("/survey-imports/{id}/take", first).with(csrf())).andExpect(status().isFound());
        awaits(first, "TAKEN");
        assertThat(page(clerk, "/survey-imports/" + first).select(".shash").text())
                .hasSize(64);
        assertThat(rows(task))
                .containsExactly("1 虚构县第一炼铁厂 1座450m³高炉 45 万吨/年 2026年9月底前", "2 虚构县水泥厂 Φ2.2×7.5米水泥磨2台 20 万吨/年 2026年12月");
        var again = read(task, TABLE);
        assertThat(page(clerk, "/survey-imports/" + again).select(".tile").eachText())
                .containsExactly("0新增", "0有改动", "2相同", "1不能导入", "1重复", "0核定中");
        assertThat(page(clerk, "/survey-imports/" + again).select("form[action$=/take]"))
                .isEmpty();
        assertThat(onRecord(task))
                .containsExactly("TABLE_BROUGHT", "TABLE_READ", "TABLE_TAKEN", "TABLE_BROUGHT", "TABLE_READ");
    }

    @Test
    void whatNobodySeesInACellIsLeftOutOfTheRow() throws Exception {
        var task = task(opened());
        taken(read(task, TABLE.replace("炼铁厂", "炼\u200b铁厂\u202c")));
        assertThat(rows(task).getFirst()).startsWith("1 虚构县第一炼铁厂 1座450m³高炉");
    }

    @Test
    void whatDiffersIsShownOldBesideNew() throws Exception {
        var task = task(opened());
        taken(read(task, TABLE));
        var changed = read(task, TABLE.replace("2026年9月底前", "2026年7月底前"));
        assertThat(page(clerk, "/survey-imports/" + changed + "?only=CHANGED")
                        .select(".srows li")
                        .eachText())
                .containsExactly("计划淘汰时间 2026年9月底前 → 2026年7月底前");
        taken(changed).andExpect(jsonPath("$.rows.CHANGED").value(1));
        assertThat(rows(task).getFirst()).endsWith("2026年7月底前");
    }

    @Test
    void whatNoColumnTellsStaysAsItIs() throws Exception {
        var task = task(opened());
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        var table = "企业名称,设备名称,计划淘汰时间\n虚构县第一炼铁厂,1座450m³高炉(2#),2026年7月\n";
        taken(read(task, table)).andExpect(jsonPath("$.rows.CHANGED").value(1));
        assertThat(rows(task)).containsExactly("1 虚构县第一炼铁厂 1座450m³高炉(2#) 45万吨/年 停产 2026年7月");
    }

    /// As rows were taken before the unit of a heading stood in them.
    @Test
    void aRowWithABareNumberBelowAUnitDoesNotComeBackAsNew() throws Exception {
        var task = task(opened());
        enters(clerk, task, Map.of("ENTERPRISE", "虚构县电石厂", "DEVICE", "电石炉", "MODEL", "6300"))
                .andExpect(status().isFound());
        var read = read(task, "企业名称,设备名称,型号（KVA）\n虚构县电石厂,电石炉,6300\n");
        assertThat(fates(read)).startsWith("0新增", "1有改动");
        assertThat(page(clerk, "/survey-imports/" + read).select(".srows li").eachText())
                .containsExactly("型号、规格 6300 → 6300KVA");
    }

    @Test
    void whatTheTaskHasInOtherWordsIsNoOtherRow() throws Exception {
        var task = task(opened());
        enters(clerk, task, Map.of("ENTERPRISE", "虚构县水泥厂", "DEVICE", "水泥磨", "MODEL", "Φ2.2×7m"))
                .andExpect(status().isFound());
        row(task, "虚构县铁厂", "2座450m³高炉");
        var read = read(task, "企业名称,设备名称\n虚构县水泥厂,Φ2200×7000水泥磨\n虚构县铁厂,450立方米高炉\n");
        assertThat(fates(read)).startsWith("1新增", "1有改动");
        var preview = page(clerk, "/survey-imports/" + read + "?only=NEW");
        assertThat(preview.select(".srows li").eachText()).containsExactly("与本任务已有的第 2 行可能是同一台设备，请核实");
        assertThat(preview.select(".strip-warn").text()).startsWith("第 3 行：与本任务已有的某一行可能是同一台设备");
    }

    @Test
    void theWorkbookOfErrorsIsMendedAndImportedAgain(@TempDir Path folder) throws Exception {
        var task = task(opened());
        var first = read(task, TABLE);
        taken(first);
        var errors = errors(first, folder);
        assertThat(errors)
                .containsExactly(
                        "虚构县落后产能摸底排查表,,,,,",
                        "序号,企业名称,设备名称及型号,产能（万吨/年）,计划淘汰时间,不能导入的原因",
                        "3,虚构县水泥厂,Φ2.2×7.5米水泥磨2台,20,2026年12月,与第 4 行是同一条生产线",
                        "4,虚构县砖厂,,10,2026年6月,C6 没有填生产线（设备）");
        var mended = String.join("\n", errors).replace("虚构县砖厂,,", "虚构县砖厂,24门轮窑,");
        taken(read(task, mended))
                .andExpect(jsonPath("$.rows.NEW").value(1))
                .andExpect(jsonPath("$.rows.SAME").value(1));
        assertThat(rows(task).getLast()).isEqualTo("3 虚构县砖厂 24门轮窑 10 万吨/年 2026年6月");
    }

    /// 同上 means the row above it in the table, which does not stand above it in the list of errors.
    @Test
    void theListOfErrorsSaysInWordsWhatWasTheSameAsAbove(@TempDir Path folder) throws Exception {
        var task = task(opened());
        var read = read(task, """
                序号,企业名称,设备名称及型号,产能（万吨/年）,计划淘汰时间
                1,虚构县水泥厂,Φ2.2×7.5米水泥磨2台,20,2026年12月
                2,同上,,10,〃
                """);
        assertThat(errors(read, folder).getLast()).isEqualTo("2,虚构县水泥厂,,10,2026年12月,C3 没有填生产线（设备）");
    }

    @Test
    void nothingIsWrittenWhereTheTaskHasMovedMeanwhile() throws Exception {
        var task = task(opened());
        var read = read(task, TABLE);
        row(task, "虚构县玻璃厂", "平拉线");
        take(read).andExpect(status().isConflict());
        assertThat(rows(task)).hasSize(1);
        asks(clerk, post("/survey-imports/{id}/drop", read).with(csrf())).andExpect(status().isFound());
        take(read).andExpect(status().isNotFound());
        var late = read(task, TABLE);
        act(clerk, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        take(late).andExpect(status().isNotFound());
    }

    @Test
    void aPersonSaysWhatTheColumnsAre() throws Exception {
        var task = task(opened());
        var brought = bring(task, TABLE);
        var page = page(clerk, "/survey-imports/" + brought);
        assertThat(page.select("option[selected]").eachAttr("value"))
                .containsExactly("ENTERPRISE", "DEVICE", "CAPACITY", "EXIT_BY");
        asks(
                        clerk,
                        post("/survey-imports/{id}/read", brought)
                                .param("column-1", "ENTERPRISE")
                                .param("column-2", "ENTERPRISE")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        var nothing = bring(task, "只有一句话，没有表格");
        assertThat(page(clerk, "/survey-imports/" + nothing).select(".nothing").text())
                .startsWith("没有找到表头");
        for (var stranger : List.of(county.person("乙镇人民政府", Role.CLERK), reviewer)) {
            asks(stranger, get("/survey-tasks/{id}/imports", task)).andExpect(status().isNotFound());
            asks(stranger, post("/survey-imports/{id}/take", brought).with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void allRowsOrNoneIsRefusedWhereOneCannotBeTaken() throws Exception {
        var task = task(opened());
        var read = read(task, TABLE);
        assertThat(page(clerk, "/survey-imports/" + read)
                        .select("form[action$=/take] button")
                        .eachAttr("value"))
                .containsExactly("GOOD", "ALL");
        var refused = page(takesAll(read).andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".alert p").eachText())
                .containsExactly("第 6 行不能导入：没有填生产线（设备）", "第 5 行不能导入：与第 4 行是同一条生产线");
        assertThat(rows(task)).isEmpty();
        var whole = read(task, TABLE.replace("虚构县砖厂,,", "虚构县砖厂,24门轮窑,").replace("3,虚构县水泥厂,Φ2.2", "3,虚构县水泥厂,Φ2.4"));
        takesAll(whole).andExpect(status().isFound());
        awaits(whole, "TAKEN");
        assertThat(rows(task)).hasSize(4);
    }

    private ResultActions takesAll(UUID read) throws Exception {
        return asks(
                clerk,
                post("/survey-imports/{id}/take", read).param("rows", "ALL").with(csrf()));
    }

    /// The clerk calls it off while the taking waits for somebody who has the task.
    @Test
    void aHostileWorkbookIsRefusedWithTheReasonOnThePageAndByTheApi() throws Exception {
        var task = task(opened());
        var brought = bring(task, "调查表.xlsx", workbook("<!DOCTYPE workbook><workbook/>"));
        var why = "文件的 xl/workbook.xml 含有文档类型声明（DOCTYPE）。";
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select(".alert-danger")
                        .text())
                .isEqualTo("这个文件读不了 " + why);
        asks(clerk, get("/api/v1/survey-imports/{id}", brought))
                .andExpect(jsonPath("$.state").value("BROUGHT"))
                .andExpect(jsonPath("$.refused").value("DOCUMENT_TYPE xl/workbook.xml"));
        asks(clerk, get("/api/v1/survey-imports/{id}/tables", brought))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].message").value(why));
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/read", brought)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"table\": 0, \"columns\": {}}")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value(why));
        var answered = asks(
                        clerk,
                        post("/survey-imports/{id}/read", brought)
                                .param("table", "0")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(page(answered).select(".alert-danger").text()).contains(why);
    }

    private static byte[] workbook(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
