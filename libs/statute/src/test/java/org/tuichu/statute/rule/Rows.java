package org.tuichu.statute.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tuichu.statute.table.Row;

/// Rows of the catalogue with something planted.
final class Rows {
    private Rows() {}

    static Row with(Row row, String column, String value) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        if (cells.replace(column, value) == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return new Row(row.file(), row.line(), cells);
    }
}
