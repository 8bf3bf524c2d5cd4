package org.tuichu.sheet;

import java.util.ArrayList;
import java.util.List;

/// A row in which something stands.
public final class Row {
    private final int number;
    private final Cell[] cells;

    /// Takes the array over.
    Row(int number, Cell... cells) {
        this.number = number;
        this.cells = cells;
    }

    public static Row of(int number, List<Cell> cells) {
        return new Row(number, cells.toArray(Cell[]::new));
    }

    /// From 1, as spreadsheets count.
    public int number() {
        return number;
    }

    /// Columns from here on are empty.
    public int width() {
        return cells.length;
    }

    /// Columns count from 0; empty beyond the width.
    public Cell cell(int column) {
        return column < cells.length ? cells[column] : Cell.EMPTY;
    }

    /// `C7`.
    public String address(int column) {
        return CellAddress.of(column, number);
    }

    @Override
    public String toString() {
        var texts = new ArrayList<String>();
        for (Cell cell : cells) {
            texts.add(cell.text());
        }
        return number + " " + texts;
    }
}
