package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;

/// Headings between the rows are no rows: the preview shows them, and what they say is proposed for the rows below.
@PlatformTest
class SectionRowsTest extends TableOnDesk {
    private static final String TABLE = """
            企业名称,设备名称,产能（万吨/年）,投产时间
            城关镇,,,
            一、钢铁行业,,,
            虚构县一厂,450m³高炉,45,2005
            虚构县二厂,450m³高炉,45,2005.13
            二、水泥行业,,,
            虚构县三厂,Φ2.2×7m水泥磨,20,2005
            新城镇,,,
            虚构县四厂,1575造纸机,1,2005
            虚构县五厂,1760造纸机,1,2005.13
            """;

    SectionRowsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void headingsAreShownAndWhatTheySayIsProposed() throws Exception {
        var brought = bring(task(opened()), TABLE);
        assertThat(page(clerk, "/survey-imports/" + brought).select(".strip").eachText())
                .containsExactlyInAnyOrder(
                        "表里没有单独的“乡镇、园区”一列，中间的小标题写明了。下面各行的“乡镇、园区”按小标题填，请在预览里核对。",
                        "表里没有单独的“行业”一列，中间的小标题写明了。下面各行的“行业”按小标题填，请在预览里核对。");
        read(brought);
        assertThat(fates(brought)).startsWith("3新增", "0有改动", "0相同", "2不能导入");
        var list = page(clerk, "/survey-imports/" + brought + "?only=NEW").select(".srows tbody tr");
        assertThat(list.eachText())
                .containsExactly(
                        "A2 城关镇 · A3 一、钢铁行业",
                        "4 虚构县一厂 450m³高炉 A2 乡镇按小标题填，请核对 城关镇 A3 行业按小标题填，请核对 钢铁行业",
                        "A2 城关镇 · A6 二、水泥行业",
                        "7 虚构县三厂 Φ2.2×7m水泥磨 A2 乡镇按小标题填，请核对 城关镇 A6 行业按小标题填，请核对 水泥行业",
                        "A8 新城镇",
                        "9 虚构县四厂 1575造纸机 A8 乡镇按小标题填，请核对 新城镇");
        taken(brought);
        asks(clerk, get("/api/v1/survey-imports/{id}/rows?fate=BAD", brought))
                .andExpect(jsonPath("$.items[0].cells.TOWN").value("城关镇"))
                .andExpect(jsonPath("$.items[0].cells.INDUSTRY").value("钢铁行业"))
                .andExpect(jsonPath("$.items[1].cells.INDUSTRY").doesNotExist());
    }

    /// What only the headings say would be lost, were they not in the workbook of errors.
    @Test
    void theWorkbookOfErrorsKeepsTheHeadings(@TempDir Path folder) throws Exception {
        var task = task(opened());
        var read = read(task, TABLE);
        var errors = errors(read, folder);
        assertThat(errors)
                .containsExactly(
                        "企业名称,设备名称,产能（万吨/年）,投产时间,不能导入的原因,",
                        "城关镇,,,,,",
                        "一、钢铁行业,,,,,",
                        "虚构县二厂,450m³高炉,45,2005.13,D5 没有这一天，请核对年月日,",
                        "新城镇,,,,,",
                        "虚构县五厂,1760造纸机,1,2005.13,D10 没有这一天，请核对年月日,");
        taken(read);
        var mended = String.join("\n", errors).replace("2005.13", "2005.12");
        var again = read(bring(task, "改好.csv", mended.getBytes(StandardCharsets.UTF_8)));
        assertThat(fates(again)).startsWith("2新增", "0有改动", "0相同", "0不能导入");
        asks(clerk, get("/api/v1/survey-imports/{id}/rows", again))
                .andExpect(jsonPath("$.items[*].cells.TOWN", contains("城关镇", "新城镇")));
    }

    /// Nor does the same file change what was taken, and another heading does.
    @Test
    void theSameFileChangesNothingAndAnotherHeadingDoes() throws Exception {
        var task = task(opened());
        taken(read(task, TABLE));
        assertThat(fates(read(task, TABLE))).startsWith("0新增", "0有改动", "3相同", "2不能导入");
        var other = read(task, TABLE.replace("新城镇", "河东镇"));
        assertThat(fates(other)).startsWith("0新增", "1有改动", "2相同", "2不能导入");
        assertThat(page(clerk, "/survey-imports/" + other + "?only=CHANGED")
                        .select(".srows li")
                        .eachText())
                .containsExactly("乡镇、园区 新城镇 → 河东镇", "A8 乡镇按小标题填，请核对 河东镇");
    }

    /// Where somebody chooses a column for it, the heading says nothing more.
    @Test
    void aColumnThatIsChosenCountsAlone() throws Exception {
        var brought = bring(task(opened()), "企业名称,设备名称,备忘\n城关镇,,\n虚构县一厂,450m³高炉,甲村\n");
        asks(
                        clerk,
                        post("/survey-imports/{id}/read", brought)
                                .param("column-0", "ENTERPRISE")
                                .param("column-1", "DEVICE")
                                .param("column-2", "TOWN")
                                .with(csrf()))
                .andExpect(status().isFound());
        awaits(brought, "READ");
        asks(clerk, get("/api/v1/survey-imports/{id}/rows", brought))
                .andExpect(jsonPath("$.items[*].cells.TOWN", contains("甲村")));
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select(".srows tbody tr")
                        .eachText())
                .containsExactly("A2 城关镇", "3 虚构县一厂 450m³高炉");
    }
}
