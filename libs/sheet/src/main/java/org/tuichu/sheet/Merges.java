package org.tuichu.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The merged areas of a sheet, filled while the rows go by. Areas do not overlap in a sheet that a spreadsheet wrote;
/// where they do, the first counts.
final class Merges {
    /// Columns from 0, rows from 1, all inclusive.
    record Area(int top, int bottom, int left, int right) {}

    private static final class Open {
        private final Area area;
        private @Nullable Cell filling;

        private Open(Area area) {
            this.area = area;
        }
    }

    private final Deque<Area> coming;
    private final @Nullable Open[] byColumn;
    private int open;

    Merges(List<Area> areas, int columns) {
        List<Area> sorted = new ArrayList<>(areas);
        sorted.removeIf(area -> area.left() >= columns);
        sorted.sort(Comparator.comparingInt(Area::top));
        coming = new ArrayDeque<>(sorted);
        byColumn = new Open[sorted.isEmpty() ? 0 : columns];
    }

    /// The cells of a row, with what the areas spread over it.
    Cell[] fill(int row, Cell[] cells) {
        if (open == 0 && (coming.isEmpty() || coming.element().top() > row)) {
            return cells;
        }
        begin(row);
        Cell[] filled = cells;
        for (int column = 0; column < byColumn.length; column++) {
            Open at = byColumn[column];
            if (at == null) {
                continue;
            }
            if (at.area.bottom() < row) {
                byColumn[column] = null;
                open--;
                continue;
            }
            if (at.area.top() == row && at.area.left() == column) {
                if (column < filled.length && !filled[column].isEmpty()) {
                    filled[column] = filled[column].of(at.area.bottom() - row + 1);
                    at.filling = filled[column];
                }
            } else if (at.filling != null) {
                filled = wide(filled, column + 1);
                filled[column] = at.filling.covered();
            }
        }
        return filled;
    }

    private void begin(int row) {
        while (!coming.isEmpty() && coming.element().top() <= row) {
            var next = new Open(coming.remove());
            if (next.area.bottom() < row) {
                continue;
            }
            for (int column = next.area.left(); column <= Math.min(next.area.right(), byColumn.length - 1); column++) {
                Open before = byColumn[column];
                if (before == null || before.area.bottom() < row) {
                    open += before == null ? 1 : 0;
                    byColumn[column] = next;
                }
            }
        }
    }

    private static Cell[] wide(Cell[] cells, int width) {
        if (cells.length >= width) {
            return cells;
        }
        var wider = new Cell[width];
        Arrays.fill(wider, Cell.EMPTY);
        System.arraycopy(cells, 0, wider, 0, cells.length);
        return wider;
    }
}
