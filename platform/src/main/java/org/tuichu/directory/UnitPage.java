package org.tuichu.directory;

import java.util.List;

/// One page of a list of units; `total` counts all that the query finds.
public record UnitPage(List<Row> rows, int page, int size, long total) {
    public UnitPage {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /// A unit with the name of its jurisdiction and its further names.
    public record Row(Unit unit, String jurisdictionName, List<String> aliases) {
        public Row {
            aliases = List.copyOf(aliases);
        }
    }
}
