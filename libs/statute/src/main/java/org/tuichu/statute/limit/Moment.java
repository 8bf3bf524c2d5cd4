package org.tuichu.statute.limit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tuichu.statute.table.Row;

/// A day, or the days between which it lies when it is not known exactly; both inclusive.
///
/// Written `2024-01-01`, `2014-07-01..2016-07-01`, `2024-01-01..` (not before), `..2016-12-31` (not after).
public record Moment(LocalDate earliest, LocalDate latest) {
    public Moment {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException(earliest + " is after " + latest);
        }
    }

    public static Moment on(LocalDate day) {
        return new Moment(day, day);
    }

    static Moment of(Row row, String column) {
        var text = row.required(column);
        try {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return on(LocalDate.parse(text));
            }
            var from = text.substring(0, dots);
            var to = text.substring(dots + 2);
            return new Moment(
                    from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                    to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
        } catch (DateTimeParseException e) {
            throw row.refused(column, "is no day: " + text, e);
        }
    }
}
