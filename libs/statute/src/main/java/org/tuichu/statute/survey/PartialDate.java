package org.tuichu.statute.survey;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day as exact as somebody wrote it; null is what nobody said.
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;

    /// Empty where there is no such day.
    static Optional<PartialDate> of(int year, @Nullable Integer month, @Nullable Integer day) {
        boolean real = year >= FIRST && year <= LAST && (month == null ? day == null : month >= 1 && month <= 12);
        if (real && month != null && day != null) {
            real = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        }
        return real ? Optional.of(new PartialDate(year, month, day)) : Optional.empty();
    }

    static Optional<PartialDate> of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// The first day of it.
    LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /// The last day of it.
    public LocalDate last() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /// 2019-04-01, 2019-04 or 2019.
    @Override
    public String toString() {
        String text = String.valueOf(year);
        if (month != null) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day == null ? text : text + String.format(Locale.ROOT, "-%02d", day);
    }
}
