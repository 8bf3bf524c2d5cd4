package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;

/// When something is to be done: the first and the last day, both inclusive, and how often.
///
/// `start` null: no first day is said. `end` null: no last day is said. `recurrence` null: once. `year` is the
/// programme year, within which a recurrence without days of its own repeats. `since` is the day from which the plan
/// asks for anything ([AskedSince]): what recurs is not expected on a day before it. Null: that is not known.
public record Timing(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Recurrence recurrence,
        int year,
        @Nullable LocalDate since) {
    public Timing(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable Recurrence recurrence, int year) {
        this(start, end, recurrence, year, null);
    }

    public Timing {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("deadline ends " + end + " before its start " + start);
        }
    }

    /// The days on which a recurring deadline is expected to be met, in order: the last day of each month,
    /// quarter, half year or year within the window, none before [#since()]; the window's own last day where no
    /// period ends within it. Empty for what happens once and for [Recurrence#REGULAR], whose interval is not said.
    public List<LocalDate> occurrences() {
        return months() == 0
                ? List.of()
                : periods().stream()
                        .map(Timing::end)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    /// What has to be done once each: itself where it happens once; a period that ends on each of the [#occurrences()]
    /// where it recurs; the whole time until the [#horizon()] where the interval is not said.
    public List<Timing> periods() {
        if (recurrence == null) {
            return List.of(this);
        }
        if (months() == 0) {
            return List.of(new Timing(start, horizon(), null, year));
        }
        var all = allPeriods();
        var asked = all.stream().filter(this::isAsked).toList();
        return asked.isEmpty() ? List.of(all.getLast()) : asked;
    }

    /// Those before [#since()] too; at least one.
    private List<Timing> allPeriods() {
        var periods = new ArrayList<Timing>();
        var from = firstDay();
        for (var day = firstPeriodEnd(); !day.isAfter(horizon()); day = nextPeriodEnd(day)) {
            periods.add(new Timing(from, day, null, year));
            from = day.plusDays(1);
        }
        return periods.isEmpty() ? List.of(new Timing(from, horizon(), null, year)) : periods;
    }

    private boolean isAsked(Timing period) {
        return since == null || period.end == null || !period.end.isBefore(since);
    }

    /// Whether `inner` begins and ends within it; what says no last day may end whenever this has none either.
    public boolean encloses(Timing inner) {
        return (start == null || inner.start == null || !inner.start.isBefore(start))
                && (end == null || (inner.end != null && !inner.end.isAfter(end)))
                && (start == null || inner.end == null || !inner.end.isBefore(start));
    }

    /// The last day that a recurrence can fall on: the end that is said, else the end of the programme year.
    public LocalDate horizon() {
        if (end != null) {
            return end;
        }
        return LocalDate.of(start == null ? year : Math.max(year, start.getYear()), 12, 31);
    }

    private LocalDate firstDay() {
        var from = start == null ? LocalDate.of(year, 1, 1) : start;
        return from.isAfter(horizon()) ? horizon() : from;
    }

    private LocalDate firstPeriodEnd() {
        int lastMonth = (firstDay().getMonthValue() - 1) / months() * months() + months();
        return LocalDate.of(firstDay().getYear(), lastMonth, 1).with(TemporalAdjusters.lastDayOfMonth());
    }

    private LocalDate nextPeriodEnd(LocalDate day) {
        return day.plusMonths(months()).with(TemporalAdjusters.lastDayOfMonth());
    }

    private int months() {
        return switch (recurrence) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case SEMIANNUAL -> 6;
            case ANNUAL -> 12;
            case REGULAR -> 0;
            case null -> 0;
        };
    }
}
