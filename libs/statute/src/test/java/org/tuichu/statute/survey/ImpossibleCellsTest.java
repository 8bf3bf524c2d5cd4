package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers and days that cannot be, and what is too long to be read: pointed at, with the cell.
class ImpossibleCellsTest {
    @TempDir
    Path folder;

    private List<Problem> problemsBelow(String heading, String cell) throws IOException {
        var file = Tables.csv(folder, "企业名称;设备名称;" + heading, "甲厂;高炉;" + cell);
        return Tables.rows(file).getFirst().problems();
    }

    @ParameterizedTest
    @CsvSource({
        "数量, 负3, NO_SUCH_NUMBER",
        "数量, 负 3台, NO_SUCH_NUMBER",
        "数量, －三, NO_SUCH_NUMBER",
        "数量, 負二台, NO_SUCH_NUMBER",
        "数量, 1.5台, NO_SUCH_NUMBER",
        "数量（台）, 1.5, NO_SUCH_NUMBER",
        "数量, 1.0台, ",
        "数量, 1.5t/h, NOT_A_NUMBER",
        "职工人数, 负12人, NO_SUCH_NUMBER",
        "职工人数, 23.5, NO_SUCH_NUMBER",
        "职工人数（万人）, 1.2, NOT_A_NUMBER",
        "职工人数, 1.2万人, NOT_A_NUMBER",
        "职工人数, 负责人1名, NOT_A_NUMBER",
        "职工人数, 3000万, NOT_A_NUMBER",
        "职工人数, 3万人, NOT_A_NUMBER",
        "职工人数, 12百人, NOT_A_NUMBER",
        "职工人数（万人）, 3, ",
        "用电量（万度）, 12亿, NOT_A_NUMBER",
        "用电量（万度）, 1200万度, ",
        "用电量（万度）, 12亿度, ",
        "产能（万吨）, 负20, NO_SUCH_NUMBER",
        "产能（万吨）, 负二十万吨, NO_SUCH_NUMBER",
        "产能（万吨）, 1.5, ",
        "用电量（万度）, 负3.5, NO_SUCH_NUMBER"
    })
    void whatCannotBeCountedIsNoNumberAtAll(String heading, String cell, Problem.Code why) throws IOException {
        assertThat(problemsBelow(heading, cell))
                .isEqualTo(why == null ? List.of() : List.of(new Problem("C2", why, cell)));
    }

    /// What has happened cannot lie ahead; a month or year that has begun can. What is planned may.
    @ParameterizedTest
    @CsvSource({
        "投产时间, 2026, ",
        "投产时间, 2026-11, ",
        "投产时间, 2026-11-27, ",
        "投产时间, 2026-11-28, DAY_AHEAD",
        "投产时间, 2026.12, DAY_AHEAD",
        "投产时间, 2027年, DAY_AHEAD",
        "停产时间, 2062-03, DAY_AHEAD",
        "停产时间, 28/11/2026, DAY_AHEAD",
        "计划淘汰时间, 2027年底前, ",
        "计划停产时间, 2027-06, ",
        "预计投产时间, 2027-06, "
    })
    void whatHasHappenedDoesNotLieAhead(String heading, String cell, Problem.Code why) throws IOException {
        assertThat(problemsBelow(heading, cell))
                .isEqualTo(why == null ? List.of() : List.of(new Problem("C2", why, cell)));
    }

    @Test
    void aSlipThatIsRepeatedIsOneOfEachRow() throws IOException {
        var rows = Tables.rows(Tables.csv(folder, "企业名称;设备名称;停产时间", "甲厂;高炉;2062-03", "乙厂;高炉;同上"));
        assertThat(rows.stream().map(Tables::problems))
                .containsExactly(List.of("C2 DAY_AHEAD 2062-03"), List.of("C3 DAY_AHEAD 2062-03"));
    }

    @Test
    void whatIsTooLongOrNoResultIsPointedAt() throws IOException {
        var file = Tables.csv(folder, "企业名称;信用代码;设备名称", "甲厂;" + "9".repeat(65) + ";" + "1座450m³高炉、".repeat(501));
        assertThat(Tables.rows(file).getFirst().problems())
                .extracting(Problem::address, Problem::code)
                .contains(tuple("B2", Problem.Code.TOO_LONG), tuple("C2", Problem.Code.TOO_LONG));
    }
}
