package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.sheet.Cell;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.SurveyRow.Kind;

/// How cells are read, each by its field.
class CellsOfATableTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2019-4-1, 2019-04-01",
        "2019年4月1日, 2019-04-01",
        "２０１９．４．１, 2019-04-01",
        "2019/04/01 08:30, 2019-04-01",
        "20190401, 2019-04-01",
        "2019年4月, 2019-04",
        "2019.4, 2019-04",
        "201904, 2019-04",
        "201945, 2019-04-05",
        "20194, 2019-04",
        "2019401, 2019-04-01",
        "2019431, NO_SUCH_DAY",
        "2019111, AMBIGUOUS_DATE",
        "43556, 2019-04-01",
        "43556.5, 2019-04-01",
        "2019, 2019",
        "2019年, 2019",
        "2019年底前, 2019-12-31",
        "到2016年6月底前, 2016-06-30",
        "二〇〇一年, 2001",
        "二○○一年三月, 2001-03",
        "一九九八年十二月二十三日, 1998-12-23",
        "二〇〇一, 2001",
        "二〇一九年底前, 2019-12-31",
        "二〇〇一年十三月, NO_SUCH_DAY",
        "三年前, NOT_A_DATE",
        "2019-02-30, NO_SUCH_DAY",
        "20191301, NO_SUCH_DAY",
        "5月12日, NOT_A_DATE",
        "今年年底前, NOT_A_DATE",
        "1899, NO_SUCH_DAY",
        "2026.13, NO_SUCH_DAY",
        "80年代, NOT_A_DATE",
        "1905-06-27, AMBIGUOUS_DATE",
        "1905年7月, AMBIGUOUS_DATE",
        "1905, 1905",
        "98年, 1998",
        "９８年１２月, 1998-12",
        "05年6月, 2005-06",
        "05年, 2005",
        "12年3月, 2012-03",
        "10年, NOT_A_DATE",
        "三年, NOT_A_DATE",
        "二0一九年六月, 2019-06",
        "2026.12底前, 2026-12-31",
        "2026年12月31日前, 2026-12-31",
        "2026.6.30前完成, 2026-06-30",
        "28/02/2019, 2019-02-28",
        "2-28-2019, 2019-02-28",
        "30/02/2019, NO_SUCH_DAY",
        "2019/30/02, NO_SUCH_DAY",
        "31.13.2019, NO_SUCH_DAY",
        "03/04/2019, AMBIGUOUS_DATE",
        "04/04/2019, 2019-04-04",
        "6/2019, 2019-06",
        "13/2019, NO_SUCH_DAY"
    })
    void daysAreReadAsTheyAreWritten(String written, String day) {
        var read = Days.read(new Cell(written, Cell.Kind.TEXT, written, 1, false, false));
        assertThat(read.date() == null ? read.why().name() : read.date().toString())
                .isEqualTo(day);
    }

    @Test
    void aSpreadsheetLosesTheZeroOfOctober() {
        var number = new Cell("2019.1", Cell.Kind.NUMBER, "2019.1", 1, false, false);
        assertThat(Days.read(number)).isEqualTo(Days.Read.AMBIGUOUS);
        var text = new Cell("2019.10", Cell.Kind.TEXT, "2019.10", 1, false, false);
        assertThat(Days.read(text).date()).hasToString("2019-10");
    }

    @ParameterizedTest
    @CsvSource({
        "在产, OPERATING",
        "正常生产, OPERATING",
        "2015年起停产, STOPPED",
        "僵尸企业, STOPPED",
        "停产已封存, SEALED",
        "已停产并拆除, DISMANTLED",
        "停止生产, STOPPED",
        "未停产, ",
        "计划关停, ",
        "红色, ",
        "断续生产, ",
        "时断时续生产, ",
        "在建, "
    })
    void statesAreReadAndDenialsAreNot(String written, LineState state) {
        assertThat(States.read(written).orElse(null)).isEqualTo(state);
    }

    /// A table to fill in offers no word of which a person would have to be asked.
    @Test
    void whatIsOfferedHasOneMeaning() {
        assertThat(LineState.offered()).containsExactly("在产", "停产", "已封存", "已拆除");
        assertThat(LineState.offered().stream().map(States::read).map(Optional::orElseThrow))
                .containsExactly(LineState.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "117.12,31.45            | 117.12,31.45",
                "31.45 117.12            | 117.12,31.45",
                "E117°7′12″ N31°27′      | 117.1200000,31.4500000",
                "东经117度7分12秒，北纬31度27分0秒 | 117.1200000,31.4500000",
                "117.12                  | null",
                "10.5,20.5               | null",
                "121.35,41.12            | 121.35,41.12",
                "东经121°21′ 北纬41°07′    | 121.3500000,41.1166667",
                "北纬41°07′，东经121°21′   | 121.3500000,41.1166667",
                "121°20′30″，41°00′10″    | 121.3416667,41.0027778",
                "121.341666667,41.00277778 | 121.3416667,41.0027778",
                "E121.35 N41.12          | 121.35,41.12",
                "N41.12E121.35           | 121.35,41.12",
                "121.35E，41.12N          | 121.35,41.12",
                "经度121.35，纬度41.12      | 121.35,41.12",
                "北纬121.35 东经41.12      | null",
                "N121.35 E41.12          | null",
                "41.12E 121.35N          | null",
                "W121.35 N41.12          | null",
                "东经121.35 南纬41.12      | null",
                "-121.35,41.12           | null",
                "121.35,41.12,3          | null"
            })
    void placesAreReadInEitherOrder(String written, String place) {
        var read = Positions.read(written);
        assertThat(read == null ? "null" : read.longitude() + "," + read.latitude())
                .isEqualTo(place);
    }

    @Test
    void quantitiesAreReadWithTheirUnits() throws IOException {
        var file = Tables.csv(
                folder,
                "企业名称;设备名称;数量;产能;单位;用电量(万度);职工数;状态;出厂编号;设备编号",
                "甲厂;高炉;2台;1,200.5;万吨/年;约30;12人;在产;0012;1#、3#",
                "乙厂;高炉;1.5;30;;3;一百多;红色;同上;",
                "丙厂;高炉;0;年产30万吨;吨;-3;;;;");
        var rows = Tables.rows(file);
        assertThat(List.of(Field.COUNT, Field.CAPACITY, Field.POWER_USE, Field.STAFF, Field.SERIAL).stream()
                        .map(field -> Tables.content(rows.getFirst(), field)))
                .containsExactly("2台", "1200.5万吨/年", "?", "12人", "0012");
        assertThat(Tables.lines(rows.getFirst()))
                .containsExactly("2 blast_furnace [1#, 3#] capacity_t_per_year=12005000");
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(
                        List.of("F2 NOT_A_NUMBER 约30"),
                        List.of(
                                "C3 NO_SUCH_NUMBER 1.5",
                                "D3 UNIT_MISSING 30",
                                "G3 NOT_A_NUMBER 一百多",
                                "H3 STATE_UNKNOWN 红色"),
                        List.of("D4 UNITS_DIFFER 年产30万吨", "F4 NO_SUCH_NUMBER -3"));
        assertThat(Tables.content(rows.get(1), Field.SERIAL)).isEqualTo("^0012");
    }

    @Test
    void severalDevicesInACellAreSeveralLines() throws IOException {
        var file = Tables.csv(
                folder,
                "企业名称;淘汰设备;数量;产能（万吨）",
                "甲厂;1座450m³高炉、2座50t转炉;3;60",
                "乙厂;1座450m³高炉、2座50t转炉;4;",
                "丙厂;450m³高炉2座;3;60",
                "丁厂;不知何物;1;5",
                "戊厂;;;",
                ";高炉;1;");
        var rows = Tables.rows(file);
        assertThat(rows.stream().map(row -> row.lines().size())).containsExactly(2, 2, 1, 1, 1, 1);
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(
                        List.of("D2 SHARED 60"),
                        List.of("C3 COUNT_DIFFERS 4"),
                        List.of("C4 COUNT_DIFFERS 3"),
                        List.of("B5 TEXT_UNREAD 不知何物", "B5 NO_DEVICE 不知何物"),
                        List.of("A6 NO_DEVICE"),
                        List.of("A7 NO_ENTERPRISE"));
    }

    @Test
    void aColumnOfItsOwnSaysTheKindThatTheDescriptionLeavesOpen() throws IOException {
        var file = Tables.csv(
                folder,
                "企业名称;设备名称;规格;窑型",
                "甲水泥厂;水泥窑;Φ2.9m;机立窑",
                "乙水泥厂;水泥窑;Φ2.9m;湿法",
                "丙水泥厂;机立窑;Φ2.9m;湿法窑",
                "丁水泥厂;机立窑;Φ2.9m;轮窑",
                "戊水泥厂;水泥窑;Φ2.9m;不知何型",
                "己砖厂;三车间;;24门轮窑",
                "庚水泥厂;机立窑、水泥磨;;机立窑",
                "辛钢厂;1座450m³高炉、2座50t转炉;;机立窑");
        var rows = Tables.rows(file);
        assertThat(rows.stream().map(row -> Tables.lines(row).getFirst()))
                .containsExactly(
                        "null cement_kiln diameter_m=2.9 kiln_kind=shaft",
                        "null cement_kiln diameter_m=2.9 kiln_kind=wet",
                        "null cement_kiln kiln_kind=shaft diameter_m=2.9",
                        "null cement_kiln kiln_kind=shaft diameter_m=2.9",
                        "null cement_kiln diameter_m=2.9",
                        "null brick_kiln kiln_kind=annular door_count=24",
                        "null cement_kiln kiln_kind=shaft",
                        "1 blast_furnace effective_volume_m3=450");
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of("D4 KIND_DIFFERS 湿法窑"),
                        List.of("D5 KIND_DIFFERS 轮窑"),
                        List.of("D6 TEXT_UNREAD 不知何型"),
                        List.of("B7 TEXT_UNREAD 三"),
                        List.of(),
                        List.of("D9 KIND_DIFFERS 机立窑"));
        var said = new LineReader(ReadingLimits.DEFAULT)
                .read(new Description(rows.getFirst().lines().getFirst().raw(), "", "水泥", ""));
        assertThat(said.lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.facts()).extracting(Fact::name).contains("kiln_kind", "diameter_m"));
    }

    @Test
    void rowsThatAreNoLinesAreMarked() throws IOException {
        var file = Tables.csv(
                folder,
                "序号;地区;企业名称;设备名称;产能(吨);备注",
                "1;2;3;4;5;6",
                "一、钢铁行业;;;;;",
                "1;甲县;甲厂;高炉;5;合计两座",
                ";甲县小计;;;5;",
                "序号;地区;企业名称;设备名称;产能(吨);备注",
                "2;乙县;合计面粉厂;高炉;5;",
                "合计：;;;;10;",
                "填表人：张某;;;审核人：李某;;",
                "注：5月10日以前报送;;;;;");
        assertThat(Tables.rows(file))
                .extracting(SurveyRow::kind)
                .containsExactly(
                        Kind.HEADING,
                        Kind.NOTE,
                        Kind.LINES,
                        Kind.TOTAL,
                        Kind.HEADING,
                        Kind.LINES,
                        Kind.TOTAL,
                        Kind.NOTE,
                        Kind.NOTE);
    }

    @Test
    void theSameAsAboveIsTheRowAbove() throws IOException {
        var file = Tables.csv(
                folder,
                "企业名称;设备名称;型号;年产能(万吨);投产时间",
                "同上;高炉;450m³;30;2003",
                "甲厂;同上;同上;〃;\"\"\"\"",
                "同上;转炉;;同上;同上",
                "同上;转炉;同上;;");
        var rows = Tables.rows(file);
        assertThat(Tables.problems(rows.getFirst())).containsExactly("A2 NOTHING_ABOVE 同上");
        assertThat(Tables.lines(rows.get(1)))
                .containsExactly("null blast_furnace effective_volume_m3=450 capacity_t_per_year=300000");
        assertThat(Tables.content(rows.get(2), Field.OPERATING_SINCE)).isEqualTo("^2003");
        assertThat(Tables.content(rows.get(3), Field.ENTERPRISE)).isEqualTo("^甲厂");
        assertThat(Tables.problems(rows.get(3))).containsExactly("C5 NOTHING_ABOVE 同上");
    }
}
