package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.Row;

/// The texts of the rows of a header. A heading that stands before blank cells stands over them as well where each
/// has something below, as if they were merged: csv knows no merged cells, and many centre a text over cells without
/// merging them.
final class HeadingCells {
    private static final int LONGEST_PARENT = 20;

    private final List<List<String>> texts = new ArrayList<>();
    private final int width;

    HeadingCells(List<Row> header) {
        width = header.stream().mapToInt(Row::width).max().orElse(0);
        for (Row row : header) {
            texts.add(new ArrayList<>(IntStream.range(0, width)
                    .mapToObj(column -> row.cell(column).text().strip())
                    .toList()));
        }
        for (int at = 0; at < header.size() - 1; at++) {
            spread(header, at);
        }
    }

    int width() {
        return width;
    }

    /// What stands above a column, each text once.
    List<String> above(int column) {
        return texts.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private void spread(List<Row> header, int at) {
        List<String> row = texts.get(at);
        if (row.stream().filter(text -> !text.isEmpty()).count() < 2) {
            return;
        }
        String parent = "";
        for (int column = 0; column < width; column++) {
            boolean over = hasBelow(header, at, column);
            if (!row.get(column).isEmpty()) {
                parent = over && mayStandOver(row.get(column)) ? row.get(column) : "";
            } else if (over) {
                row.set(column, parent);
            }
        }
    }

    private static boolean mayStandOver(String text) {
        return text.length() <= LONGEST_PARENT && !isLabelled(text);
    }

    static boolean isLabelled(String text) {
        return Words.plain(text).indexOf(':') >= 0;
    }

    private static boolean hasBelow(List<Row> header, int at, int column) {
        return header.subList(at + 1, header.size()).stream()
                .map(row -> row.cell(column))
                .anyMatch(HeadingCells::own);
    }

    private static boolean own(Cell cell) {
        return !cell.isEmpty() && !cell.spread();
    }
}
