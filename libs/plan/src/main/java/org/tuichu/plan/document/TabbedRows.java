package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Parts a run of cells into rows.
///
/// Empty lines part rows but also stand inside cells, so the first of three readings that fits is taken: a fixed
/// number of cells per row, serial numbers in the first column, an empty line before each row.
final class TabbedRows {
    private static final int MOST_COLUMNS = 60;
    /// Share of rows, in percent, that must be as long as the first where only empty lines part them.
    private static final int ALIKE_PERCENT = 60;

    private TabbedRows() {}

    /// Index of the first cell of each row; a single row when the cells are no table.
    static List<Integer> starts(TextLines lines, TabbedRegion region) {
        List<Integer> detached = IntStream.range(0, region.cells())
                .filter(cell -> cell == 0 || isDetached(lines, region, cell))
                .boxed()
                .toList();
        boolean[] mayStart = new boolean[region.cells()];
        detached.forEach(cell -> mayStart[cell] = true);
        if (detached.size() < 2 || detached.get(1) < 2) {
            return List.of(0);
        }
        for (int cell : detached) {
            long rows = cell == 0 ? 0 : region.cells() / cell;
            boolean fewInside = detached.size() <= 2 * rows;
            if (cell > 1 && cell <= MOST_COLUMNS && fewInside && everyRowMayStart(mayStart, cell)) {
                return multiples(cell, region.cells());
            }
        }
        List<Integer> numbered = serialRows(lines, region, mayStart);
        return numbered.size() > 1 ? numbered : alike(detached, region.cells());
    }

    /// Whether an empty line stands before this cell; a blank cell is none.
    private static boolean isDetached(TextLines lines, TabbedRegion region, int cell) {
        int before = region.firstLine(cell) - 1;
        return lines.isBlank(before) && before != region.firstLine(cell - 1);
    }

    private static boolean everyRowMayStart(boolean[] mayStart, int columns) {
        if (mayStart.length % columns != 0) {
            return false;
        }
        for (int cell = columns; cell < mayStart.length; cell += columns) {
            if (!mayStart[cell]) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> multiples(int step, int end) {
        return IntStream.iterate(0, at -> at < end, at -> at + step).boxed().toList();
    }

    private static List<Integer> serialRows(TextLines lines, TabbedRegion region, boolean[] mayStart) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int cell = 1; cell < region.cells(); cell++) {
            String text = Blanks.strip(lines.line(region.firstLine(cell)));
            if (mayStart[cell] && text.equals(String.valueOf(starts.size()))) {
                starts.add(cell);
            }
        }
        return starts.size() > 2 ? starts : List.of(0);
    }

    private static List<Integer> alike(List<Integer> starts, int cells) {
        int columns = starts.get(1);
        long same = IntStream.range(0, starts.size())
                .filter(row -> (row + 1 < starts.size() ? starts.get(row + 1) : cells) - starts.get(row) == columns)
                .count();
        return same * 100 >= (long) ALIKE_PERCENT * starts.size() ? starts : List.of(0);
    }
}
