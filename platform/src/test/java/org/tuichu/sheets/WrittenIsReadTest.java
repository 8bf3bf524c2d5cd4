package org.tuichu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is written comes back as it was.
class WrittenIsReadTest {
    @Test
    void wordsStayWordsAndDaysStayDays() throws IOException {
        var cells = List.of(Cell.words("=1+1"), Cell.EMPTY, Cell.day(LocalDate.of(2020, 6, 1)), Cell.words("a\nb <&>"));
        var columns = Stream.of("甲", "乙", "丙", "丁")
                .map(name -> new Sheet.Column(name, 10))
                .toList();
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(new Sheet("人员", columns, Stream.of(cells), 5)), out);
        var rows = WrittenSheets.read(out.toByteArray()).getFirst();
        assertThat(rows).hasSize(2);
        var row = rows.getLast();
        assertThat(IntStream.range(0, 4).mapToObj(at -> row.cell(at).text()))
                .containsExactly("=1+1", "", "2020-06-01", "a\nb <&>");
        assertThat(IntStream.range(0, 4)).noneMatch(at -> row.cell(at).formula());
    }

    @Test
    void longSheetsFollowOneAnother() throws IOException {
        var columns = List.of(new Sheet.Column("甲", 10));
        var out = new ByteArrayOutputStream();
        Xlsx.write(
                Stream.of("单位", "人员")
                        .map(name -> new Sheet(
                                name,
                                columns,
                                IntStream.range(0, 1100).mapToObj(row -> List.of(Cell.words(name + row))),
                                5))
                        .toList(),
                out);
        assertThat(WrittenSheets.read(out.toByteArray()))
                .extracting(rows -> rows.getLast().cell(0).text())
                .containsExactly("单位1099", "人员1099");
    }
}
