package org.tuichu.statute.table;

import org.jspecify.annotations.Nullable;

/// A table holds what it must not: file, line and column are named.
public final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRow(Row row, String column, String reason, @Nullable Exception cause) {
        super("%s line %d: %s %s".formatted(row.file(), row.line(), column, reason), cause);
    }
}
