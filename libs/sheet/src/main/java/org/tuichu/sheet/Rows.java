package org.tuichu.sheet;

import java.util.Iterator;
import java.util.Set;

/// The rows of a sheet in their order, each read when it is asked for. Asking throws [SheetRefused] beyond the limits
/// and where the file is damaged.
public interface Rows extends Iterator<Row>, AutoCloseable {
    /// Columns from 0 that nobody who opens the file sees; complete once a row was read.
    Set<Integer> hiddenColumns();

    @Override
    void close();
}
