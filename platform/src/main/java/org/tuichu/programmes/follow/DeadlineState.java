package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// How a deadline, or a duty with all its deadlines, stands on a day. This is the only place that decides it.
///
/// `on` is the day that counts: the last day, the first day of what has not opened yet, the next occurrence
/// of what recurs; null where there is none. `days` is the distance between today and `on`, never negative, 0
/// without a day.
///
/// OVERDUE says that the last day has passed and not everything was reported.
public record DeadlineState(Kind kind, long days, @Nullable LocalDate on) {
    /// A deadline within so many days is due soon.
    public static final int SOON_DAYS = 30;
    /// A deadline within so many days is due this week.
    public static final int WEEK_DAYS = 7;

    /// From the most to the least pressing.
    public enum Kind {
        OVERDUE,
        DUE_TODAY,
        DUE_WEEK,
        DUE_SOON,
        RUNNING,
        NOT_OPEN,
        RECURRING,
        NO_DATE,
        /// Reported after the last day; `on` is the last day, `days` how much later.
        LATE,
        /// Reported by the last day, or where none is said; `on` is the day of the report.
        IN_TIME;

        /// Nothing is left to do by the day.
        public boolean reported() {
            return this == LATE || this == IN_TIME;
        }
    }

    /// No day is said at all.
    public static final DeadlineState NO_DATE = new DeadlineState(Kind.NO_DATE, 0, null);

    /// The most pressing first; of two equally pressing ones the earlier day.
    public static final Comparator<DeadlineState> MOST_PRESSING =
            Comparator.comparing(DeadlineState::kind).thenComparing(DeadlineState::sortDay);

    /// By the day that counts; what has none comes last.
    public static final Comparator<DeadlineState> BY_DAY =
            Comparator.comparing(DeadlineState::sortDay).thenComparing(DeadlineState::kind);

    /// What was not reported is overdue on `today` with a last day up to this one.
    public static LocalDate overdueUntil(LocalDate today) {
        return today.minusDays(1);
    }

    /// What was not reported and has opened is due on `today` or soon with a last day up to this one and after
    /// [#overdueUntil].
    public static LocalDate soonUntil(LocalDate today) {
        return today.plusDays(SOON_DAYS);
    }

    /// How one deadline stands on `today`.
    public static DeadlineState of(Timing timing, LocalDate today) {
        var start = timing.start();
        if (start != null && today.isBefore(start)) {
            return between(Kind.NOT_OPEN, today, start);
        }
        if (timing.recurrence() != null) {
            return recurring(timing, today);
        }
        var end = timing.end();
        if (end != null) {
            return ending(end, today);
        }
        return start == null ? NO_DATE : new DeadlineState(Kind.RUNNING, 0, null);
    }

    /// How a duty stands: by its most pressing deadline.
    public static DeadlineState of(Collection<Timing> timings, LocalDate today) {
        return timings.stream()
                .map(timing -> of(timing, today))
                .min(MOST_PRESSING)
                .orElse(NO_DATE);
    }

    /// How work stands that was reported on `reported`, null while it was not.
    public static DeadlineState of(Timing timing, @Nullable LocalDate reported, LocalDate today) {
        if (reported == null) {
            return of(timing, today);
        }
        var end = timing.end();
        return end != null && reported.isAfter(end)
                ? between(Kind.LATE, end, reported, end)
                : new DeadlineState(Kind.IN_TIME, 0, reported);
    }

    private static DeadlineState recurring(Timing timing, LocalDate today) {
        return timing.occurrences().stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .map(next -> between(Kind.RECURRING, today, next))
                .orElseGet(() -> new DeadlineState(Kind.RECURRING, 0, null));
    }

    private static DeadlineState ending(LocalDate end, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, end);
        if (left < 0) {
            return between(Kind.OVERDUE, end, today, end);
        }
        if (left == 0) {
            return between(Kind.DUE_TODAY, today, end);
        }
        if (left <= WEEK_DAYS) {
            return between(Kind.DUE_WEEK, today, end);
        }
        return between(left <= SOON_DAYS ? Kind.DUE_SOON : Kind.RUNNING, today, end);
    }

    private static DeadlineState between(Kind kind, LocalDate today, LocalDate on) {
        return between(kind, today, on, on);
    }

    private static DeadlineState between(Kind kind, LocalDate earlier, LocalDate later, LocalDate on) {
        return new DeadlineState(kind, ChronoUnit.DAYS.between(earlier, later), on);
    }

    private LocalDate sortDay() {
        return on == null ? LocalDate.MAX : on;
    }
}
