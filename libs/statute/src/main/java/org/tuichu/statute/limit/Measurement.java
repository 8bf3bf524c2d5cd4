package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was measured, of what, when, and what else is known. Emissions to the air are converted to the reference oxygen
/// content before.
///
/// @param province two digits of GB/T 2260, absent where it is not known
public record Measurement(
        String subject,
        String quantity,
        BigDecimal value,
        Unit unit,
        Statistic statistic,
        Period period,
        @Nullable String province,
        Facts facts) {
    /// Consumption per product over a year.
    public static Measurement ofYear(String subject, String quantity, String value, String unit, int year) {
        return of(subject, quantity, value, unit, Statistic.PERIOD, Period.year(year));
    }

    /// The mean of one hour (air), or of one day (water), on a day.
    public static Measurement onDay(
            String subject, String quantity, String value, String unit, Statistic statistic, LocalDate day) {
        return of(subject, quantity, value, unit, statistic, Period.day(day));
    }

    public static Measurement of(
            String subject, String quantity, String value, String unit, Statistic statistic, Period period) {
        return new Measurement(subject, quantity, number(value), known(unit), statistic, period, null, Facts.NONE);
    }

    public Measurement in(String province) {
        return new Measurement(subject, quantity, value, unit, statistic, period, province, facts);
    }

    public Measurement with(Facts known) {
        return new Measurement(subject, quantity, value, unit, statistic, period, province, known);
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("value is no number: " + value, e);
        }
    }

    private static Unit known(String unit) {
        return Unit.of(unit).orElseThrow(() -> new IllegalArgumentException("unit is unknown: " + unit));
    }
}
