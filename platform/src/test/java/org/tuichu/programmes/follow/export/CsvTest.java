package org.tuichu.programmes.follow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.sheets.Cell;

class CsvTest {
    @Test
    void writesTheMarkTheHeaderAndTheRows() throws IOException {
        var out = new StringWriter();
        var csv = new Csv(out);
        csv.header(List.of("编号", "任务"));
        csv.row(List.of(new Cell.Words("甲,\"乙\"\n丙"), new Cell.Day(LocalDate.of(2019, 4, 30))));
        csv.row(List.of(Cell.EMPTY, new Cell.Whole(6)));
        assertThat(out).hasToString("\uFEFF编号,任务\r\n\"甲,\"\"乙\"\"\n丙\",2019-04-30\r\n,6\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "＠x",
                "－1",
                "=HYPERLINK(\"x\")"
            })
    void aTextNeverBecomesAFormula(String text) {
        assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "二/(一)/1", "区工信局、区财政局", "1=1", "'='", " "})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }
}
