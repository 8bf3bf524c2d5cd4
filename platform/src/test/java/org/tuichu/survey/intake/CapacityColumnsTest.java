package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;

/// Tables with several columns of capacities: which one is taken is said before anything is read, and no other is lost.
@PlatformTest
class CapacityColumnsTest extends TableOnDesk {
    private static final String HEADER = "企业名称,设备名称,实际产量（万吨/年）,设计产能（万吨/年）\n";
    private static final String TABLE = HEADER + "虚构县铁厂,450m³高炉,38,45\n虚构县二厂,380m³高炉,30,\n";

    CapacityColumnsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private List<String> notes(UUID task, String csv) throws Exception {
        var brought = bring(task, csv);
        var notes = page(clerk, "/survey-imports/" + brought)
                .select("select[name^=column-] + p")
                .eachText();
        asks(clerk, post("/survey-imports/{id}/drop", brought).with(csrf())).andExpect(status().isFound());
        return notes;
    }

    @Test
    void thePageSaysWhichOneIsTakenAndWhyNoOther() throws Exception {
        var task = task(opened());
        assertThat(notes(task, TABLE))
                .containsExactly("产能已取“设计产能（万吨/年）”一列，这一列不作产能；原文连同表头记入备注。", "产能取这一列：目录和计划按设计（铭牌）产能判定。");
        assertThat(notes(task, "企业名称,设备名称,年产量（万吨）\n虚构县铁厂,450m³高炉,38\n"))
                .containsExactly("这一列是实际产量或实际产能，不是设计产能。目录和计划按设计（铭牌）产能判定，有设计产能请另补一列；没有核实就不要按它认定。");
        assertThat(notes(task, "企业名称,设备名称,设计产能（万吨）\n虚构县铁厂,450m³高炉,38\n")).isEmpty();
    }

    @Test
    void whatIsNotTakenStaysWithTheRowAndItsChangesAreSeen() throws Exception {
        var task = task(opened());
        var first = read(task, TABLE);
        assertThat(cells(first, "NEW"))
                .containsExactly(
                        Map.of(
                                "ENTERPRISE", "虚构县铁厂",
                                "DEVICE", "450m³高炉",
                                "CAPACITY", "45",
                                "UNIT", "万吨/年",
                                "REMARKS", "实际产量（万吨/年）：38"),
                        Map.of("ENTERPRISE", "虚构县二厂", "DEVICE", "380m³高炉", "REMARKS", "实际产量（万吨/年）：30"));
        taken(first);
        assertThat(fates(read(task, TABLE))).startsWith("0新增", "0有改动", "2相同");
        assertThat(fates(read(task, TABLE.replace("高炉,38,", "高炉,12,")))).startsWith("0新增", "1有改动", "1相同");
    }

    private List<Map<String, String>> cells(UUID read, String fate) throws Exception {
        var answer = asks(clerk, get("/api/v1/survey-imports/{id}/rows?fate={fate}", read, fate))
                .andExpect(status().isOk());
        return JsonPath.read(
                answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.items[*].cells");
    }
}
