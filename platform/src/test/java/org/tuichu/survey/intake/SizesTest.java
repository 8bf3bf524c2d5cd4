package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;

/// A table with several columns of sizes, from its headings to the rows of the task and back.
@PlatformTest
class SizesTest extends TableOnDesk {
    private static final String TABLE = """
            企业名称,设备名称,型号规格,变压器容量（kVA）,炉容（m³）,磨机直径(m),磨机长度(m),车速(m/min),幅宽(mm),台数,产能（万吨/年）
            虚构县合金厂,矿热炉,HX-6300,6300,,,,,,2,3
            虚构县纸厂,瓦楞纸机,,,,,,75,1575,1,1
            虚构县水泥厂,水泥磨,,,,2.4,12,,,1,30
            虚构县铁厂,高炉,,,380,,,,,1,40
            虚构县二铁厂,,,,450,,,,,1,40
            """;

    @TempDir
    private Path folder;

    SizesTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void everyColumnOfASizeFeedsTheModel() throws Exception {
        var task = task(opened());
        var brought = bring(task, TABLE);
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select("select[name^=column-] option[selected]")
                        .eachAttr("value"))
                .containsExactly(
                        "ENTERPRISE",
                        "DEVICE",
                        "MODEL",
                        "MODEL",
                        "MODEL",
                        "MODEL",
                        "MODEL",
                        "MODEL",
                        "MODEL",
                        "COUNT",
                        "CAPACITY");
        taken(read(brought));
        assertThat(models(task))
                .containsExactly("HX-6300 | 变压器容量6300kVA", "车速75m/min | 幅宽1575mm", "磨机直径2.4m | 磨机长度12m", "炉容380m3");
        assertThat(fates(read(task, TABLE))).containsExactly("0新增", "0有改动", "4相同", "1不能导入", "0重复", "0核定中");
        assertThat(fates(read(bring(task, "填报表.xlsx", Files.readAllBytes(own(task))))))
                .containsExactly("0新增", "0有改动", "4相同", "0不能导入", "0重复", "0核定中");
    }

    @Test
    void theWorkbookOfErrorsKeepsEveryColumn() throws Exception {
        var read = read(task(opened()), TABLE);
        var answer = asks(clerk, get("/survey-imports/{id}/errors.xlsx", read)).andExpect(status().isOk());
        var file = Files.write(
                folder.resolve("errors.xlsx"), answer.andReturn().getResponse().getContentAsByteArray());
        assertThat(cells(file).stream().map(line -> line.subList(0, 11)))
                .containsExactly(
                        List.of(TABLE.lines().findFirst().orElseThrow().split(",")),
                        List.of("虚构县二铁厂", "", "", "", "450", "", "", "", "", "1", "40"));
    }

    /// One by one a person takes columns out, or in; by the API as well.
    @Test
    void columnsAreChosenByHand() throws Exception {
        var task = task(opened());
        var brought = bring(task, TABLE);
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/read", brought)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"table": 0, "columns": {"0": "ENTERPRISE", "1": "DEVICE", "3": "MODEL", "5": "MODEL", "8": "MODEL"}}""")
                                .with(csrf()))
                .andExpect(status().isAccepted());
        awaits(brought, "READ");
        taken(brought);
        assertThat(models(task)).containsExactly("变压器容量6300kVA", "幅宽1575mm", "磨机直径2.4m", "");
        var other = bring(task, TABLE);
        var twice = asks(
                        clerk,
                        post("/survey-imports/{id}/read", other)
                                .param("table", "0")
                                .param("column-0", "ENTERPRISE")
                                .param("column-1", "DEVICE")
                                .param("column-2", "DEVICE")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(page(twice).text()).contains("这个项目已由另一列对应。");
    }

    /// Whom to call is no part of a row: the page of the columns and a refusal say where that is entered.
    @Test
    void whomToCallIsNotTakenAndThePageSaysWhereItIsEntered() throws Exception {
        var words = "联系人和电话是个人信息，不写入填报行；登记到企业台账以后，在那家企业的页面上填写。";
        var brought = bring(task(opened()), "企业名称,设备名称,联系人,电话/联系人,型号\n虚构县铁厂,450m³高炉,张三,,\n");
        var fields = page(clerk, "/survey-imports/" + brought).select(".efields > div");
        assertThat(fields.eachText().stream().map(text -> text.endsWith(words)).toList())
                .containsExactly(false, false, true, true, false);
        assertThat(fields.select("option[selected]").eachAttr("value"))
                .containsExactly("ENTERPRISE", "DEVICE", "MODEL");
        for (var field : List.of("CONTACT", "PHONE")) {
            asks(
                            clerk,
                            post("/api/v1/survey-imports/{id}/read", brought)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("""
                                            {"table": 0, "columns": {"0": "ENTERPRISE", "1": "DEVICE", "2": "%s"}}""".formatted(field))
                                    .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("column-2"))
                    .andExpect(jsonPath("$.errors[0].message").value(words + "这一列请选“不导入”。"));
        }
    }

    /// No column holds devices, none needs to: 高炉产能 names it; both coordinates may be in one.
    @Test
    void aCapacityThatNamesItsDeviceNeedsNoColumnOfDevices() throws Exception {
        var task = task(opened());
        var table = "企业名称,高炉产能（万吨/年）,经纬度\n虚构县铁厂,45,\"121.35,41.12\"\n";
        taken(read(task, table));
        assertThat(cells(task)).containsExactly("高炉 45 万吨/年 121.35 41.12");
        assertThat(fates(read(task, table)).get(2)).isEqualTo("1相同");
        var other = bring(task, table);
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/read", other)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"columns": {"0": "ENTERPRISE", "1": "ITEM"}}""")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("column-1"));
    }

    private List<String> cells(UUID task) {
        return county.in(
                clerk,
                () -> database.sql("""
                        SELECT concat_ws(' ', cells ->> 'DEVICE', cells ->> 'CAPACITY', cells ->> 'UNIT', cells ->> 'LONGITUDE',
                            cells ->> 'LATITUDE') FROM survey_row WHERE task_id = :task ORDER BY ordinal""").param("task", task).query(String.class).list());
    }

    private List<String> models(UUID task) {
        return county.in(
                clerk,
                () -> database.sql(
                                "SELECT coalesce(cells ->> 'MODEL', '') FROM survey_row WHERE task_id = :task ORDER BY ordinal")
                        .param("task", task)
                        .query(String.class)
                        .list());
    }

    private Path own(UUID task) throws Exception {
        var answer = asks(clerk, get("/survey-tasks/{id}/table.xlsx", task).with(csrf()))
                .andExpect(status().isOk());
        return Files.write(
                folder.resolve("own.xlsx"), answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static List<List<String>> cells(Path file) throws Exception {
        var lines = new ArrayList<List<String>>();
        try (var book = Workbook.open(file, SheetLimits.DEFAULT);
                var rows = book.rows(0)) {
            rows.forEachRemaining(row -> lines.add(IntStream.range(0, row.width())
                    .mapToObj(at -> row.cell(at).text())
                    .toList()));
        }
        return lines;
    }
}
