package org.tuichu.sheet;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Columns of a sheet that nobody who opens the file sees, as far as the sheet may be wide.
final class HiddenColumns {
    private final int most;
    private final Set<Integer> columns = new TreeSet<>();

    HiddenColumns(int most) {
        this.most = most;
    }

    /// From 0, both inclusive.
    void add(int first, int last) {
        for (int column = Math.max(0, first); column <= Math.min(last, most - 1); column++) {
            columns.add(column);
        }
    }

    Set<Integer> columns() {
        return Collections.unmodifiableSet(columns);
    }
}
