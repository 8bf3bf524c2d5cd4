package org.tuichu.statute.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One row of a table; a cell that cannot be read is refused with file, line and column.
public record Row(String file, int line, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /// File and line, for messages.
    public String place() {
        return file + ":" + line;
    }

    /// The cell of a column, blank where nothing is written.
    public String text(String column) {
        var text = cells.get(column);
        if (text == null) {
            throw refused(column, "is missing");
        }
        return text;
    }

    public String required(String column) {
        var text = text(column);
        if (text.isBlank()) {
            throw refused(column, "is blank");
        }
        return text;
    }

    public BigDecimal number(String column) {
        try {
            return new BigDecimal(required(column));
        } catch (NumberFormatException e) {
            throw refused(column, "is no number: " + text(column), e);
        }
    }

    /// The parts of a cell, none where it is blank.
    public List<String> list(String column, String separator) {
        return text(column).isBlank() ? List.of() : List.of(text(column).split(separator));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        try {
            return Enum.valueOf(type, required(column));
        } catch (IllegalArgumentException e) {
            throw refused(column, "is no " + type.getSimpleName() + ": " + text(column), e);
        }
    }

    public UnreadableRow refused(String column, String reason) {
        return new UnreadableRow(this, column, reason, null);
    }

    public UnreadableRow refused(String column, String reason, Exception cause) {
        return new UnreadableRow(this, column, reason, cause);
    }
}
