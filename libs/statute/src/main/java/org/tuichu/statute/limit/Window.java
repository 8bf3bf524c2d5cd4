package org.tuichu.statute.limit;

import java.time.LocalDate;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.table.Row;

/// The days on which something holds, the first and the last included; either may be known only roughly.
public record Window(Moment from, Moment until) {
    private static final Moment OPEN = Moment.on(LocalDate.MAX);

    /// Reads the columns `from` and `until`; `-` means that no end has been decided.
    public static Window of(Row row) {
        return new Window(Moment.of(row, "from"), until(row));
    }

    private static Moment until(Row row) {
        return row.required("until").equals("-") ? OPEN : Moment.of(row, "until");
    }

    /// This window where the row says nothing of its own.
    Window narrowed(Row row) {
        return new Window(
                row.text("from").isBlank() ? from : Moment.of(row, "from"),
                row.text("until").isBlank() ? until : until(row));
    }

    public Truth holds(LocalDate day) {
        if (day.isBefore(from.earliest()) || day.isAfter(until.latest())) {
            return Truth.FALSE;
        }
        return day.isBefore(from.latest()) || day.isAfter(until.earliest()) ? Truth.UNKNOWN : Truth.TRUE;
    }

    /// Whether it holds through the whole period: false if on none of its days, unknown if on some or perhaps.
    public Truth holds(Period period) {
        if (period.to().isBefore(from.earliest()) || period.from().isAfter(until.latest())) {
            return Truth.FALSE;
        }
        var whole = holds(period.from()).and(holds(period.to()));
        return whole == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
    }

    /// Whether both surely hold on some day.
    public boolean overlaps(Window other) {
        var first = max(from.latest(), other.from.latest());
        return !first.isAfter(until.earliest()) && !first.isAfter(other.until.earliest());
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
