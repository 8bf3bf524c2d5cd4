package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headings as counties write them above their tables.
class CountyHeadingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "主要落后装备及型号         | DEVICE",
                "落后生产设备名称及规格     | DEVICE",
                "淘汰装备及规模             | DEVICE",
                "落后工艺装备名称           | DEVICE",
                "生产线（设备）名称、型号及数量 | DEVICE",
                "拟淘汰落后生产线（设备）   | DEVICE",
                "关停设备名称               | DEVICE",
                "淘汰的主要设备             | DEVICE",
                "窑炉名称                   | DEVICE",
                "工厂名称                   | ENTERPRISE",
                "淘汰落后产能企业           | ENTERPRISE",
                "企业（工厂）名称           | ENTERPRISE",
                "厂家名称                   | ENTERPRISE",
                "关停企业名称               | ENTERPRISE",
                "所属镇                     | TOWN",
                "所在镇（街道）             | TOWN",
                "装备产能                   | CAPACITY",
                "生产线年产能（万吨）       | CAPACITY",
                "落后设备生产能力（万吨/年） | CAPACITY",
                "淘汰落后产能规模           | CAPACITY",
                "高炉产能（万吨）           | CAPACITY",
                "设备规模（万吨）           | CAPACITY",
                "压减产能                   | CAPACITY",
                "年产量（万米）             | CAPACITY",
                "是否停产                   | STATE",
                "是否正常生产               | STATE",
                "目前生产情况               | STATE",
                "开工时间                   | OPERATING_SINCE",
                "建厂时间                   | OPERATING_SINCE",
                "关停时限                   | EXIT_BY",
                "淘汰完成时间               | EXIT_BY",
                "用电编号                   | POWER_ACCOUNT",
                "职工总数（人）             | STAFF",
                "营业执照（统一社会信用代码） | CREDIT_CODE",
                "厂区地址                   | ADDRESS",
                "目前状况                   | STATE",
                "生产状况                   | STATE",
                "停产情况                   | STATE",
                "关停年月                   | EXIT_BY",
                "计划淘汰年月               | EXIT_BY",
                "所属村镇                   | TOWN",
                "所在村镇                   | TOWN",
                "电话/联系人                | PHONE",
                "规格2（变压器KVA）         | MODEL",
                "规格3                      | MODEL",
                "熔炼能力（吨/炉）          | MODEL",
                "套数                       | COUNT",
                "套数（套）                 | COUNT",
                "熔炼能力（吨/年）          | CAPACITY"
            })
    void aHeadingMeansAField(String heading, Field field) {
        var best =
                Headings.suggestions(List.of(heading), ColumnUnits.of(heading)).getFirst();
        assertThat(best.field()).isEqualTo(field);
        assertThat(best.score()).isGreaterThanOrEqualTo(Headings.MEANT);
    }

    @Test
    void theCapacityOfADeviceIsNotTheDevice() throws IOException {
        var file = Tables.csv(folder, "单位名称|主要落后装备及型号|装备产能|计量单位", "甲纸厂|1575型造纸机3台|1.2|万吨/年");
        assertThat(Tables.layout(file).columns())
                .extracting(Column::field)
                .containsExactly(Field.ENTERPRISE, Field.DEVICE, Field.CAPACITY, Field.UNIT);
        assertThat(Tables.lines(Tables.rows(file).getFirst()))
                .containsExactly("3 paper_machine width_m=1.575 capacity_t_per_year=12000");
    }

    /// 主要规格参数 says no less of the device beside 产品.
    @Test
    void theNumberOfSetsAndTheMainParametersAreTaken() throws IOException {
        var file = Tables.csv(folder, "企业名称|产品|装置名称|套数|主要规格参数|主要技术参数", "甲铁厂|生铁|高炉|2|450m³|");
        assertThat(Tables.layout(file).columns())
                .extracting(Column::field)
                .containsExactly(Field.ENTERPRISE, Field.MODEL, Field.DEVICE, Field.COUNT, Field.MODEL, Field.MODEL);
        assertThat(Tables.lines(Tables.rows(file).getFirst()))
                .containsExactly("2 blast_furnace effective_volume_m3=450");
    }

    @Test
    void ofSeveralUnitsInAHeadingNoneIsTaken() throws IOException {
        var file = Tables.csv(
                folder, "企业名称|设备名称|年产能（万吨、万重量箱、万标砖）", "甲砖厂|24门轮窑|1500", "乙砖厂|24门轮窑|1500万标砖", "丙水泥厂|Φ3×10m机立窑|10万吨");
        var rows = Tables.rows(file);
        assertThat(Tables.layout(file).column(Field.CAPACITY)).map(Column::unit).contains("");
        assertThat(rows.stream().map(row -> Tables.lines(row).getFirst()))
                .containsExactly(
                        "null brick_kiln kiln_kind=annular door_count=24",
                        "null brick_kiln kiln_kind=annular door_count=24 capacity_std_bricks_per_year=15000000",
                        "null cement_kiln kiln_kind=shaft diameter_m=3 height_m=10 capacity_t_per_year=100000");
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(List.of("C2 UNIT_MISSING 1500"), List.of(), List.of());
    }

    @Test
    void unitsOfUnlikeSizeAreSeveralAsWell() throws IOException {
        var file = Tables.csv(folder, "单位：万吨、吨||", "企业名称|设备名称|产能", "甲厂|450m³高炉|30", "乙厂|450m³高炉|5000吨");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(List.of("C3 UNIT_MISSING 30"), List.of());
    }

    @Test
    void severalNumbersHaveTheUnitOfTheirHeading() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|型号（KVA）", "甲厂|电石炉|5000、6300", "乙厂|电石炉|2×6300");
        var rows = Tables.rows(file);
        assertThat(Tables.lines(rows.getFirst()))
                .containsExactly(
                        "null calcium_carbide_furnace transformer_kva=5000",
                        "null calcium_carbide_furnace transformer_kva=6300");
        assertThat(Tables.lines(rows.getLast())).containsExactly("2 calcium_carbide_furnace transformer_kva=6300");
        assertThat(new RowTexts(Tables.layout(file)).of(rows.getFirst())).containsEntry(Field.MODEL, "5000、6300KVA");
    }

    @Test
    void aCapacitySaidTwiceIsSaidOnce() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|产能", "甲厂|年加工牛皮3万标张制革线1条|3万标张/年", "乙厂|年加工牛皮3万标张制革线1条|4万标张/年");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(List.of(), List.of("B3 TEXT_UNREAD 产能4万标张/年"));
    }

    @Test
    void aSizeInAColumnOfItsOwnIsThatOfTheDevice() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|炉容（立方米）|变压器容量（kVA）", "甲厂|高炉|380|");
        assertThat(Tables.lines(Tables.rows(file).getFirst()))
                .containsExactly("null blast_furnace effective_volume_m3=380");
    }

    @Test
    void aLongNumberAmongTheFirstRowsIsNoHeading() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|备注", "甲厂|450m³高炉|高炉容积" + "9".repeat(20));
        assertThat(Tables.lines(Tables.rows(file).getFirst()))
                .containsExactly("null blast_furnace effective_volume_m3=450");
    }

    @Test
    void whatIsTooLongBelowAHeadingThatNamesTheDeviceIsTold() throws IOException {
        String number = "9".repeat(20) + "立方";
        var file = Tables.csv(folder, "企业名称|高炉容积（m³）", "甲厂|" + number);
        var row = Tables.rows(file).getFirst();
        assertThat(row.problems()).extracting(Problem::code).contains(Problem.Code.TOO_LONG);
        assertThat(new RowTexts(Tables.layout(file)).of(row)).containsEntry(Field.DEVICE, number);
    }

    @Test
    void aColumnOfUnitsSaysWhichOfSeveralItIs() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|年产能（万吨、万标砖）|单位", "甲砖厂|24门轮窑|1500|万标砖");
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row))
                .containsExactly(
                        "null brick_kiln kiln_kind=annular door_count=24 capacity_std_bricks_per_year=15000000");
        assertThat(row.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高炉容积（m³）;座数       | 450;2     | 2 blast_furnace effective_volume_m3=450       | 高炉容积450m3",
                "高炉有效容积m³;座数       | 450;      | null blast_furnace effective_volume_m3=450    | 高炉有效容积450m3",
                "矿热炉容量（kVA）;台数    | 6300;1    | 1 submerged_arc_furnace transformer_kva=6300  | 矿热炉容量6300kVA",
                "矿热炉规格（kVA）;台数    | 6300kVA;1 | 1 submerged_arc_furnace transformer_kva=6300  | 矿热炉规格6300kVA",
                "轮窑门数;座数             | 24;1      | 1 brick_kiln kiln_kind=annular door_count=24  | 轮窑门数24",
                "高炉容积（m³）;座数       | 450m³高炉;2 | 2 blast_furnace effective_volume_m3=450     | 450m³高炉"
            })
    void aHeadingThatNamesTheDeviceKeepsItForTheRow(String headings, String cells, String line, String text)
            throws IOException {
        var file = Tables.csv(folder, "企业名称;" + headings, "甲厂;" + cells);
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row)).containsExactly(line);
        var texts = new RowTexts(Tables.layout(file)).of(row);
        assertThat(texts).containsEntry(Field.DEVICE, text);
        assertThat(Tables.lines(Tables.READER.written(texts))).containsExactly(line);
    }

    @Test
    void aColumnOfDevicesGoesBeforeAHeadingThatNamesOne() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|高炉容积（m³）", "甲厂|转炉|450", "乙厂|高炉|450");
        assertThat(Tables.layout(file).columns())
                .extracting(Column::field)
                .containsExactly(Field.ENTERPRISE, Field.DEVICE, Field.MODEL);
        assertThat(Tables.rows(file).stream().map(row -> Tables.lines(row) + " " + Tables.problems(row)))
                .containsExactly(
                        "[null converter] [C2 KIND_DIFFERS 高炉容积450m3]",
                        "[null blast_furnace effective_volume_m3=450] []");
    }

    /// Where no cell names one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高炉产能（万吨/年）              | 45      | null blast_furnace capacity_t_per_year=450000       | 高炉",
                "高炉年产能（万吨）;高炉座数       | 45;1    | 1 blast_furnace capacity_t_per_year=450000          | 高炉座数1",
                "轮窑产能（万标砖/年）;型号        | 1500;24门 | null brick_kiln kiln_kind=annular door_count=24 capacity_std_bricks_per_year=15000000 | 轮窑",
                "纸机幅宽（mm）;车速（m/min）      | 1575;60 | null paper_machine width_m=1.575 speed_m_min=60     | 纸机",
                "高炉产能（万吨/年）;设备名称       | 45;转炉 | null converter capacity_t_per_year=450000           | 转炉",
                "高炉产能（万吨/年）;设备名称       | 45;     | null blast_furnace capacity_t_per_year=450000       | 高炉",
                "高炉产能（万吨/年）;型号           | 45;50t转炉 | null converter nominal_capacity_t=50 capacity_t_per_year=450000 | ",
                "产能（万吨/年）;数量               | 45;1    | 1 null capacity_t_per_year=450000                   | "
            })
    void aHeadingOverANumberNamesTheDevice(String headings, String cells, String line, String device)
            throws IOException {
        var file = Tables.csv(folder, "企业名称;" + headings, "甲厂;" + cells);
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row)).containsExactly(line);
        var texts = new RowTexts(Tables.layout(file)).of(row);
        assertThat(texts.get(Field.DEVICE)).isEqualTo(device);
        assertThat(Tables.lines(Tables.READER.written(texts))).containsExactly(line);
    }

    @Test
    void bothOfAPlaceInOneCellAreTwo() throws IOException {
        var file = Tables.csv(
                folder,
                "企业名称;设备名称;经纬度",
                "甲厂;高炉;北纬41°07′ 东经121°21′",
                "乙厂;高炉;121.35,41.12",
                "丙厂;高炉;北纬121.35 东经41.12",
                "丁厂;高炉;121.35");
        var texts = new RowTexts(Tables.layout(file));
        var rows = Tables.rows(file);
        assertThat(rows.stream().map(texts::of).map(row -> row.get(Field.LONGITUDE) + " / " + row.get(Field.LATITUDE)))
                .containsExactly("东经121°21′ / 北纬41°07′", "121.35 / 41.12", "北纬121.35 东经41.12 / null", "121.35 / null");
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of("C4 POSITION_UNKNOWN 北纬121.35 东经41.12"),
                        List.of("C5 POSITION_UNKNOWN 121.35"));
        var alone = Tables.READER.written(texts.of(rows.getFirst()));
        assertThat(Tables.content(alone, Field.LONGITUDE)).isEqualTo("121.3500000°");
        assertThat(Tables.content(alone, Field.LATITUDE)).isEqualTo("41.1166667°");
    }

    @ParameterizedTest
    @CsvSource({
        "是否停产, 是, 停产, STOPPED",
        "是否停产, 是（2024年起）, 停产（2024年起）, STOPPED",
        "是否停产, 否, 在产, OPERATING",
        "是否停产, 停产, 停产, STOPPED",
        "是否正常生产, 是, 正常生产, OPERATING",
        "是否正常生产, 否, 否, ",
        "是否拆除, 否, 否, ",
        "生产状态, 是, 是, "
    })
    void theAnswerToAQuestionIsReadWithIt(String heading, String cell, String text, LineState state)
            throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|" + heading, "甲厂|450m³高炉|" + cell);
        var layout = Tables.layout(file).as(2, Field.STATE);
        var row = Tables.rows(file, layout).getFirst();
        assertThat(Tables.content(row, Field.STATE)).isEqualTo(state == null ? "?" : state.name());
        assertThat(new RowTexts(layout).of(row)).containsEntry(Field.STATE, text);
    }

    @Test
    void aCountBesideSeveralDevicesIsTold() throws IOException {
        var file = Tables.csv(folder, "企业名称|设备名称|数量", "甲厂|机立窑；水泥磨|3", "乙厂|机立窑；水泥磨|2", "丙厂|机立窑；水泥磨2台|3");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(List.of("C2 SHARED 3"), List.of(), List.of());
    }
}
