package org.tuichu.statute.line;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as written, with its unit and what stands around it.
///
/// @param number without the multiplier: 30 in 30万吨
/// @param multiplier 10000 in 30万吨
/// @param unit null for a bare number
/// @param unitWord the unit as written, multiplier included, without the period: 万吨
/// @param per year, month, day, hour, minute or empty
/// @param each per device (吨/台)
/// @param vague a bound (以下) or a range: not a value
/// @param about a value that is said to be rounded
record Measure(
        BigDecimal number,
        BigDecimal multiplier,
        @Nullable Unit unit,
        String unitWord,
        String per,
        boolean each,
        boolean vague,
        boolean about) {
    static Measure bare(BigDecimal number) {
        return new Measure(number, BigDecimal.ONE, null, "", "", false, false, false);
    }

    boolean bare() {
        return unit == null;
    }

    boolean is(String base) {
        return unit != null && unit.is(base);
    }

    boolean counts() {
        return unit != null && unit.counts();
    }

    Measure withUnitOf(Measure other) {
        return new Measure(
                number,
                other.multiplier,
                other.unit,
                other.unitWord,
                other.per,
                other.each,
                vague || other.vague,
                about);
    }

    Measure madeVague() {
        return new Measure(number, multiplier, unit, unitWord, per, each, true, about);
    }

    Measure madeRounded() {
        return new Measure(number, multiplier, unit, unitWord, per, each, vague, true);
    }

    boolean small() {
        return multiplier.signum() > 0
                && multiplier.compareTo(BigDecimal.ONE) == 0
                && number.scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(9999)) <= 0;
    }

    /// In the base of its unit.
    BigDecimal value() {
        BigDecimal value = number.multiply(multiplier);
        return unit == null ? value : value.multiply(unit.factor());
    }

    BigDecimal factor() {
        return unit == null ? multiplier : multiplier.multiply(unit.factor());
    }
}
