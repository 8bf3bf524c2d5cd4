package org.tuichu.sheet;

import java.util.Iterator;

/// The rows of a sheet in their order, each read when it is asked for. Asking throws [SheetRefused] beyond the limits
/// and where the file is damaged.
public interface Rows extends Iterator<Row>, AutoCloseable {
    @Override
    void close();
}
