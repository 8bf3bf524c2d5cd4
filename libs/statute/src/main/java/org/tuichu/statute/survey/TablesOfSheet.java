package org.tuichu.statute.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tuichu.sheet.Row;

/// The tables among the first rows of a sheet, of which many sheets hold one and some several below each other: the one
/// whose header names the most fields, those further up, and those below a header that means other columns.
final class TablesOfSheet {
    /// What may stand above a header and belongs to it: whose table it is and its unit.
    private static final int TITLES = 2;

    /// Fewer sure headings above the best header are words of a title.
    private static final int FEWEST_ABOVE = 3;

    private final int sheet;
    private final String name;
    private final List<Row> rows;

    TablesOfSheet(int sheet, String name, List<Row> rows) {
        this.sheet = sheet;
        this.name = name;
        this.rows = rows;
    }

    Stream<Layout> all() {
        return best(0, rows.size()).stream()
                .flatMap(best -> Stream.of(above(best), Stream.of(best), below(best)))
                .flatMap(tables -> tables);
    }

    private Optional<Layout> best(int from, int end) {
        return new HeaderSearch(sheet, name, rows.subList(from, end)).best();
    }

    private Stream<Layout> above(Layout found) {
        int end = index(found.firstRow());
        return best(0, end).filter(above -> isSure(above) && hasLines(above, end)).stream();
    }

    /// Else it is but the first row of the header below.
    private boolean hasLines(Layout layout, int end) {
        var kinds = new RowKinds(layout);
        return rows.subList(index(layout.lastRow()) + 1, end).stream()
                .anyMatch(row -> kinds.of(row) == SurveyRow.Kind.LINES);
    }

    private static boolean isSure(Layout layout) {
        return layout.columns().stream()
                        .filter(column -> column.field() != null)
                        .filter(column -> column.suggestions().getFirst().score() >= Headings.SURE)
                        .count()
                >= FEWEST_ABOVE;
    }

    private Stream<Layout> below(Layout found) {
        var kinds = new RowKinds(found);
        int last = index(found.lastRow());
        return IntStream.range(last + 1, rows.size())
                .filter(at -> kinds.of(rows.get(at)) == SurveyRow.Kind.HEADING
                        && kinds.otherTable() == rows.get(at).number())
                .boxed()
                .findFirst()
                .flatMap(at -> best(Math.max(last + 1, at - TITLES), rows.size()))
                .stream()
                .flatMap(next -> Stream.concat(Stream.of(next), below(next)));
    }

    private int index(int number) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).number() == number)
                .findFirst()
                .orElseThrow();
    }
}
