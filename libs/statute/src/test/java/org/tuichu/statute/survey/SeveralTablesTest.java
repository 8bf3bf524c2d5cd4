package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;

/// Several tables below each other on one sheet: none is read by the headings of another.
class SeveralTablesTest {
    private static final String[] TWO = {
        "表一 水泥行业||||||",
        "序号|企业名称|设备名称|规格型号|产能（万吨/年）||",
        "1|甲水泥厂|水泥磨|Φ2.4×8m|20||",
        "合计||||20||",
        "|||||单位：吨|",
        "序号|企业名称|生产线|幅宽（mm）|车速（m/min）|产能|建成年份",
        "1|丙纸厂|造纸机|1575|80|5000|1997",
        "合计|||||5000|"
    };

    @TempDir
    Path folder;

    private List<Layout> layouts(String... lines) throws IOException {
        try (var workbook = Workbook.open(Tables.csv(folder, lines), SheetLimits.DEFAULT)) {
            return Tables.READER.layouts(workbook);
        }
    }

    private static List<String> kinds(List<SurveyRow> rows) {
        return rows.stream()
                .map(row -> row.raw().number() + " " + row.kind()
                        + Tables.problems(row).stream()
                                .filter(problem -> problem.contains("OTHER_TABLE"))
                                .reduce("", (one, other) -> one + " " + other))
                .toList();
    }

    /// The one that names more fields first, the other all the same.
    @Test
    void eachIsFoundWithItsColumnsAndUnit() throws IOException {
        var layouts = layouts(TWO);
        assertThat(layouts).extracting(Layout::firstRow).containsExactly(6, 2);
        assertThat(layouts.getFirst().column(Field.CAPACITY)).map(Column::unit).contains("吨");
        var file = Tables.csv(folder, TWO);
        assertThat(Tables.lines(Tables.rows(file, layouts.getFirst()).getFirst()))
                .containsExactly("null paper_machine width_m=1.575 speed_m_min=80");
        assertThat(Tables.content(Tables.rows(file, layouts.getFirst()).getFirst(), Field.CAPACITY))
                .isEqualTo("5000吨");
    }

    @Test
    void whatStandsBelowAnotherHeaderIsPointedAtAndNotRead() throws IOException {
        var rows = Tables.rows(Tables.csv(folder, TWO), layouts(TWO).getLast());
        assertThat(kinds(rows))
                .containsExactly("3 LINES", "4 TOTAL", "5 HEADING", "6 HEADING", "7 LINES A7 OTHER_TABLE 6", "8 TOTAL");
        assertThat(rows.get(4).values()).isEmpty();
        assertThat(Tables.lines(rows.get(4))).containsExactly("null null");
    }

    /// Tonnes are no ten thousand tonnes.
    @Test
    void anotherUnitIsAnotherHeader() throws IOException {
        var table = new String[] {"企业名称|设备名称|产能（万吨/年）", "甲厂|高炉|40", "企业名称|设备名称|产能（吨/年）", "乙厂|高炉|400000"};
        assertThat(layouts(table)).extracting(Layout::firstRow).containsExactly(1, 3);
        assertThat(kinds(Tables.rows(Tables.csv(folder, table))))
                .containsExactly("2 LINES", "3 HEADING", "4 LINES A4 OTHER_TABLE 3");
    }

    /// Headings that name no unit have that of the line above them.
    @Test
    void theSameHeaderBelowAnotherUnitIsAnotherTable() throws IOException {
        var table = new String[] {
            "单位：万吨/年|||",
            "企业名称|设备名称|台数|生产能力",
            "甲厂|轻质碳酸钙生产线|1|3",
            "|||单位：吨/年",
            "企业名称|设备名称|台数|生产能力",
            "乙厂|轻质碳酸钙生产线|1|8000",
            "单位：万吨/年|||",
            "企业名称|设备名称|台数|生产能力",
            "丙厂|轻质碳酸钙生产线|1|2"
        };
        assertThat(layouts(table)).extracting(Layout::firstRow).containsExactly(2, 5, 8);
        assertThat(layouts(table))
                .extracting(
                        layout -> layout.column(Field.CAPACITY).orElseThrow().unit())
                .containsExactly("万吨/年", "吨/年", "万吨/年");
        assertThat(kinds(Tables.rows(Tables.csv(folder, table))))
                .containsExactly(
                        "3 LINES",
                        "4 HEADING",
                        "5 HEADING",
                        "6 LINES A6 OTHER_TABLE 5",
                        "7 HEADING",
                        "8 HEADING",
                        "9 LINES");
    }

