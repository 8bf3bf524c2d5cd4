package org.tuichu.statute.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tuichu.statute.condition.Table;

/// Rows of the catalogue with something planted.
final class Rows {
    private Rows() {}

    static Table.Row with(Table.Row row, String column, String value) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        if (cells.replace(column, value) == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return new Table.Row(row.place(), cells);
    }
}
