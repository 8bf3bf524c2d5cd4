package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;

/// Tables in the manner of counties, each with a few habits that were misread once. Names are made up.
class OtherTablesTest {
    @TempDir
    Path folder;

    private static String columns(Layout layout) {
        return layout.columns().stream()
                .map(column -> Objects.requireNonNullElse(column.field(), "-")
                        + (column.unit().isEmpty() ? "" : "[" + column.unit() + "]"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(List<SurveyRow> rows) {
        return rows.stream()
                .filter(row -> row.kind() == SurveyRow.Kind.LINES)
                .flatMap(row -> Tables.lines(row).stream())
                .toList();
    }

    private static List<String> problems(List<SurveyRow> rows) {
        return rows.stream().flatMap(row -> Tables.problems(row).stream()).toList();
    }

    /// Beside 淘汰设备 that is the capacity, with its unit in the next column.
    @Test
    void outdatedCapacityIsANumberWhereAnotherColumnNamesTheDevices() throws IOException {
        var file = Tables.csv(
                folder,
                "甲县淘汰落后产能汇总||||||",
                "序号|行业|企业个数|企业名称|落后产能|单位|淘汰设备",
                "1|炼铁|1|甲铁厂|90|万吨|450m³高炉2座",
                "总计||1||90||",
                "占比||||100%||");
        var rows = Tables.rows(file);
        assertThat(columns(Tables.layout(file))).isEqualTo("ITEM INDUSTRY - ENTERPRISE CAPACITY UNIT DEVICE");
        assertThat(Tables.content(rows.getFirst(), Field.CAPACITY)).isEqualTo("90万吨");
        assertThat(lines(rows)).containsExactly("2 blast_furnace effective_volume_m3=450");
        assertThat(rows.stream().map(SurveyRow::kind))
                .containsExactly(SurveyRow.Kind.LINES, SurveyRow.Kind.TOTAL, SurveyRow.Kind.TOTAL);
        assertThat(columns(Tables.layout(Tables.csv(folder, "企业名称|生产线|落后产能（万吨）", "甲厂|高炉|30"))))
                .isEqualTo("ENTERPRISE DEVICE CAPACITY[万吨]");
        assertThat(columns(Tables.layout(Tables.csv(folder, "企业名称|落后产能", "甲厂|450m³高炉"))))
                .isEqualTo("ENTERPRISE DEVICE");
    }

    /// The unit stands in brackets in a line of its own.
    @Test
    void aUnitInBracketsAloneIsThatOfTheTable() throws IOException {
        var file = Tables.csv(
                folder,
                "||全市落后产能|||",
                "|||（万吨）||",
                "序号|企业|主要生产设备|规格及数量|生产能力||停产年月",
                "||||核定|实际|",
                "1|海州钢铁厂|高炉|450m³1座|50|48.5|二0一九年六月",
                "2|海州炼钢|转炉|30t×2|60||98年");
        assertThat(columns(Tables.layout(file))).isEqualTo("ITEM ENTERPRISE DEVICE MODEL CAPACITY[万吨] - STOPPED_SINCE");
        var rows = Tables.rows(file);
        assertThat(lines(rows))
                .containsExactly("1 blast_furnace effective_volume_m3=450", "2 converter nominal_capacity_t=30");
        assertThat(rows.stream().map(row -> Tables.content(row, Field.STOPPED_SINCE)))
                .containsExactly("2019-06", "1998");
        assertThat(problems(rows)).isEmpty();
    }

    @Test
    void headingsInTwoLanguagesAreRead() throws IOException {
        var file = Tables.csv(
                folder, "No.|Enterprise 企业名称|Equipment 设备|Capacity 产能（t/a）|State 状态", "1|甲厂|450m³高炉|300000|停产");
        assertThat(columns(Tables.layout(file))).isEqualTo("- ENTERPRISE DEVICE CAPACITY[t/年] STATE");
    }

    @Test
    void eachCoordinateHasItsColumn() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备|坐标（经度）|坐标（纬度）", "甲厂|450m³高炉|103°25′10.5″E|24°10.1′");
        assertThat(columns(Tables.layout(file))).isEqualTo("ENTERPRISE DEVICE LONGITUDE LATITUDE");
        assertThat(Tables.content(Tables.rows(file).getFirst(), Field.LONGITUDE))
                .isEqualTo("103.4195833°");
    }

    /// The same words above and below are the rows of one header, not two tables.
    @Test
    void aHeaderOfTwoRowsIsOneTable() throws IOException {
        var file = Tables.csv(
                folder,
                "序号|企业名称|项目所在地|淘汰落后产能情况||||投产时间|拟淘汰时间",
                "序号|企业名称|项目所在地|主要设备名称及规格|数量|年产能|现状|投产时间|拟淘汰时间",
                "1|红河水泥厂|红河镇|Φ2.2m×6.5m水泥磨|2|15万吨|停产|2003.6|2026年6月30日前");
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT)) {
            assertThat(Tables.READER.layouts(workbook)).hasSize(1);
        }
        assertThat(Tables.content(Tables.rows(file).getFirst(), Field.EXIT_BY)).isEqualTo("2026-06-30");
    }

    /// Blanks between the digits, as after a conversion.
    @Test
    void aSizeOfScatteredDigitsIsOne() throws IOException {
        var file = Tables.csv(folder, "填报单位：平川县　　单位：万吨、座、人|||", "企 业 名 称|高炉座数|高炉容积（立方米）|炼铁产能", "平川钢铁|１|３ ８ ０|４０");
        assertThat(Tables.content(Tables.rows(file).getFirst(), Field.CAPACITY)).isEqualTo("40万吨");
        assertThat(lines(Tables.rows(file))).containsExactly("1 blast_furnace effective_volume_m3=380");
        assertThat(problems(Tables.rows(file))).isEmpty();
    }

    @Test
    void dittoMarksAreOfManyKinds() throws IOException {
        var rows = Tables.rows(
                Tables.csv(folder, "企业名称|设备|行业", "甲厂|450m³高炉|钢铁", "''|380m³高炉|〃", "”|350m³高炉|上同", "同上|300m³高炉|’’"));
        assertThat(rows.stream()
                        .map(row -> Tables.content(row, Field.ENTERPRISE) + " " + Tables.content(row, Field.INDUSTRY)))
                .containsExactly("甲厂 钢铁", "^甲厂 ^钢铁", "^甲厂 ^钢铁", "^甲厂 ^钢铁");
    }

    /// The numbers begin anew below 一 and 二; who has a number in characters of his own is no heading.
    @Test
    void theHeadingOfAPartHasItsNumberInTheColumnOfNumbers() throws IOException {
        var rows = Tables.rows(Tables.csv(
                folder,
                "序号|企业名称|设备|产能",
                "一|水泥企业||",
                "1|甲厂|机立窑|10万吨",
                "二|砖瓦类||",
                "1|乙厂|24门轮窑|",
                "三|丙厂||",
                "四|丁砖瓦企业|18门轮窑|"));
        assertThat(rows.stream().map(SurveyRow::kind))
                .containsExactly(
                        SurveyRow.Kind.NOTE,
                        SurveyRow.Kind.LINES,
                        SurveyRow.Kind.NOTE,
                        SurveyRow.Kind.LINES,
                        SurveyRow.Kind.LINES,
                        SurveyRow.Kind.LINES);
    }
}
