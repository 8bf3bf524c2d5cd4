package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A row without its table says what it said below its headings.
class RowTextsTest {
    /// Headings, a row, the line that is read.
    private static final String[][] ROWS = {
        {"企业名称;设备名称;台数;单位(座);产能（万吨）", "甲厂;450m³高炉;1;座;45", "1 blast_furnace effective_volume_m3=450"},
        {"企业名称;设备名称;数量;单位;年产能（万吨）", "甲厂;高炉;2;座;45万吨", "2 blast_furnace capacity_t_per_year=450000"},
        {"企业名称;设备名称;数量;单位;产能（万吨/年）", "甲厂;高炉;;座;45", "null blast_furnace capacity_t_per_year=450000"},
        {"企业名称;设备名称;年产能;单位", "甲厂;高炉;45;万吨", "null blast_furnace capacity_t_per_year=450000"},
        {"企业名称;设备名称;产能;单位", "甲厂;高炉;45万吨;万吨/年", "null blast_furnace capacity_t_per_year=450000"},
        {"企业名称;设备名称;年产能", "甲厂;高炉;45万吨", "null blast_furnace capacity_t_per_year=450000"},
        {"企业名称;设备名称;型号（KVA）", "甲厂;矿热炉;6300", "null submerged_arc_furnace transformer_kva=6300"},
        {"企业名称;设备名称;型号（KVA）", "甲厂;矿热炉;6,300", "null submerged_arc_furnace transformer_kva=6300"},
        {"企业名称;设备名称;规格（m³）", "甲厂;高炉;450", "null blast_furnace effective_volume_m3=450"},
        {"企业名称;设备名称;规格（m³）", "甲厂;高炉;450立方米", "null blast_furnace effective_volume_m3=450"}
    };

    @TempDir
    private Path folder;

    static Stream<String[]> rows() {
        return Stream.of(ROWS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theLineIsTheSame(String headings, String row, String line) throws IOException {
        var file = Tables.csv(folder, headings, row);
        var read = Tables.rows(file).getFirst();
        assertThat(Tables.lines(read)).containsExactly(line);
        var alone = Tables.READER.written(new RowTexts(Tables.layout(file)).of(read));
        assertThat(Tables.lines(alone)).containsExactly(line);
        assertThat(Tables.content(alone, Field.CAPACITY)).isEqualTo(Tables.content(read, Field.CAPACITY));
        assertThat(alone.problems()).extracting(Problem::code).isEqualTo(codes(read));
    }

    private static List<Problem.Code> codes(SurveyRow row) {
        return row.problems().stream().map(Problem::code).toList();
    }

    @Test
    void aUnitOfDevicesGoesToTheirNumber() throws IOException {
        assertThat(texts("企业名称;设备名称;台数;单位(座);产能（万吨）;上年用电量（万千瓦时）", "甲厂;高炉;1;座;45;800"))
                .isEqualTo(Map.of(
                        Field.ENTERPRISE,
                        "甲厂",
                        Field.DEVICE,
                        "高炉",
                        Field.COUNT,
                        "1座",
                        Field.CAPACITY,
                        "45",
                        Field.UNIT,
                        "万吨",
                        Field.POWER_USE,
                        "800万千瓦时"));
    }

    @Test
    void whatIsSaidInTheRowStaysAsItIs() throws IOException {
        assertThat(texts("企业名称;设备名称;型号（kVA）;产能;单位;用电量（万千瓦时）", "甲厂;矿热炉;HX-6300;4.50;t/a;约30"))
                .isEqualTo(Map.of(
                        Field.ENTERPRISE,
                        "甲厂",
                        Field.DEVICE,
                        "矿热炉",
                        Field.MODEL,
                        "HX-6300",
                        Field.CAPACITY,
                        "4.50",
                        Field.UNIT,
                        "t/a",
                        Field.POWER_USE,
                        "约30"));
    }

    @Test
    void aUnitBesideAnotherOfTheHeadingIsPointedAt() throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;产能（万吨）;单位", "甲厂;高炉;45;吨", "乙厂;高炉;45;万吨", "丙厂;高炉;45;座");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(List.of("C2 UNITS_DIFFER 45吨"), List.of(), List.of());
    }

    private Map<Field, String> texts(String headings, String row) throws IOException {
        var file = Tables.csv(folder, headings, row);
        return new RowTexts(Tables.layout(file)).of(Tables.rows(file).getFirst());
    }
}
