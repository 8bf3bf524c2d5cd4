package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.sheet.SheetLimits;

/// What the headings of columns are taken to mean.
class LayoutTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "县(市、区)            | COUNTY",
                "所属乡镇（园区）      | TOWN",
                "企业（单位）名称      | ENTERPRISE",
                "企 业 名 称           | ENTERPRISE",
                "企業名稱              | ENTERPRISE",
                "单位名称              | ENTERPRISE",
                "统一社会信用代码（组织机构代码） | CREDIT_CODE",
                "淘汰生产线(设备)名称、型号、数量 | DEVICE",
                "拟淘汰落后设备名称    | DEVICE",
                "淘汰落后装备及产能    | DEVICE",
                "规格/型号             | MODEL",
                "数量（台/套）         | COUNT",
                "产能（万重量箱/年）   | CAPACITY",
                "涉及产能              | CAPACITY",
                "单位                  | UNIT",
                "2018年用电量（万千瓦时） | POWER_USE",
                "法定代表人及电话      | LEGAL_REPRESENTATIVE",
                "联系电话              | PHONE",
                "投产时间（年月）      | OPERATING_SINCE",
                "停产起始日            | STOPPED_SINCE",
                "目前状态              | STATE",
                "完成时限              | EXIT_BY",
                "淘汰依据（目录条款）  | CLAUSE",
                "备 注                 | REMARKS"
            })
    void aHeadingMeansAField(String heading, Field field) {
        var best = Headings.suggestions(List.of(heading)).getFirst();
        assertThat(best.field()).isEqualTo(field);
        assertThat(best.score()).isGreaterThanOrEqualTo(Headings.MEANT);
    }

    @Test
    void theColumnWhoseCellsNameDevicesIsTakenWhereNoHeadingDoes() throws IOException {
        var layout = Tables.layout(Tables.csv(
                folder, "企业名称|具体事项|处置措施", "甲焦化厂|4.3米焦炉2座（1#、2#），年产焦炭60万吨|拆除", "乙造纸厂|1575mm造纸机2台|拆除", "丙厂|详见附件|封存"));
        assertThat(layout.column(Field.DEVICE).orElseThrow().heading()).isEqualTo("具体事项");
        assertThat(layout.column(Field.DEVICE).orElseThrow().suggestions())
                .containsExactly(new Suggestion(Field.DEVICE, 0.67));
        assertThat(layout.column(Field.TREATMENT).orElseThrow().heading()).isEqualTo("处置措施");
        assertThat(Tables.layout(Tables.csv(folder, "企业名称|具体事项|备注", "甲厂|无|无", "乙厂|1575mm造纸机|无", "丙厂|详见附件|无"))
                        .column(Field.DEVICE))
                .isEmpty();
    }

    @Test
    void aHeadingThatMeansNothingKnownIsLeftToAPerson() {
        assertThat(Headings.suggestions(List.of("天气"))).isEmpty();
        assertThat(Headings.suggestions(List.of("设备名称、型号、数量")))
                .extracting(Suggestion::field)
                .containsExactly(Field.DEVICE, Field.MODEL, Field.COUNT);
    }

    @Test
    void eachFieldIsTakenOnceAndByTheBestHeading() throws IOException {
        var layout = Tables.layout(Tables.csv(folder, "淘汰设备情况说明,设备名称,企业名称,企业名称,天气", "a,b,c,d,e"));
        assertThat(layout.columns())
                .extracting(Column::field)
                .containsExactly(null, Field.DEVICE, Field.ENTERPRISE, null, null);
    }

    @Test
    void aPersonOverrules() throws IOException {
        var file = Tables.csv(folder, "企业名称,设备,规模,天气", "甲厂,高炉,450立方米,1");
        var guessed = Tables.layout(file);
        assertThat(guessed.column(Field.CAPACITY)).map(Column::index).contains(2);
        var corrected = guessed.as(2, Field.MODEL).as(3, Field.COUNT).as(0, null);
        assertThat(corrected.columns())
                .extracting(Column::field)
                .containsExactly(null, Field.DEVICE, Field.MODEL, Field.COUNT);
        assertThat(corrected.as(3, Field.DEVICE).columns())
                .extracting(Column::field)
                .containsExactly(null, null, Field.MODEL, Field.DEVICE);
        assertThat(corrected.as(3, Field.MODEL).columns())
                .extracting(Column::field)
                .containsExactly(null, Field.DEVICE, Field.MODEL, Field.MODEL);
        assertThat(Tables.lines(Tables.rows(file, corrected).getFirst()))
                .containsExactly("1 blast_furnace effective_volume_m3=450");
    }

    @Test
    void aUnitAboveTheTableIsThatOfTheCapacity() throws IOException {
        var file = Tables.csv(folder, "名单,,", "填报单位：某局,,单位：万吨", "企业名称,设备名称,年产能", "甲厂,高炉,30");
        assertThat(Tables.layout(file).column(Field.CAPACITY)).map(Column::unit).contains("万吨/年");
        assertThat(Tables.lines(Tables.rows(file).getFirst()))
                .containsExactly("null blast_furnace capacity_t_per_year=300000");
    }

    @Test
    void tablesWithoutAHeaderAreNotGuessedAt() throws IOException {
        var file = Tables.csv(folder, "甲厂,高炉,450", "乙厂,转炉,50", "姓名,电话");
        try (var workbook = org.tuichu.sheet.Workbook.open(file, SheetLimits.DEFAULT)) {
            assertThat(Tables.READER.layouts(workbook)).isEmpty();
        }
    }

    @Test
    void theSheetThatNamesTheMostFieldsComesFirst() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            for (var headings : List.of("说明", "企业名称,产能", "企业名称,设备名称,产能,备注")) {
                var sheet = workbook.newWorksheet(headings.substring(0, 2) + headings.length());
                var cells = headings.split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(0, column, Objects.requireNonNull(cells[column]));
                }
                sheet.finish();
            }
        }
        try (var workbook = org.tuichu.sheet.Workbook.open(file, SheetLimits.DEFAULT)) {
            assertThat(Tables.READER.layouts(workbook))
                    .extracting(Layout::sheet)
                    .containsExactly(2, 1);
        }
    }
}
