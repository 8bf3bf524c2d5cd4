package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.statute.survey.SurveyRow.Kind;

/// A survey table as it comes: two rows of title, two of header with merged cells, 同上, 合计, a remark, a capacity for two
/// rows, days in seven manners; written by us as xlsx and xls.
class MessyTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"messy.xlsx", "messy.xls"})
    void theHeaderIsFoundAndItsColumnsAreNamed(String file) throws IOException {
        var layout = Tables.layout(Tables.sample(file));
        assertThat(layout.firstRow()).isEqualTo(3);
        assertThat(layout.lastRow()).isEqualTo(4);
        assertThat(layout.columns())
                .extracting(Column::field)
                .containsExactly(
                        Field.ITEM,
                        Field.COUNTY,
                        Field.ENTERPRISE,
                        Field.CREDIT_CODE,
                        Field.DEVICE,
                        Field.MODEL,
                        Field.COUNT,
                        Field.CAPACITY,
                        Field.OPERATING_SINCE,
                        Field.STATE,
                        Field.EXIT_BY,
                        Field.REMARKS);
        assertThat(layout.column(Field.COUNT))
                .hasValueSatisfying(column -> assertThat(column.heading()).isEqualTo("淘汰生产线（设备） 数量（台）"));
        assertThat(layout.column(Field.CAPACITY)).map(Column::unit).contains("万吨/年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messy.xlsx", "messy.xls"})
    void everyRowIsRead(String file) throws IOException {
        var rows = Tables.rows(Tables.sample(file));
        assertThat(rows)
                .extracting(SurveyRow::kind)
                .containsExactly(Kind.LINES, Kind.LINES, Kind.LINES, Kind.LINES, Kind.TOTAL, Kind.NOTE);
        assertThat(rows.stream().map(Tables::lines))
                .containsExactly(
                        List.of("2 blast_furnace effective_volume_m3=450 capacity_t_per_year=600000"),
                        List.of("1 cement_mill diameter_m=2.2 length_m=7.5 grinding_capacity_t_per_year=100000"),
                        List.of("2 submerged_arc_furnace"),
                        List.of(
                                "null submerged_arc_furnace transformer_kva=3000",
                                "2 converter [1#, 3#] nominal_capacity_t=50"),
                        List.of(),
                        List.of());
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(
                        List.of("D5 CODE_DOUBTFUL 91130000000000000X"),
                        List.of(),
                        List.of("H7 SHARED 5"),
                        List.of(
                                "H8 SHARED 5",
                                "I8 AMBIGUOUS_DATE 2019.1",
                                "J8 STATE_UNKNOWN 停产未拆除",
                                "K8 NOT_A_DATE 今年年底前"),
                        List.of(),
                        List.of());
    }

    @Test
    void valuesStandBesideTheCellTheyCameFrom() throws IOException {
        var rows = Tables.rows(Tables.sample("messy.xlsx"));
        assertThat(rows.get(1).value(Field.COUNTY)).hasValueSatisfying(value -> {
            assertThat(value.address()).isEqualTo("B6");
            assertThat(value.raw()).isEqualTo("甲县");
        });
        assertThat(Stream.of(Field.COUNTY, Field.CAPACITY, Field.OPERATING_SINCE, Field.STATE, Field.EXIT_BY)
                        .map(field -> Tables.content(rows.get(1), field)))
                .containsExactly("^甲县", "10万吨/年", "2019-04-01", "STOPPED", "2019-12-31");
        assertThat(Tables.content(rows.get(0), Field.OPERATING_SINCE)).isEqualTo("2003-04");
        assertThat(Tables.content(rows.get(2), Field.OPERATING_SINCE)).isEqualTo("2019-01");
        assertThat(Tables.content(rows.get(3), Field.ENTERPRISE)).isEqualTo("^乙县合金厂");
        assertThat(rows.get(3).raw().cell(8).text()).isEqualTo("2019.1");
    }

    @Test
    void anOldCsvIsReadAlike() throws IOException {
        var rows = Tables.rows(Tables.sample("messy.gb18030.csv"));
        assertThat(Tables.lines(rows.getFirst()))
                .containsExactly("1 brick_kiln kiln_kind=annular door_count=24 capacity_std_bricks_per_year=30000000");
        assertThat(Tables.problems(rows.getFirst())).containsExactly("D3 UNITS_DIFFER 3000万标砖");
        assertThat(rows.stream().map(row -> Tables.content(row, Field.POWER_USE)))
                .containsExactly("1234.5万千瓦时", "");
        assertThat(rows.stream().map(row -> Tables.content(row, Field.COORDINATES)))
                .containsExactly("117.12,31.45", "117.1200000,31.4500000");
    }
}
