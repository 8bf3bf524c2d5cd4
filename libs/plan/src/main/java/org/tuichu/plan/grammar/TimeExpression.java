package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;

/// A time found in a view: the bare expression, the days it means, how often, and where it stands.
record TimeExpression(
        String quote,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Recurrence recurrence,
        Doubt doubt,
        int from,
        int to) {
    /// What is wrong with the expression.
    enum Doubt {
        NONE,
        /// The calendar has no such day.
        IMPOSSIBLE,
        /// It ends before it starts.
        REVERSED,
        /// `1月10前`: the word for day was forgotten.
        DAY_MISSING
    }

    TimeExpression endingOnly() {
        return new TimeExpression(quote, null, end, recurrence, doubt, from, to);
    }

    boolean isOneDay() {
        return start != null && start.equals(end);
    }

    /// 12月底前 and 12月31日前 are the same day, so the same.
    boolean sameAs(TimeExpression other) {
        boolean dated = start != null || end != null || recurrence != null;
        return (dated || quote.equals(other.quote))
                && Objects.equals(start, other.start)
                && Objects.equals(end, other.end)
                && recurrence == other.recurrence;
    }
}
