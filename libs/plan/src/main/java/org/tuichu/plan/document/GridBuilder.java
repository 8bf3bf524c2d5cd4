package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tuichu.plan.Limits;

/// Builds a [Grid] row by row, cell by cell, with cells that reach over several rows and columns.
///
/// Slots are counted before they are taken, so that a span of a thousand million columns is refused at once. Columns
/// in which no cell begins, and rows in which none does, are dropped at the end: spans larger than the table say no
/// more.
final class GridBuilder {
    private static final int FREE = 0;

    private final Limits limits;
    private final List<String> cells = new ArrayList<>();
    /// Per row and column the number of the covering cell, counted from 1.
    private final List<int[]> rows = new ArrayList<>();
    /// Per column the cell that reaches into rows to come, and into how many.
    private int[] reaching = new int[0];
    private int[] reachingRows = new int[0];
    private int[] current = new int[0];
    private int cursor;
    private long slots;

    GridBuilder(Limits limits) {
        this.limits = limits;
    }

    void row() {
        current = new int[reaching.length];
        cursor = 0;
        rows.add(current);
        count(1);
        for (int column = 0; column < reaching.length; column++) {
            if (reachingRows[column] > 0) {
                reachingRows[column]--;
                current[column] = reaching[column];
                count(1);
            }
        }
    }

    /// Adds a cell at the next free column of the row; spans below 1 count as 1.
    void cell(int rowSpan, int columnSpan, String text) {
        int down = Math.max(1, rowSpan);
        int across = Math.max(1, columnSpan);
        requireCells((long) down * across);
        cells.add(CellText.of(text));
        take(across, cells.size(), down - 1);
    }

    /// Adds a cell that goes on with the one above it: the lower part of a vertical merge.
    void continuation(int columnSpan) {
        skipTaken();
        int[] above = rows.size() > 1 ? rows.get(rows.size() - 2) : new int[0];
        int cell = cursor < above.length ? above[cursor] : FREE;
        if (cell == FREE) {
            cell(1, columnSpan, "");
        } else {
            requireCells(Math.max(1, columnSpan));
            take(Math.max(1, columnSpan), cell, 0);
        }
    }

    private void take(int across, int cell, int rowsBelow) {
        skipTaken();
        int end = cursor + across;
        count(across);
        reserve(end);
        for (; cursor < end; cursor++) {
            if (current[cursor] == FREE) {
                current[cursor] = cell;
                reaching[cursor] = cell;
                reachingRows[cursor] = rowsBelow;
            }
        }
    }

    private void skipTaken() {
        while (cursor < current.length && current[cursor] != FREE) {
            cursor++;
        }
    }

    private void reserve(int columns) {
        if (columns > current.length) {
            current = Arrays.copyOf(current, columns);
            rows.set(rows.size() - 1, current);
        }
        if (columns > reaching.length) {
            reaching = Arrays.copyOf(reaching, columns);
            reachingRows = Arrays.copyOf(reachingRows, columns);
        }
    }

    private void count(long more) {
        slots += more;
        requireCells(slots);
    }

    private void requireCells(long figure) {
        if (figure > limits.tableCells()) {
            throw Refusals.tooLarge("tableCells", figure, limits.tableCells());
        }
    }

    Grid build() {
        requireCells((long) rows.size() * reaching.length);
        List<int[]> wide =
                rows.stream().map(row -> Arrays.copyOf(row, reaching.length)).toList();
        int[] kept = IntStream.range(0, reaching.length)
                .filter(column -> wide.stream().anyMatch(row -> beginsAt(row, column)))
                .toArray();
        List<int[]> compact = new ArrayList<>();
        for (int[] row : wide) {
            int[] slim = Arrays.stream(kept).map(column -> row[column]).toArray();
            if (compact.isEmpty() || !Arrays.equals(slim, compact.getLast())) {
                compact.add(slim);
            }
        }
        compact.forEach(this::fill);
        return inReadingOrder(kept.length, compact);
    }

    private static boolean beginsAt(int[] row, int column) {
        return row[column] != FREE && (column == 0 || row[column] != row[column - 1]);
    }

    /// Gives every free slot an empty cell of its own.
    private void fill(int[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] == FREE) {
                cells.add("");
                row[column] = cells.size();
            }
        }
    }

    private Grid inReadingOrder(int columns, List<int[]> compact) {
        int[] order = new int[cells.size() + 1];
        List<String> ordered = new ArrayList<>();
        List<int[]> renumbered = new ArrayList<>();
        for (int[] row : compact) {
            int[] slotsOfRow = new int[columns];
            for (int column = 0; column < columns; column++) {
                if (order[row[column]] == 0) {
                    ordered.add(cells.get(row[column] - 1));
                    order[row[column]] = ordered.size();
                }
                slotsOfRow[column] = order[row[column]] - 1;
            }
            renumbered.add(slotsOfRow);
        }
        return new Grid(columns, ordered, renumbered);
    }
}
