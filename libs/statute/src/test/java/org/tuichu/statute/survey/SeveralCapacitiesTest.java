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

/// Of several columns of capacities the one for which the line was built is taken, wherever it stands; the others stay
/// with the row below their headings.
class SeveralCapacitiesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "实际产能（万吨/年）;设计产能（万吨/年） | 设计产能（万吨/年）",
                "备案产能;核定产能;实际产量（2025年）      | 核定产能",
                "2025年产量（万吨）;产能（万吨）           | 产能（万吨）",
                "年产量（万吨）;批复产能（万吨/年）        | 批复产能（万吨/年）",
                "企业总产能（万吨）;淘汰产能（万吨）       | 淘汰产能（万吨）",
                "核定产能;设计产能                         | 设计产能",
                "产能1;产能2                               | 产能1",
                "实际产能                                  | 实际产能"
            })
    void theOneThatDecidesIsTaken(String headings, String taken) throws IOException {
        var layout = Tables.layout(Tables.csv(folder, "企业名称;设备名称;" + headings, "甲厂;高炉;1;2;3"));
        assertThat(layout.column(Field.CAPACITY)).map(Column::heading).contains(Objects.requireNonNull(taken));
        assertThat(layout.otherCapacities())
                .extracting(Column::heading)
                .containsExactlyElementsOf(List.of(headings.split(";")).stream()
                        .filter(heading -> !heading.equals(taken))
                        .toList());
    }

    @Test
    void theHeadingMayStandAboveThem() throws IOException {
        var file = Tables.csv(folder, "|||单位：万吨", "企业名称|设备名称|产能|", "||实际|设计", "甲厂|高炉|28|30", "乙厂|高炉|26|", "丙厂|高炉||20");
        assertThat(Tables.layout(file).column(Field.CAPACITY))
                .map(Column::heading)
                .contains("产能 设计");
        var texts = new RowTexts(Tables.layout(file));
        assertThat(Tables.rows(file).stream()
                        .map(texts::of)
                        .map(row -> row.getOrDefault(Field.CAPACITY, "-") + " " + row.getOrDefault(Field.REMARKS, "-")))
                .containsExactly("30 产能 实际：28万吨", "- 产能 实际：26万吨", "20 -");
    }

    @Test
    void whatIsNotTakenStandsBehindTheRemarks() throws IOException {
        var file =
                Tables.csv(folder, "企业名称|设备名称|设计产能（万吨）|实际产量（万吨）|备注", "甲厂|高炉|30|28|已停", "乙厂|高炉|30|/|", "丙厂|高炉|30|27|");
        var layout = Tables.layout(file);
        assertThat(Tables.rows(file).stream().map(new RowTexts(layout)::of).map(row -> row.get(Field.REMARKS)))
                .containsExactly("已停；实际产量（万吨）：28", null, "实际产量（万吨）：27");
        // a person who takes another one
        var other = layout.as(3, Field.CAPACITY);
        assertThat(Tables.rows(file, other).stream()
                        .map(new RowTexts(other)::of)
                        .map(row -> row.get(Field.REMARKS)))
                .containsExactly("已停；设计产能（万吨）：30", "设计产能（万吨）：30", "设计产能（万吨）：30");
    }

    /// Two devices, each with its capacity: no basis tells them apart.
    @Test
    void ofTwoDevicesTheFirstIsTaken() throws IOException {
        var layout = Tables.layout(Tables.csv(folder, "企业名称|高炉产能（万吨）|转炉产能（万吨）", "甲厂|30|40"));
        assertThat(layout.column(Field.CAPACITY)).map(Column::heading).contains("高炉产能（万吨）");
        assertThat(layout.otherCapacities()).extracting(Column::heading).containsExactly("转炉产能（万吨）");
    }
}
