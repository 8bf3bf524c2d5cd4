package org.tuichu.plan.document;

import java.util.List;

/// A table as a grid: every row has `columns` slots, each of them covered by one of `cells`.
///
/// `slots` holds for each row and column the index of the covering cell; a merged cell covers several slots.
/// Cells come in reading order, the first of a row before those of the next.
record Grid(int columns, List<String> cells, List<int[]> slots) {
    Grid {
        cells = List.copyOf(cells);
        slots = List.copyOf(slots);
    }

    int rows() {
        return slots.size();
    }

    /// Index of the cell that covers this slot.
    int cellAt(int row, int column) {
        return slots.get(row)[column];
    }

    /// Whether a cell begins at this slot, that is, covers neither the slot to the left nor the one above.
    boolean beginsAt(int row, int column) {
        int cell = cellAt(row, column);
        return (column == 0 || cellAt(row, column - 1) != cell) && (row == 0 || cellAt(row - 1, column) != cell);
    }
}
