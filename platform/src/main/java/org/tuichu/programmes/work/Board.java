package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Paging;

/// How far the units of a programme are: who is late, who will be.
///
/// `rows` are a page of those that match the filter, ordered; `places` all units added up by the place that each
/// governs.
public record Board(LocalDate today, Filter filter, List<Row> rows, Paging paging, List<Row> places, Count whole) {
    /// Which units are shown, and in which order; null means all. `unit` is a piece of the name.
    public record Filter(@Nullable String unit, @Nullable Only only, Sort sort) {
        /// Without blanks around, null where nothing is asked for.
        @Nullable
        String words() {
            return unit == null || unit.isBlank() ? null : unit.strip();
        }
    }

    /// Units with something of this sort.
    public enum Only {
        OVERDUE,
        DUE_SOON,
        TO_RECEIVE,
        TO_CONFIRM
    }

    /// The order of the rows.
    public enum Sort {
        OVERDUE,
        DUE_SOON,
        OPEN,
        UNIT
    }

    /// A unit or a jurisdiction with its count; `key` is the id of the unit or of the place.
    public record Row(String key, String name, Count count) {}

    /// How many assignments there are of each sort; one may be of several. `late` were reported after the last day.
    public record Count(
            int all,
            int toReceive,
            int underWay,
            int inside,
            int toConfirm,
            int done,
            int overdue,
            int dueSoon,
            int late) {
        public int open() {
            return all - done;
        }

        Count plus(Count more) {
            return new Count(
                    all + more.all,
                    toReceive + more.toReceive,
                    underWay + more.underWay,
                    inside + more.inside,
                    toConfirm + more.toConfirm,
                    done + more.done,
                    overdue + more.overdue,
                    dueSoon + more.dueSoon,
                    late + more.late);
        }
    }
}
