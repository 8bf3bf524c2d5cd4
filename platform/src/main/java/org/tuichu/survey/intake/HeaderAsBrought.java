package org.tuichu.survey.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tuichu.sheet.Row;
import org.tuichu.sheet.Workbook;
import org.tuichu.sheets.HeadedSheet;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Layout;

/// What stands in a table down to the last row of its header, merged as it was there: titles, the unit of all numbers,
/// headings over headings. Read once more below it, a row says what it said.
///
/// @param firstRow of the header, from 0; `lastRow` likewise
/// @param places of the columns with a heading
/// @param width columns from here on are empty
record HeaderAsBrought(
        List<HeadedSheet.Area> areas,
        int firstRow,
        int lastRow,
        List<Integer> places,
        List<String> headings,
        int width) {
    private static final int TITLES = 2;
    private static final int MOST_OF_A_TITLE = 2;

    /// Empty where it is not found any more: another edition of the reader may see other headings.
    static Optional<HeaderAsBrought> of(Import read, TableFile files) throws IOException {
        var as = read.readAs();
        return as == null
                ? Optional.empty()
                : files.read(read.file(), workbook -> {
                    var tables = TableFile.READER.layouts(workbook).stream()
                            .filter(table -> table.sheet() == as.sheet())
                            .toList();
                    return tables.stream()
                            .filter(table -> ReadAs.headings(table).equals(read.headings()))
                            .findFirst()
                            .map(table -> of(table, tables, workbook));
                });
    }

    private static HeaderAsBrought of(Layout table, List<Layout> tables, Workbook workbook) {
        var all = rows(workbook, table);
        var first = tables.stream().anyMatch(other -> other.lastRow() < table.firstRow())
                ? belowAnother(all, table.firstRow())
                : 1;
        return of(table, all.stream().filter(row -> row.number() >= first).toList(), first);
    }

    /// Where what belongs to a header begins that stands below another table: with its title and unit, if it has any.
    private static int belowAnother(List<Row> rows, int header) {
        var first = header;
        for (var row : rows.reversed()) {
            if (row.number() == first - 1 && header - row.number() <= TITLES && isTitle(row)) {
                first = row.number();
            }
        }
        return first;
    }

    private static boolean isTitle(Row row) {
        var texts = IntStream.range(0, row.width())
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty() && !cell.spread())
                .count();
        return texts > 0 && texts <= MOST_OF_A_TITLE;
    }

    /// All in one row.
    static HeaderAsBrought of(List<String> headings) {
        var places = IntStream.range(0, headings.size()).boxed().toList();
        var areas = places.stream()
                .map(at -> new HeadedSheet.Area(0, at, 1, 1, headings.get(at)))
                .toList();
        return new HeaderAsBrought(areas, 0, 0, places, headings, headings.size());
    }

    /// Where a column with this heading stands, or would, behind all others.
    int place(String heading) {
        var at = headings.lastIndexOf(heading);
        return at < 0 || at < headings.size() - 1 ? width : places.get(at);
    }

    /// The same with one more heading in a column, unless one stands there. It begins beside other headings: a line
    /// that stands alone would become a heading over all columns where another text stands in its row.
    HeaderAsBrought with(int place, String heading) {
        if (place < width) {
            return this;
        }
        var first = IntStream.rangeClosed(firstRow, lastRow)
                .filter(row -> areas.stream().filter(area -> area.row() == row).count() > 1)
                .findFirst()
                .orElse(lastRow);
        var more = new HeadedSheet.Area(first, place, lastRow - first + 1, 1, heading);
        return new HeaderAsBrought(
                Stream.concat(areas.stream(), Stream.of(more)).toList(), firstRow, lastRow, places, headings, width);
    }

    private static List<Row> rows(Workbook workbook, Layout table) {
        var rows = new ArrayList<Row>();
        try (var all = workbook.rows(table.sheet())) {
            while (all.hasNext()) {
                var row = all.next();
                if (row.number() > table.lastRow()) {
                    break;
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /// `first` is the row that becomes the first one.
    private static HeaderAsBrought of(Layout table, List<Row> rows, int first) {
        var places = table.columns().stream().map(Column::index).toList();
        var width = Math.max(
                rows.stream().mapToInt(Row::width).max().orElse(0),
                places.stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
        return new HeaderAsBrought(
                areas(rows, table.lastRow(), first),
                table.firstRow() - first,
                table.lastRow() - first,
                places,
                ReadAs.headings(table),
                width);
    }

    private static List<HeadedSheet.Area> areas(List<Row> rows, int lastRow, int first) {
        var areas = new ArrayList<HeadedSheet.Area>();
        // by column, the last row of an area that began further up
        var covered = new HashMap<Integer, Integer>();
        for (var row : rows) {
            for (int column = 0; column < row.width(); column++) {
                var cell = row.cell(column);
                if (!cell.isEmpty() && !cell.spread()) {
                    var end = end(row, column, covered);
                    var bottom = Math.min(lastRow, row.number() + cell.height() - 1);
                    for (int over = column; over < end; over++) {
                        covered.put(over, bottom);
                    }
                    areas.add(new HeadedSheet.Area(
                            row.number() - first, column, bottom - row.number() + 1, end - column, cell.text()));
                }
            }
        }
        return areas;
    }

    /// Column behind the last one of the area that begins in this cell.
    private static int end(Row row, int column, HashMap<Integer, Integer> covered) {
        var first = row.cell(column);
        int end = column + 1;
        while (end < row.width()
                && row.cell(end).spread()
                && row.cell(end).height() == first.height()
                && row.cell(end).text().equals(first.text())
                && covered.getOrDefault(end, 0) < row.number()) {
            end++;
        }
        return end;
    }
}
