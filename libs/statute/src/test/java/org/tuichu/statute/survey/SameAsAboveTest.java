package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 同上 of what is above and was not read.
class SameAsAboveTest {
    @TempDir
    Path folder;

    /// What a person has to look at in one row has to be looked at in each that says the same.
    @Test
    void whatIsNotReadAboveIsPointedAtInEveryRowThatSaysTheSame() throws IOException {
        var file = Tables.csv(
                folder, "企业名称;设备名称;数量;状态", "甲厂;高炉;若干;断续生产", "乙厂;转炉;同上;同上", "丙厂;烧结机;〃;〃", "丁厂;烧结机;1;在产", "同上;烧结机;同上;同上");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(
                        List.of("C2 NOT_A_NUMBER 若干", "D2 STATE_UNKNOWN 断续生产"),
                        List.of("C3 NOT_A_NUMBER 若干", "D3 STATE_UNKNOWN 断续生产"),
                        List.of("C4 NOT_A_NUMBER 若干", "D4 STATE_UNKNOWN 断续生产"),
                        List.of(),
                        List.of());
    }

    @Test
    void nothingAboveIsSaidOfEveryRowBelow() throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称", "同上;高炉", "同上;转炉", "甲厂;转炉");
        assertThat(Tables.rows(file).stream().map(Tables::problems))
                .containsExactly(List.of("A2 NOTHING_ABOVE 同上"), List.of("A3 NOTHING_ABOVE 同上"), List.of());
    }
}
