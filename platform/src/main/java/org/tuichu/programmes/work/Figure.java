package org.tuichu.programmes.work;

import java.math.BigDecimal;

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
}
