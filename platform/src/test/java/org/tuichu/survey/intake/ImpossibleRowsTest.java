package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;

/// What cannot be is not taken, and stands in the workbook of errors with its cell and reason; what is only less than a
/// day or a number is taken in its words.
@PlatformTest
class ImpossibleRowsTest extends TableOnDesk {
    private static final String HEADER = "企业名称,设备名称,职工人数,投产时间,停产时间\n";

    private final BusinessDates dates;

    @TempDir
    private Path folder;

    ImpossibleRowsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.dates = beans.getBean(BusinessDates.class);
    }

    @Test
    void slipsAreNotTakenAndComeBackCorrected() throws Exception {
        var task = task(opened());
        var read = read(
                task,
                HEADER
                        + "虚构县一厂,450m³高炉,-5,2005.6,\n"
                        + "虚构县二厂,450m³高炉,12,2005.13,2024-02-30\n"
                        + "虚构县二厂,450m³高炉,12,2005.12,2024-02-28\n"
                        + "虚构县三厂,450m³高炉,3000万,2005,\n"
                        + "虚构县四厂,450m³高炉,30000000,2005,\n"
                        + "虚构县五厂,450m³高炉,约50,80年代,前年\n"
                        + "虚构县六厂,450m³高炉,0,1019,\n");
        assertThat(fates(read)).startsWith("3新增", "0有改动", "0相同", "4不能导入", "0重复");
        assertThat(errors(read, folder))
                .containsExactly(
                        "企业名称,设备名称,职工人数,投产时间,停产时间,不能导入的原因",
                        "虚构县一厂,450m³高炉,-5,2005.6,,C2 不会有这样的数（小于零、不是整数，或者大得不可能）",
                        "虚构县二厂,450m³高炉,12,2005.13,2024-02-30,D3 没有这一天，请核对年月日；E3 没有这一天，请核对年月日",
                        "虚构县四厂,450m³高炉,30000000,2005,,C6 不会有这样的数（小于零、不是整数，或者大得不可能）",
                        "虚构县六厂,450m³高炉,0,1019,,D8 没有这一天，请核对年月日");
        taken(read);
        assertThat(rows(task)).hasSize(3).last().asString().contains("虚构县五厂");
        assertThat(fates(read(task, HEADER + "虚构县一厂,450m³高炉,5,2005.6,\n虚构县六厂,450m³高炉,0,2019,\n")))
                .startsWith("2新增", "0有改动", "0相同", "0不能导入");
    }

    /// What has happened in the year to come is a slip of the year; when a line is to go may lie ahead. The day is that
    /// of the place, which a demo moves.
    @Test
    void whatHasNotHappenedYetIsNotTaken() throws Exception {
        Scope.PROGRAM.run(() -> dates.move(county.place.id(), LocalDate.of(2019, 6, 30)));
        var read = read(task(opened()), """
                        企业名称,设备名称,数量,投产时间,停产时间,计划淘汰时间
                        虚构县一厂,450m³高炉,1,2005.6,2019.6.30,2020年底前
                        虚构县二厂,450m³高炉,1,2050.6,2019.7.1,2020年底前
                        虚构县三厂,450m³高炉,负3,2005.6,30/02/2019,2020年底前
                        虚构县四厂,450m³高炉,1.5台,2019,,2020年底前
                        """);
        assertThat(fates(read)).startsWith("1新增", "0有改动", "0相同", "3不能导入");
        assertThat(page(clerk, "/survey-imports/" + read + "?only=BAD")
                        .select(".srows tbody tr td:last-child")
                        .eachText())
                .containsExactly(
                        "D3 %1$s 2050.6 E3 %1$s 2019.7.1".formatted("这一天还没有到，请核对年份；计划淘汰的时间填在“计划淘汰时间”一栏，在建的这一格留空"),
                        "C4 不会有这样的数（小于零、不是整数，或者大得不可能） 负3 E4 没有这一天，请核对年月日 30/02/2019",
                        "C5 不会有这样的数（小于零、不是整数，或者大得不可能） 1.5台");
    }

    /// A second table below the first one has other columns: what stands there is not read by the headings of the
    /// first.
    @Test
    void aSecondTableOfASheetIsBroughtByItself() throws Exception {
        var table = """
                表一 水泥,,,,
                序号,企业名称,设备名称,产能（万吨/年）,投产时间
                1,虚构县水泥厂,Φ2.4×8m水泥磨,20,1999.11
                合计,,,20,
                表二 造纸,,,,
                序号,企业名称,设备名称,车速（m/min）,产能（吨/年）
                1,虚构县纸厂,1575造纸机,80,5000
                合计,,,,5000
                """;
        var task = task(opened());
        var first = bring(task, table);
        assertThat(page(clerk, "/survey-imports/" + first)
                        .select("nav.tabs.small a")
                        .eachText())
                .containsExactly("· 第 2 行起", "· 第 6 行起");
        assertThat(page(clerk, "/survey-imports/" + first)
                        .select("nav.tabs.small + p")
                        .eachText())
                .containsExactly("文件里找到 2 张表，一次导入一张；其余的，请把文件再导入一次，改选那一张。");
        read(first);
        assertThat(fates(first)).startsWith("1新增", "0有改动", "0相同", "1不能导入");
        assertThat(errors(first, folder))
                .last()
                .asString()
                .startsWith("1,虚构县纸厂,1575造纸机,80,5000,第 6 行起是另一张表，表头不同，这一行没有读。");
        taken(first);
        var second = bring(task, table);
        var columns = page(clerk, "/survey-imports/" + second + "?table=1").select("select[name^=column-]");
        assertThat(columns.stream()
                        .map(select -> select.select("option[selected]").attr("value"))
                        .toList())
                .isEqualTo(List.of("", "ENTERPRISE", "DEVICE", "MODEL", "CAPACITY"));
    }

    /// Nothing of the right one is dropped without a word.
    @Test
    void aTableBesideTheFirstIsPointedAt() throws Exception {
        var brought = bring(task(opened()), """
                        乡镇,企业,设备名称,乡镇,企业,设备名称
                        城关镇,虚构县甲砖厂,24门轮窑1座,新立镇,虚构县乙砖厂,18门轮窑1座
                        城关镇,虚构县丙砖厂,20门轮窑1座,新立镇,虚构县丁砖厂,22门轮窑1座
                        """);
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select("form.card .efields p")
                        .eachText())
                .containsExactly("左边已经有“企业”一列：并排的两张表一次只读一张，右边的各行这次不导入。请把文件再导入一次，改选右边这几列。");
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/read", brought)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"columns": {"3": "TOWN", "4": "ENTERPRISE", "5": "DEVICE"}}""")
                                .with(csrf()))
                .andExpect(status().isAccepted());
        awaits(brought, "READ");
        assertThat(fates(brought)).startsWith("2新增", "0有改动");
    }

    /// The workbook of errors of the second table begins with its own title, not with the rows of the first.
    @Test
    void theErrorsOfASecondTableStandBelowItsOwnHeader() throws Exception {
        var table = """
                表一,,,
                企业名称,设备名称,产能（万吨/年）,状态
                虚构县水泥厂,Φ2.4×8m水泥磨,20,在产
                表二,,单位：吨,
                企业名称,设备名称,产能,停产时间
                虚构县纸厂,1575造纸机,5000,2024.13
                """;
        var brought = bring(task(opened()), table);
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/read", brought)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("""
                                        {"table": 1, "columns": {"0": "ENTERPRISE", "1": "DEVICE", "2": "CAPACITY", "3": "STOPPED_SINCE"}}""")
                                .with(csrf()))
                .andExpect(status().isAccepted());
        awaits(brought, "READ");
        assertThat(errors(brought, folder))
                .containsExactly(
                        "表二,,单位：吨,,,", "企业名称,设备名称,产能,停产时间,不能导入的原因,", "虚构县纸厂,1575造纸机,5000,2024.13,D6 没有这一天，请核对年月日,");
    }
}
