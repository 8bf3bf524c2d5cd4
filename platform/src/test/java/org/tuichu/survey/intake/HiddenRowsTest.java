package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;

/// What nobody sees who opens a workbook is read as all else is, and never without a word.
@PlatformTest
class HiddenRowsTest extends TableOnDesk {
    private static final List<List<String>> TABLE = List.of(
            List.of("企业名称", "设备名称", "数量", "计划淘汰时间"),
            List.of("虚构县一厂", "450m³高炉", "1", "2026年底前"),
            List.of("虚构县二厂", "450m³高炉", "2", "2026年底前"),
            List.of("虚构县三厂", "450m³高炉", "负3", "2026年底前"),
            List.of("虚构县四厂", "450m³高炉", "4", "2026年底前"));

    HiddenRowsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private static byte[] workbook(Consumer<Worksheet> looks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("摸底");
            for (int row = 0; row < TABLE.size(); row++) {
                for (int column = 0; column < TABLE.get(row).size(); column++) {
                    sheet.value(row, column, TABLE.get(row).get(column));
                }
            }
            looks.accept(sheet);
            workbook.newWorksheet("说明").value(0, 0, "说明");
        }
        return bytes.toByteArray();
    }

    @Test
    void hiddenRowsAreCountedAndNamed() throws Exception {
        var read = read(bring(task(opened()), "表.xlsx", workbook(sheet -> {
            sheet.hideRow(2);
            sheet.hideRow(3);
        })));
        assertThat(fates(read)).startsWith("3新增", "0有改动", "0相同", "1不能导入");
        assertThat(page(clerk, "/survey-imports/" + read).select(".strip").eachText())
                .containsExactly("文件里有 2 行是隐藏的（或者被筛选掉了），打开文件时看不到，也照样读了：第 3、4 行。请先核实要不要；不要的，请在文件里删掉再导入。");
        var bad = page(clerk, "/survey-imports/" + read + "?only=BAD").select(".srows tbody tr td:last-child li");
        assertThat(bad.eachText()).containsExactly("C4 不会有这样的数（小于零、不是整数，或者大得不可能） 负3", "文件里隐藏（或者被筛选掉）的行，照样读了");
        asks(clerk, get("/api/v1/survey-imports/{id}/rows?fate=NEW", read))
                .andExpect(jsonPath("$.items[*].problems[*].code", contains("HIDDEN")))
                .andExpect(jsonPath("$.items[1].number").value(3))
                .andExpect(jsonPath("$.items[1].problems[0].code").value("HIDDEN"));
    }

    @Test
    void hiddenColumnsAndSheetsAreToldBeforeTheyAreRead() throws Exception {
        var brought = bring(task(opened()), "表.xlsx", workbook(sheet -> {
            sheet.hideColumn(3);
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        }));
        var page = page(clerk, "/survey-imports/" + brought);
        assertThat(page.select(".strip").eachText()).containsExactly("这张表在隐藏的工作表“摸底”里，打开文件时看不到。请先确认要导入的就是它。");
        assertThat(page.select("label[for=column-3] ~ p").eachText())
                .containsExactly("这一列在文件里是隐藏的，打开文件时看不到；照样读取。不要的话请选“不导入”。");
        assertThat(page.select("form.card p")).hasSize(1);
        asks(clerk, get("/api/v1/survey-imports/{id}/tables", brought))
                .andExpect(jsonPath("$[0].hidden").value(true))
                .andExpect(jsonPath("$[0].columns[?(@.hidden == true)].heading", contains("计划淘汰时间")));
    }

    /// A capacity beside the one that is taken stands among the remarks, where nobody would look for it.
    @Test
    void aHiddenCapacityIsToldWhereItStandsAmongTheRemarks() throws Exception {
        var brought = bring(task(opened()), "表.xlsx", workbook(sheet -> {
            sheet.value(0, 4, "设计产能（万吨/年）");
            sheet.value(0, 5, "备案产能（万吨/年）");
            sheet.value(1, 5, "40");
            sheet.hideColumn(5);
        }));
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select("label[for=column-5] ~ p")
                        .eachText())
                .containsExactly("这一列在文件里是隐藏的，打开文件时看不到；原文照样记入备注。", "产能已取“设计产能（万吨/年）”一列，这一列不作产能；原文连同表头记入备注。");
    }

    @Test
    void whatEverybodySeesNeedsNoWord() throws Exception {
        var brought = bring(task(opened()), "表.xlsx", workbook(sheet -> {}));
        assertThat(page(clerk, "/survey-imports/" + brought).select(".strip, form.card p"))
                .isEmpty();
        assertThat(page(clerk, "/survey-imports/" + read(brought)).select(".strip"))
                .isEmpty();
    }
}
