package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.statute.survey.SurveyRow.Kind;

/// Headings of parts between the rows of a table: what they say and no column does is proposed for the rows below.
class SectionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "城关镇            | TOWN 城关镇",
                "一、城关镇（3家） | TOWN 城关镇",
                "(二)河东街道：    | TOWN 河东街道",
                "县经济开发区      | TOWN 县经济开发区",
                "一、水泥行业      | INDUSTRY 水泥行业",
                "（二）钢铁行业    | INDUSTRY 钢铁行业",
                "3.砖瓦企业        | INDUSTRY 砖瓦企业",
                "铸造、造纸行业    | INDUSTRY 铸造、造纸行业",
                "茶叶加工行业      | INDUSTRY 茶叶加工行业",
                "水泥              | INDUSTRY 水泥",
                "一、香格里拉市    | ?",
                "其他行业          | ?",
                "乡镇              | ?",
                "有关乡镇          | ?",
                "一、已关停企业    | ?",
                "以上企业均已停产  | ?"
            })
    void aHeadingSaysTheTownOrTheIndustry(String written, String says) throws IOException {
        var row = Tables.rows(Tables.csv(folder, "序号;企业名称;设备名称", written + ";;", "1;甲厂;高炉", "2;乙厂;高炉", "注：以上为全部;;"))
                .get(1);
        String said = row.value(Field.TOWN)
                .or(() -> row.value(Field.INDUSTRY))
                .map(value -> value.field() + " " + value.raw())
                .orElse("?");
        assertThat(said).isEqualTo(says);
        assertThat(row.problems().getFirst()).isEqualTo(new Problem("A2", Problem.Code.SECTION, written));
    }

    /// A town with parts of industries within it; the next town ends both.
    @Test
    void partsStandWithinParts() throws IOException {
        var rows = Tables.rows(Tables.csv(
                folder,
                "企业名称;设备名称;产能（万吨）",
                "城关镇;;",
                "一、钢铁行业;;",
                "甲厂;450m³高炉;45",
                "（一）在产的;;",
                "（二）已停产的;;",
                "乙厂;450m³高炉;45",
                "二、水泥行业;;",
                "丙厂;Φ2.2×7m水泥磨;20",
                "小计;;65",
                "新城镇;;",
                "丁厂;1575造纸机;1"));
        assertThat(rows.stream().map(SurveyRow::kind))
                .containsExactly(
                        Kind.NOTE,
                        Kind.NOTE,
                        Kind.LINES,
                        Kind.NOTE,
                        Kind.NOTE,
                        Kind.LINES,
                        Kind.NOTE,
                        Kind.LINES,
                        Kind.TOTAL,
                        Kind.NOTE,
                        Kind.LINES);
        assertThat(rows.stream().filter(row -> row.kind() == Kind.LINES).map(Tables::problems))
                .containsExactly(
                        List.of(
                                "A2 SECTION 城关镇",
                                "A2 TOWN_OF_SECTION 城关镇",
                                "A3 SECTION 一、钢铁行业",
                                "A3 INDUSTRY_OF_SECTION 钢铁行业"),
                        List.of(
                                "A2 SECTION 城关镇",
                                "A2 TOWN_OF_SECTION 城关镇",
                                "A3 SECTION 一、钢铁行业",
                                "A3 INDUSTRY_OF_SECTION 钢铁行业",
                                "A6 SECTION （二）已停产的"),
                        List.of(
                                "A2 SECTION 城关镇",
                                "A2 TOWN_OF_SECTION 城关镇",
                                "A8 SECTION 二、水泥行业",
                                "A8 INDUSTRY_OF_SECTION 水泥行业"),
                        List.of("A11 SECTION 新城镇", "A11 TOWN_OF_SECTION 新城镇"));
        assertThat(Tables.content(rows.getLast(), Field.TOWN)).isEqualTo("^新城镇");
        assertThat(rows.getLast().value(Field.INDUSTRY)).isEmpty();
    }

    /// Whoever numbers 一、, 二、 and （三） means three parts, and a page that goes on begins none.
    @Test
    void aPartThatIsNumberedOtherwiseIsStillTheNext() throws IOException {
        var rows = Tables.rows(Tables.csv(
                folder, "企业名称;设备名称", "一、水泥行业;", "甲厂;Φ2.2×7m水泥磨", "（续表）;", "乙厂;Φ2.2×7m水泥磨", "（二）其他;", "丙厂;1575造纸机"));
        assertThat(rows.stream().filter(row -> row.kind() == Kind.LINES).map(Tables::problems))
                .containsExactly(
                        List.of("A2 SECTION 一、水泥行业", "A2 INDUSTRY_OF_SECTION 水泥行业"),
                        List.of("A2 SECTION 一、水泥行业", "A2 INDUSTRY_OF_SECTION 水泥行业"),
                        List.of("A6 SECTION （二）其他"));
    }

    @Test
    void aColumnSaysItBeforeAHeadingDoes() throws IOException {
        var file = Tables.csv(folder, "乡镇;企业名称;设备名称", "城关镇;;", ";甲厂;高炉", "水泥行业;;", "河东镇;乙厂;高炉");
        assertThat(Tables.layout(file).proposed()).isEqualTo(Set.of(Field.INDUSTRY));
        var rows = Tables.rows(file);
        assertThat(rows.get(1).value(Field.TOWN)).isEmpty();
        assertThat(Tables.content(rows.get(3), Field.TOWN)).isEqualTo("河东镇");
        assertThat(Tables.content(rows.get(3), Field.INDUSTRY)).isEqualTo("^水泥行业");
        var chosen = Tables.layout(file).as(0, Field.INDUSTRY);
        assertThat(chosen.proposed()).isEqualTo(Set.of(Field.TOWN));
    }

    /// What begins below the first rows is a heading all the same; nothing is filled in that the page of the columns
    /// did not tell.
    @Test
    void whatBeginsFurtherDownIsNoMoreThanAHeading() throws IOException {
        var lines = new String[60];
        lines[0] = "企业名称;设备名称";
        for (int at = 1; at < lines.length; at++) {
            lines[at] = at == 50 ? "城关镇;" : "甲" + at + "厂;高炉";
        }
        var last = Tables.rows(Tables.csv(folder, lines)).getLast();
        assertThat(last.value(Field.TOWN)).isEmpty();
        assertThat(Tables.problems(last)).containsExactly("A51 SECTION 城关镇");
    }

    /// 工业园区： names no town, and what stood above it does not go on below it.
    @ParameterizedTest
    @ValueSource(strings = {"工业园区：", "工业园区", "乡镇:"})
    void aPartOfNoPlaceEndsTheTownBeforeIt(String part) throws IOException {
        var rows = Tables.rows(
                Tables.csv(folder, "企业名称;设备名称", "城关镇;", "三、水泥行业;", "甲厂;Φ2.2×7m水泥磨", part + ";", "乙厂;450m³高炉"));
        assertThat(rows.stream().map(SurveyRow::kind))
                .containsExactly(Kind.NOTE, Kind.NOTE, Kind.LINES, Kind.NOTE, Kind.LINES);
        assertThat(Tables.problems(rows.getLast())).containsExactly("A5 SECTION " + part);
        assertThat(rows.getLast().value(Field.TOWN)).isEmpty();
        assertThat(rows.getLast().value(Field.INDUSTRY)).isEmpty();
    }

    /// The device alone in its row is no heading, nor is a name that is not alone.
    @Test
    void linesStayLines() throws IOException {
        var rows = Tables.rows(Tables.csv(folder, "企业名称;设备名称;数量", "城关镇砖瓦厂;24门轮窑;1", ";水泥;", "城关镇;高炉;1", "水泥;高炉;"));
        assertThat(rows).extracting(SurveyRow::kind).containsOnly(Kind.LINES);
    }

    @Test
    void theHeadingOfAPartIsNoRowOfLines() throws IOException {
        var file = Tables.csv(
                folder,
                "企业|淘汰设备|生产能力（万吨）",
                "一、香格里拉市||",
                "甲硅业公司|6300kVA矿热炉|1.2",
                "（二）维西县||",
                "十二.德钦县（3家）||",
                "三和水泥厂||",
                "三、丁厂|机立窑|");
        assertThat(Tables.rows(file))
                .extracting(SurveyRow::kind)
                .containsExactly(Kind.NOTE, Kind.LINES, Kind.NOTE, Kind.NOTE, Kind.LINES, Kind.LINES);
    }
}
