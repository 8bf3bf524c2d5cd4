package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands in the lines above a header: whose table it is, its day, its unit.
class AboveTheHeaderTest {
    @TempDir
    Path folder;

    /// Right above a header of two rows; the unit is that of the capacities, of which the heading says none.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|||||单位：吨              ; 吨",
                "单位：吨|||||              ; 吨",
                "||||计量单位：万吨/年|     ; 万吨/年",
                "|||单 位 : 万吨||          ; 万吨",
                "单位：万元|||||单位：万吨  ; 万吨",
                "|||||单位：吨、台、人      ; 吨",
                "填报单位：甲县工信局　　　　单位：万吨||||| ; 万吨",
                "填报单位：甲县|||2026年3月||（单位：万吨）  ; 万吨",
                "表号：YS-03|||||制表机关：县工信局          ; ''",
                "|||||单位:万元             ; ''",
                "|||||单位：吨、万米        ; ''"
            })
    void theUnitOfATableIsThatOfItsCapacitiesAndInNoHeading(String line, String unit) throws IOException {
        var layout = Tables.layout(Tables.csv(
                folder,
                "甲县摸底表|||||",
                Objects.requireNonNull(line),
                "序号|企业名称|生产线||产能|投产时间",
                "||名称|型号||",
                "1|甲厂|高炉|450m³|450000|2005.6"));
        assertThat(layout.firstRow()).isEqualTo(3);
        assertThat(layout.columns())
                .extracting(Column::heading)
                .containsExactly("序号", "企业名称", "生产线 名称", "生产线 型号", "产能", "投产时间");
        assertThat(layout.column(Field.CAPACITY)).map(Column::unit).contains(unit);
        assertThat(layout.column(Field.OPERATING_SINCE)).map(Column::unit).contains("");
    }

    @Test
    void aUnitInTheHeadingIsMeantBeforeThatOfTheTable() throws IOException {
        var file = Tables.csv(folder, "||单位：吨", "企业名称|设备名称|年产能（万吨）", "甲厂|高炉|30");
        assertThat(Tables.layout(file).column(Field.CAPACITY)).map(Column::unit).contains("万吨/年");
    }

    /// 责任单位 is who answers for it; only 单位 alone is a unit.
    @Test
    void whoIsResponsibleIsNoUnit() throws IOException {
        var file = Tables.csv(folder, "单位全称|设备名称|产能（万吨）|责任单位|主管单位", "甲厂|高炉|30|甲县工信局|甲县");
        assertThat(Tables.layout(file).columns())
                .extracting(Column::field)
                .containsExactly(Field.ENTERPRISE, Field.DEVICE, Field.CAPACITY, null, null);
        assertThat(Tables.rows(file).getFirst().problems()).isEmpty();
        assertThat(List.of("计量单位", "产能单位", "单 位", "规模单位"))
                .allSatisfy(heading -> assertThat(Headings.suggestions(List.of(heading))
                                .getFirst()
                                .field())
                        .isEqualTo(Field.UNIT));
    }
}
