package org.tuichu.sheets;

import java.util.List;
import java.util.Map;

/// A sheet of a workbook as it was read: the rows in which something stands.
public record Table(String name, List<Line> lines) {
    private static final int LETTERS = 26;

    public Table {
        lines = List.copyOf(lines);
    }

    /// A row; `number` counts from 1 as the spreadsheet does, columns from 0.
    public record Line(int number, Map<Integer, Value> cells) {
        private static final Value NOTHING = new Value("", false);

        public Line {
            cells = Map.copyOf(cells);
        }

        public Value at(int column) {
            return cells.getOrDefault(column, NOTHING);
        }
    }

    /// `number` says that the spreadsheet took it for a number; the text is that number in plain digits then.
    public record Value(String text, boolean number) {}

    /// How a person finds the cell: `人员!C7`.
    public String address(int column, int row) {
        return name + "!" + letters(column) + row;
    }

    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
