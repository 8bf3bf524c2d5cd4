package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headers of several rows: headings over headings, with units below or beside them, as counties send them.
class HeadingRowsTest {
    @TempDir
    Path folder;

    /// `ENTERPRISE CAPACITY[万吨/年]`; `-` for a column of which nothing is taken.
    private static String columns(Layout layout) {
        return layout.columns().stream()
                .map(column -> Objects.requireNonNullElse(column.field(), "-")
                        + (column.unit().isEmpty() ? "" : "[" + column.unit() + "]"))
                .collect(Collectors.joining(" "));
    }

    private String columns(String... lines) throws IOException {
        return columns(Tables.layout(Tables.csv(folder, lines)));
    }

    private List<String> lines(String... lines) throws IOException {
        return Tables.rows(Tables.csv(folder, lines)).stream()
                .filter(row -> row.kind() == SurveyRow.Kind.LINES)
                .flatMap(row -> Tables.lines(row).stream())
                .toList();
    }

    @Test
    void unitsStandInARowOfTheirOwn() throws IOException {
        var table = new String[] {"序号|企业名称|设备名称|规格|数量|产能|投产时间", "|||mm|台|万吨/年|", "1|甲纸厂|造纸机|1575|2|3|2005.6"};
        assertThat(columns(table))
                .isEqualTo("ITEM ENTERPRISE DEVICE MODEL[mm] COUNT[台] CAPACITY[万吨/年] OPERATING_SINCE");
        assertThat(Tables.layout(Tables.csv(folder, table)).lastRow()).isEqualTo(2);
        assertThat(lines(table)).containsExactly("2 paper_machine width_m=1.575 capacity_t_per_year=30000");
    }

    @Test
    void unitsStandInBracketsBelowAndTheColumnsAreNumbered() throws IOException {
        var table = new String[] {
            "附件2||||||",
            "甲县落后产能摸底表||||||",
            "填报单位：甲县工信局||||填报日期：2026年3月||",
            "序号|县（市、区）|企业名称|淘汰设备||产能|备注",
            "|||名称|数量||",
            "||||（台/套）|（万吨／年）|",
            "甲|乙|丙|丁|1|2|3",
            "1|甲县|甲水泥厂|Φ2.2×7.5m水泥磨|2|20|",
            "合计||||2|20|"
        };
        assertThat(columns(table)).isEqualTo("ITEM COUNTY ENTERPRISE DEVICE COUNT[台/套] CAPACITY[万吨/年] REMARKS");
        assertThat(lines(table))
                .containsExactly("2 cement_mill diameter_m=2.2 length_m=7.5 grinding_capacity_t_per_year=200000");
    }

    /// 台（套） below the devices is how many there are, and no device.
    @Test
    void aUnitBelowTheDevicesIsTheirNumber() throws IOException {
        for (var unit : List.of("台（套）", "台套", "台", "座", "（台）")) {
            assertThat(columns("企业名称|主要生产设备|||设计产能（万吨）", "|名称|型号|" + unit + "|", "甲厂|水泥磨|Φ2.2×7m|2|20"))
                    .as(unit)
                    .startsWith("ENTERPRISE DEVICE MODEL COUNT")
                    .endsWith("CAPACITY[万吨]");
        }
    }

    @Test
    void aChildMeansWhatStandsAboveIt() throws IOException {
        assertThat(columns(
                        "企业基本情况||||落后生产线（设备）情况||||淘汰产能||用电量||职工",
                        "名称|代码|所在地|联系电话|名称|编号|规格型号|单位|数量|单位|数量|单位|数量",
                        "甲厂|1|甲县|1|高炉|1#|450m³|座|30|万吨|100|万千瓦时|30"))
                .isEqualTo(
                        "ENTERPRISE CREDIT_CODE ADDRESS PHONE DEVICE SITE_NUMBER MODEL - CAPACITY UNIT POWER_USE - STAFF");
    }

    @Test
    void ofSeveralCapacitiesTheFirstIsTaken() throws IOException {
        assertThat(columns("企业名称|设备名称|产能（万吨）|||退出时间", "||设计|实际|2025年|", "甲厂|高炉|30|28|27|2026年底"))
                .isEqualTo("ENTERPRISE DEVICE CAPACITY[万吨] -[万吨] -[万吨] EXIT_BY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "产能［万吨/年］           | CAPACITY[万吨/年]",
                "生产能力【万重量箱】       | CAPACITY[万重量箱]",
                "年产能万吨                 | CAPACITY[万吨/年]",
                "产能，单位：万吨           | CAPACITY[万吨]",
                "产能/万吨                  | CAPACITY[万吨]",
                "淘汰数量（万吨）           | CAPACITY[万吨]",
                "设备数量(台、套)           | COUNT[台]",
                "数量 台                    | COUNT[台]",
                "2025年用电量（万ｋＷｈ）   | POWER_USE[万kWh]",
                "规格（ｍｍ）               | MODEL[mm]",
                "从业人员（人）             | STAFF[人]"
            })
    void aUnitStandsInTheHeading(String heading, String column) throws IOException {
        assertThat(columns("企业名称;" + heading + ";设备名称", "甲厂;1;高炉")).isEqualTo("ENTERPRISE " + column + " DEVICE");
    }

    @Test
    void headingsAreSplitByLineBreaks() throws IOException {
        var file = workbook(List.of(List.of("序\n号", "企 业\n名 称", "产\n能\n（万\n吨/年）", "设备\n名称")));
        assertThat(columns(Tables.layout(file))).isEqualTo("ITEM ENTERPRISE CAPACITY[万吨/年] DEVICE");
    }

