package org.tuichu.sheet;

import org.tuichu.sheet.SheetRefused.Reason;

/// Where in a sheet the reading stands, and what the limits say there.
final class Place {
    private final String sheet;
    private final SheetLimits limits;
    private int row;
    private int rows;

    Place(String sheet, SheetLimits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    SheetLimits limits() {
        return limits;
    }

    int row() {
        return row;
    }

    /// Goes to a row; to the next one where the file does not say which.
    void row(int said) {
        int before = row;
        row = said < 0 ? before + 1 : said;
        if (row <= before) {
            throw refused(Reason.DAMAGED, 0, 0);
        }
    }

    /// Something stands in this row.
    void oneMore() {
        if (++rows > limits.rows()) {
            throw new SheetRefused(Reason.TOO_MANY_ROWS, sheet, limits.rows());
        }
    }

    void check(int column, Cell cell) {
        if (column >= limits.columns()) {
            throw refused(Reason.TOO_MANY_COLUMNS, column, limits.columns());
        }
        if (cell.text().length() > limits.characters()) {
            throw refused(Reason.CELL_TOO_LONG, column, limits.characters());
        }
    }

    SheetRefused refused(Reason reason, int column, int limit) {
        String address = CellAddress.of(column, row);
        return new SheetRefused(reason, sheet.isEmpty() ? address : sheet + "!" + address, limit);
    }
}
