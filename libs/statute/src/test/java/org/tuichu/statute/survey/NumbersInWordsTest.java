package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as ledgers write them: 叁仟, 二十三.
class NumbersInWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "二台, 2台",
        "二十三人, 23人",
        "叁, 3",
        "一百零五, 105",
        "半, ?",
        "三万, ?",
        "二三十, ?",
        "三十余, ?",
        "二至三, ?",
        "若干, ?"
    })
    void wholeNumbersAreReadInChineseCharacters(String written, String number) throws IOException {
        var row = Tables.rows(Tables.csv(folder, "企业名称;设备名称;数量;职工数", "甲厂;高炉;" + written + ";" + written))
                .getFirst();
        assertThat(List.of(Tables.content(row, Field.COUNT), Tables.content(row, Field.STAFF)))
                .containsExactly(number, number);
        assertThat(Tables.problems(row))
                .isEqualTo(
                        number.equals("?")
                                ? List.of("C2 NOT_A_NUMBER " + written, "D2 NOT_A_NUMBER " + written)
                                : List.of());
    }

    @Test
    void aCapacityIsReadInChineseCharacters() throws IOException {
        var rows = Tables.rows(Tables.csv(folder, "企业名称;设备名称;产能（吨/年）", "甲厂;高炉;叁仟", "乙厂;高炉;一万二千", "丙厂;高炉;叁仟多"));
        assertThat(rows.stream().map(row -> Tables.content(row, Field.CAPACITY)))
                .containsExactly("3000吨/年", "12000吨/年", "?");
        var alone = new RowTexts(Tables.layout(folder.resolve("table.csv"))).of(rows.getFirst());
        assertThat(alone).containsEntry(Field.UNIT, "吨/年");
        assertThat(Tables.content(Tables.READER.written(alone), Field.CAPACITY)).isEqualTo("3000吨/年");
    }
}
