package org.tuichu.sheet;

import java.util.ArrayList;
import java.util.List;

/// A row in which something stands.
public final class Row {
    private final int number;
    private final boolean hidden;
    private final Cell[] cells;

    /// Takes the array over.
    Row(int number, boolean hidden, Cell... cells) {
        this.number = number;
        this.hidden = hidden;
        this.cells = cells;
    }

    public static Row of(int number, List<Cell> cells) {
        return new Row(number, false, cells.toArray(Cell[]::new));
    }

    /// From 1, as spreadsheets count.
    public int number() {
        return number;
    }

    /// Nobody who opens the file sees it: hidden, of a closed group, or left out by a filter.
    public boolean hidden() {
        return hidden;
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