    /// A title over the whole width, a heading over others with merged cells, a row of units and one of numbers.
    @Test
    void mergedHeadingsSpreadOverTheirColumns() throws IOException {
        var file = workbook(
                List.of(
                        List.of("淘汰产能情况表", "", "", "", "", "", ""),
                        List.of("序号", "企业名称", "生产线（设备）", "", "", "产能", "备注"),
                        List.of("", "", "名称", "规格", "数量", "", ""),
                        List.of("", "", "", "mm", "台", "万吨/年", ""),
                        List.of("1", "2", "3", "4", "5", "6", "7"),
                        List.of("1", "甲纸厂", "造纸机", "1092", "3", "1.5", "")),
                "A1:G1",
                "A2:A4",
                "B2:B4",
                "C2:E2",
                "F2:F3",
                "G2:G4");
        var layout = Tables.layout(file);
        assertThat(columns(layout)).isEqualTo("ITEM ENTERPRISE DEVICE MODEL[mm] COUNT[台] CAPACITY[万吨/年] REMARKS");
        assertThat(layout.firstRow()).isEqualTo(2);
        assertThat(Tables.rows(file).stream().map(SurveyRow::kind))
                .containsExactly(SurveyRow.Kind.HEADING, SurveyRow.Kind.LINES);
        assertThat(Tables.lines(Tables.rows(file).getLast()))
                .containsExactly("3 paper_machine width_m=1.092 capacity_t_per_year=15000");
    }

    /// What stands beside the headings above them is read with them: 设计 below 产能 is what decides, not the output.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "产能             | 设计（吨/年） | 2018年产量（吨/年）",
                "产能             | 设计（吨/年） | 实际产能（吨/年）",
                "产能（吨/年）    | 设计          | 2018年实际产量",
                "生产能力         | 设计（吨/年） | 年产量（吨/年）",
                "产能（吨/年）    | 设计          | 实际",
                "产能             | 设计产能（吨/年） | 实际产量（吨/年）"
            })
    void aHeaderBeginsWhereItsMergedHeadingsDo(String above, String designed, String made) throws IOException {
        var top = List.of("序号", "企业名称", "生产线情况", "", above, "", "职工人数");
        var below = List.of("", "", "装置名称", "数量", designed, made, "");
        var file = workbook(
                List.of(
                        List.of("柠檬酸企业摸底表", "", "", "", "", "", ""),
                        top,
                        below,
                        List.of("1", "甲厂", "柠檬酸生产线", "1", "40000", "15000", "50"),
                        top,
                        below,
                        List.of("2", "乙厂", "柠檬酸生产线", "1", "30000", "12000", "30")),
                "A1:G1",
                "A2:A3",
                "B2:B3",
                "C2:D2",
                "E2:F2",
                "G2:G3",
                "A5:A6",
                "B5:B6",
                "C5:D5",
                "E5:F5",
                "G5:G6");
        assertThat(columns(Tables.layout(file))).isEqualTo("ITEM ENTERPRISE DEVICE COUNT CAPACITY[吨/年] -[吨/年] STAFF");
        assertThat(Tables.layout(file).firstRow()).isEqualTo(2);
        assertThat(Tables.rows(file).stream().map(SurveyRow::kind))
                .containsExactly(
                        SurveyRow.Kind.LINES, SurveyRow.Kind.HEADING, SurveyRow.Kind.HEADING, SurveyRow.Kind.LINES);
        assertThat(Tables.rows(file).stream().flatMap(row -> Tables.lines(row).stream()))
                .containsExactly(
                        "1 citric_acid_line capacity_t_per_year=40000", "1 citric_acid_line capacity_t_per_year=30000");
    }

    /// A table's name beside it, merged down to its last row, is no heading of it.
    @Test
    void whatStandsBesideATableBeginsNoHeader() throws IOException {
        var file = workbook(
                List.of(
                        List.of("附表三", "落后产能摸底表", "", ""),
                        List.of("", "企业名称", "设备名称", "产能（万吨）"),
                        List.of("", "甲厂", "450m³高炉", "45")),
                "A1:A3",
                "B1:D1");
        assertThat(Tables.layout(file).firstRow()).isEqualTo(2);
    }

    @Test
    void theHeaderOfTheNextPageIsNoLine() throws IOException {
        assertThat(lines(
                        "企业名称|淘汰设备|||产能",
                        "|名称|规格|数量|万吨/年",
                        "甲厂|高炉|450m³|1|40",
                        "企业名称|淘汰设备|||产能",
                        "|名称|规格|数量|万吨/年",
                        "乙厂|转炉|50t|2|60"))
                .containsExactly(
                        "1 blast_furnace effective_volume_m3=450 capacity_t_per_year=400000",
                        "2 converter nominal_capacity_t=50 capacity_t_per_year=600000");
    }

    @Test
    void theUnitOfTheCountIsNotThatOfTheCapacity() throws IOException {
        assertThat(lines("企业名称|设备名称|数量|单位|产能（万吨/年）", "甲厂|高炉|1|座|40"))
                .containsExactly("1 blast_furnace capacity_t_per_year=400000");
    }

    private Path workbook(List<List<String>> rows, String... merged) throws IOException {
        var file = folder.resolve("table.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("摸底");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            for (String area : merged) {
                sheet.range(area.charAt(1) - '1', area.charAt(0) - 'A', area.charAt(4) - '1', area.charAt(3) - 'A')
                        .merge();
            }
            sheet.finish();
        }
        return file;
    }

    @Test
    void ofSeveralUnitsBelowAHeadingNoneIsTaken() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|数量|年产能", "||台|万吨、万米", "甲纸厂|1575型造纸机|1|1.2", "乙纸厂|1575型造纸机|1|2万吨");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(List.of("D3 UNIT_MISSING 1.2"), List.of());
    }
}