    /// Below a unit alone, too; the unit of the table once more is no other one.
    @Test
    void rowsBelowAnotherUnitAreNotRead() throws IOException {
        var rows = Tables.rows(Tables.csv(
                folder,
                "单位：万吨|||",
                "企业名称|设备名称|台数|产能",
                "甲厂|高炉|1|40",
                "单位：万吨|||",
                "乙厂|高炉|1|50",
                "单位：吨|||",
                "丙厂|高炉|1|400000"));
        assertThat(kinds(rows))
                .containsExactly("3 LINES", "4 HEADING", "5 LINES", "6 HEADING", "7 LINES A7 OTHER_TABLE 6");
        assertThat(Tables.content(rows.get(2), Field.CAPACITY)).isEqualTo("50万吨");
    }

    /// Below both stand 名称 and 型号.
    @Test
    void theSecondRowOfAnotherHeaderIsNotTheFirstTableOnceMore() throws IOException {
        var table = new String[] {
            "企业名称|淘汰设备|||产能（万吨）",
            "|名称|型号|数量|",
            "甲厂|高炉|450m³|1|40",
            "企业名称|淘汰设备|||停产时间",
            "|名称|型号|数量|",
            "乙厂|转炉|50t|2|2024.1"
        };
        assertThat(kinds(Tables.rows(Tables.csv(folder, table))))
                .containsExactly("3 LINES", "4 HEADING", "5 HEADING", "6 LINES A6 OTHER_TABLE 4");
    }

    @Test
    void theSameHeaderOnTheNextPageGoesOn() throws IOException {
        var table = new String[] {
            "序号|企业名称|设备名称|产能（万吨/年）|备注",
            "1|甲厂|高炉|40|",
            "序号|企业 名称|设备名称|产能（万吨／年）|备　注",
            "2|乙厂|高炉|50|",
            "序号|企业全称|主要设备|年产能|备注",
            "3|丙厂|高炉|60|"
        };
        assertThat(layouts(table)).extracting(Layout::firstRow).containsExactly(1);
        assertThat(kinds(Tables.rows(Tables.csv(folder, table))))
                .containsExactly("2 LINES", "3 HEADING", "4 LINES", "5 HEADING", "6 LINES");
    }

    /// Nobody looks for headers so far down; the rows are told all the same.
    @Test
    void farDownItIsNoticedToo() throws IOException {
        var lines = new ArrayList<>(List.of("企业名称|设备名称|产能（万吨）|状态"));
        for (int row = 0; row < 60; row++) {
            lines.add("甲厂" + row + "|高炉|40|在产");
        }
        lines.addAll(List.of("企业名称|设备名称|停产时间|职工", "乙厂|高炉|2024.1|30", "企业名称|设备名称|产能（万吨）|状态", "丙厂|高炉|30|停产"));
        var table = lines.toArray(String[]::new);
        assertThat(layouts(table)).hasSize(1);
        assertThat(kinds(Tables.rows(Tables.csv(folder, table))).subList(59, 64))
                .containsExactly("61 LINES", "62 HEADING", "63 LINES A63 OTHER_TABLE 62", "64 HEADING", "65 LINES");
    }

    /// A park, a line and what else are called as headings are.
    @Test
    void aRowOfLinesIsNoHeader() throws IOException {
        var rows = Tables.rows(Tables.csv(folder, "所在园区|企业名称|设备名称|状态|备注", "开发区|甲厂|生产线|停产|其他", "园区|乙厂|高炉|停产|说明"));
        assertThat(kinds(rows)).containsExactly("2 LINES", "3 LINES");
        assertThat(Tables.content(rows.getFirst(), Field.TOWN)).isEqualTo("开发区");
    }
}
