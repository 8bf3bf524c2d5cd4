package org.tuichu.programmes.work;

import java.math.BigDecimal;
import java.util.Optional;

/// A number that is reported: what it counts, how much, in which unit of measurement.
public record Figure(String name, BigDecimal value, String measure) {
    /// Characters.
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_MEASURE = 30;
    /// Digits before and after the point.
    public static final int WHOLE_DIGITS = 16;
    public static final int DECIMALS = 4;
    /// In one report.
    public static final int MOST = 50;

    /// Digits with a point, a sign before them; nothing else is guessed.
    public static Optional<BigDecimal> number(String typed) {
        return typed.matches("[+-]?\\d{1," + WHOLE_DIGITS + "}(\\.\\d{1," + DECIMALS + "})?")
                ? Optional.of(new BigDecimal(typed))
                : Optional.empty();
    }
}
