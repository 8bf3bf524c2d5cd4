package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several columns say the size of one device, each with its heading and unit.
class SizeColumnsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "型号;变压器容量（kVA）;炉容（m³） | 矿热炉;HX-6300;12500;60 | null submerged_arc_furnace model=HX-6300 transformer_kva=12500 volume_m3=60 | HX-6300 ~ 变压器容量12500kVA ~ 炉容60m3",
                "幅宽（mm）;车速（m/min）         | 造纸机;1575;60           | null paper_machine width_m=1.575 speed_m_min=60 | 幅宽1575mm ~ 车速60m/min",
                "型号;纸机幅宽（mm）;设计车速（米/分钟） | 造纸机;1575型;1575;60 | null paper_machine width_m=1.575 speed_m_min=60 | 1575型 ~ 纸机幅宽1575mm ~ 设计车速60米/min",
                "磨机直径（m）;磨机长度（m）       | 水泥磨;2.2;7            | null cement_mill diameter_m=2.2 length_m=7 | 磨机直径2.2m ~ 磨机长度7m",
                "规格型号;磨机直径（m）           | 水泥磨;Φ2.2×7m;2.2      | null cement_mill diameter_m=2.2 length_m=7 | Φ2.2×7m ~ 磨机直径2.2m",
                "窑径（m）;窑高（m）              | 机立窑;3;10             | null cement_kiln kiln_kind=shaft diameter_m=3 height_m=10 | 窑径3m ~ 窑高10m",
                "门数;规格                      | 轮窑;24;                | null brick_kiln kiln_kind=annular door_count=24 | 门数24",
                "公称容量（t）;变压器容量（kVA）    | 电弧炉;30;12500         | null electric_arc_furnace nominal_capacity_t=30 transformer_kva=12500 | 公称容量30t ~ 变压器容量12500kVA",
                "装机功率（kW）;变压器容量（kVA）   | 矿热炉;5000;6300        | null submerged_arc_furnace power_mw=5 transformer_kva=6300 | 装机功率5000kW ~ 变压器容量6300kVA",
                "总功率（千瓦）                  | 矿热炉;5000             | null submerged_arc_furnace power_mw=5 | 总功率5000千瓦",
                "炉容（m³）;变压器容量（kVA）      | 高炉;450;0              | null blast_furnace effective_volume_m3=450 | 炉容450m3",
                "炉容（m³）;变压器容量（kVA）      | 高炉;450;—              | null blast_furnace effective_volume_m3=450 | 炉容450m3"
            })
    void columnsOfSizesSayOneDevice(String headings, String cells, String line, String text) throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;" + headings, "甲厂;" + cells);
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row)).containsExactly(line);
        assertThat(row.problems()).isEmpty();
        var texts = new RowTexts(Tables.layout(file)).of(row);
        assertThat(texts).containsEntry(Field.MODEL, text.replace('~', '|'));
        var alone = Tables.READER.written(texts);
        assertThat(Tables.lines(alone)).containsExactly(line);
        assertThat(alone.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "型号;炉容（m³）       | 高炉;450m³;480       | null blast_furnace | D2 SIZES_DIFFER 450m³ ~ 炉容480m3",
                "型号;炉容（m³）       | 450m³高炉;;480       | null blast_furnace | D2 SIZES_DIFFER 450m³ ~ 炉容480m3",
                "型号;规格;炉容（m³）   | 高炉;450m³;480m³;450 | null blast_furnace | D2 SIZES_DIFFER 450m³ ~ 480m³",
                "规格型号;磨机直径（m） | 水泥磨;Φ2.2×7m;2.4   | null cement_mill length_m=7 | D2 SIZES_DIFFER Φ2.2×7m ~ 磨机直径2.4m",
                "型号;纸机幅宽（mm）   | 1575造纸机;;1760     | null paper_machine | D2 SIZES_DIFFER 1575 ~ 纸机幅宽1760mm"
            })
    void ofTwoNumbersForOneSizeNeitherCounts(String headings, String cells, String line, String problem)
            throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;" + headings, "甲厂;" + cells);
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row)).containsExactly(line);
        assertThat(Tables.problems(row))
                .singleElement()
                .satisfies(one -> assertThat(one.substring(3))
                        .isEqualTo(problem.replace('~', '|').substring(3)));
        var alone = Tables.READER.written(new RowTexts(Tables.layout(file)).of(row));
        assertThat(Tables.lines(alone)).containsExactly(line);
        assertThat(alone.problems()).extracting(Problem::code).containsExactly(Problem.Code.SIZES_DIFFER);
    }

    @Test
    void oneSizeOfSeveralDevicesIsOfNoneOfThem() throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;型号;变压器容量（kVA）", "甲厂;机立窑、高炉;;6300", "乙厂;矿热炉;;5000、6300");
        var rows = Tables.rows(file);
        assertThat(Tables.problems(rows.getFirst())).containsExactly("D2 SHARED 变压器容量6300kVA");
        assertThat(Tables.lines(rows.getLast()))
                .containsExactly(
                        "null submerged_arc_furnace transformer_kva=5000",
                        "null submerged_arc_furnace transformer_kva=6300");
    }

    /// A cell that says less than one number is told, or read as what it is; no number is taken for another.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "炉容（m³）; 高炉; 约450; null blast_furnace effective_volume_m3=450; []",
                "炉容（m³）; 高炉; 450×2; 2 blast_furnace effective_volume_m3=450; []",
                "炉容（m³）; 高炉; 2×450; 2 blast_furnace effective_volume_m3=450; []",
                "幅宽（mm）; 造纸机; ≤1760; null paper_machine; [B2 TEXT_UNREAD 幅宽≤1760mm]",
                "车速（m/min）; 造纸机; 60-80; null paper_machine; [B2 TEXT_UNREAD 车速60-80m/min]",
                "炉容; 高炉; 450; null blast_furnace; [C2 TEXT_UNREAD 炉容450]",
                "蒸吨; 燃煤锅炉; 10; null boiler_gasifier fuel=coal steam_t_per_h=10; []",
                "单台容量（kVA）; 矿热炉; 6300; null submerged_arc_furnace transformer_kva=6300; []",
                "窑径m; 机立窑; 3; null cement_kiln kiln_kind=shaft diameter_m=3; []",
                "矿热炉台数及容量（台×kVA）; 矿热炉; 2×6300; 2 submerged_arc_furnace transformer_kva=6300; []",
                "日产熟料（t/d）; 机立窑; 300; null cement_kiln kiln_kind=shaft clinker_t_per_day=300; []",
                "吨位（t）; 转炉; 30; null converter nominal_capacity_t=30; []"
            })
    void whatACellOfASizeMaySay(String heading, String device, String cell, String line, String problems)
            throws IOException {
        var row = Tables.rows(Tables.csv(folder, "企业名称|设备名称|" + heading, "甲厂|" + device + "|" + cell))
                .getFirst();
        assertThat(Tables.lines(row)).containsExactly(line);
        assertThat(Tables.problems(row)).hasToString(problems);
    }

    @Test
    void numbersBehindAStrokeAreSeveralWhereTheyAreOfOneThing() throws IOException {
        var rows =
                Tables.rows(Tables.csv(folder, "企业名称|设备名称|幅宽（mm）|变压器容量（kVA）", "甲厂|造纸机|1575/1760|", "乙厂|矿热炉||12500/35"));
        assertThat(Tables.lines(rows.getFirst()))
                .containsExactly("null paper_machine width_m=1.575", "null paper_machine width_m=1.76");
        assertThat(Tables.problems(rows.getLast())).containsExactly("B3 TEXT_UNREAD 12500/35");
    }

    /// Rules ask for it; a word that says nothing to them is kept and no fault.
    @Test
    void whatIsMadeIsSaidOfEveryDeviceOfTheRow() throws IOException {
        var file = Tables.csv(
                folder,
                "企业名称|设备名称|主要产品|幅宽（mm）|车速（m/min）",
                "甲厂|造纸机|瓦楞纸|1575|75",
                "乙厂|造纸机|某某纸|1575|75",
                "丙厂|文化纸机|瓦楞纸|1575|75",
                "丁厂|1575型造纸机、1760型造纸机|瓦楞纸||");
        var rows = Tables.rows(file);
        assertThat(rows.stream().map(row -> Tables.lines(row) + " " + Tables.problems(row)))
                .containsExactly(
                        "[null paper_machine width_m=1.575 speed_m_min=75 product=corrugating] []",
                        "[null paper_machine width_m=1.575 speed_m_min=75] []",
                        "[null paper_machine width_m=1.575 speed_m_min=75] [C4 SIZES_DIFFER 文化纸机 | 产品：瓦楞纸]",
                        "[null paper_machine width_m=1.575 product=corrugating, null paper_machine width_m=1.76 product=corrugating] []");
        var texts = new RowTexts(Tables.layout(file));
        assertThat(rows.stream().map(texts::of).map(row -> row.get(Field.MODEL)))
                .containsExactly(
                        "幅宽1575mm | 车速75m/min | 产品：瓦楞纸",
                        "幅宽1575mm | 车速75m/min | 产品：某某纸",
                        "幅宽1575mm | 车速75m/min | 产品：瓦楞纸",
                        "产品：瓦楞纸");
        assertThat(rows)
                .allSatisfy(row -> assertThat(Tables.lines(Tables.READER.written(texts.of(row))))
                        .isEqualTo(Tables.lines(row)));
    }

    @ParameterizedTest
    @CsvSource({
        "制浆线, 生产工艺, 石灰法, null pulp_line process=lime_pulping, 工艺：石灰法",
        "制浆生产线, 浆种, 麦草浆, null pulp_line pulp=straw, 浆种：麦草浆",
        "水泥窑, 工艺类型, 湿法, null cement_kiln kiln_kind=wet, 工艺：湿法",
        "平板玻璃生产线, 主要工艺, 平拉, null flat_glass_line process=pingla, 工艺：平拉",
        "电镀生产线, 工艺, 含氰电镀, null electroplating uses_cyanide=true, 工艺：含氰电镀",
        "高炉, 生产工艺, 某某法, null blast_furnace, 工艺：某某法"
    })
    void howItIsMadeIsSaidInWords(String device, String heading, String cell, String line, String text)
            throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|" + heading, "甲厂|" + device + "|" + cell);
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row)).containsExactly(line);
        assertThat(row.problems()).isEmpty();
        var texts = new RowTexts(Tables.layout(file)).of(row);
        assertThat(texts).containsEntry(Field.MODEL, text);
        assertThat(Tables.lines(Tables.READER.written(texts))).containsExactly(line);
    }

    @Test
    void whatACellRepeatsIsThatOfItsColumn() throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;型号;变压器容量（kVA）", "甲厂;矿热炉;HX-6300;6300", "乙厂;矿热炉;同上;同上", "丙厂;矿热炉;;〃");
        var rows = Tables.rows(file);
        assertThat(rows)
                .extracting(row -> row.raw(Field.MODEL))
                .containsExactly("HX-6300 | 变压器容量6300kVA", "HX-6300 | 变压器容量6300kVA", "变压器容量6300kVA");
        assertThat(rows.get(1).cells().values().stream().map(Value::raw))
                .containsExactly("乙厂", "矿热炉", "HX-6300", "6300");
        assertThat(rows).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "型号;电机型号;备注            | MODEL;null;REMARKS",
                "设备型号;设备规格             | MODEL;MODEL",
                "面积（㎡）;有效面积（㎡）        | null;MODEL",
                "主要产品;产品单价;产品编号      | MODEL;null;SERIAL",
                "型号;水泥磨规格（m）;高炉座数   | MODEL;MODEL;COUNT",
                "主要参数;炉膛直径（m）;占地面积（亩） | MODEL;MODEL;null",
                "容量（万吨/年）;蒸发量（t/h）   | null;MODEL",
                "变压器容量 kVA;有效 容积（m3）  | MODEL;MODEL",
                "装机功率（kW）;总功率（千瓦）;变压器容量（千伏安） | MODEL;MODEL;MODEL",
                "烧结面积（㎡）;炭化室高度（m）;门数 | MODEL;MODEL;MODEL"
            })
    void headingsOfSizes(String headings, String fields) throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;" + headings, "甲厂;高炉;1;2;3");
        assertThat(Tables.layout(file).columns().stream().skip(2).map(column -> String.valueOf(column.field())))
                .isEqualTo(List.of(fields.split(";")));
    }

    @Test
    void sizesThatAreNumberedAndThoseOfAHeatAreSizes() throws IOException {
        var file =
                Tables.csv(folder, "企业名称;设备名称;规格1;规格2（变压器KVA）;规格3;熔炼能力（吨/炉）;设计产能（吨/年）", "甲厂;电弧炉;HX-30;12500;;30;90000");
        assertThat(Tables.layout(file).columns())
                .extracting(Column::field)
                .containsExactly(
                        Field.ENTERPRISE,
                        Field.DEVICE,
                        Field.MODEL,
                        Field.MODEL,
                        Field.MODEL,
                        Field.MODEL,
                        Field.CAPACITY);
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.content(row, Field.CAPACITY)).isEqualTo("90000吨/年");
        assertThat(Tables.lines(row))
                .containsExactly(
                        "null electric_arc_furnace model=HX-30 capacity_t_per_year=90000 transformer_kva=12500 nominal_capacity_t=30");
    }
}
