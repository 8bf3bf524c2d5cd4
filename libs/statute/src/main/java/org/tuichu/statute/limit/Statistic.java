package org.tuichu.statute.limit;

/// What a measured value is of its period. A limit judges values of its own statistic only.
public enum Statistic {
    /// Total consumption by total output of the period.
    PERIOD,
    HOURLY_MEAN,
    /// The value that 95 of 100 hourly means of the period do not exceed: ultra-low emission.
    HOURLY_P95,
    DAILY_MEAN;

    static Statistic of(Kind kind, Layer layer) {
        return switch (kind) {
            case ENERGY -> PERIOD;
            case WATER -> DAILY_MEAN;
            case AIR -> layer == Layer.ULTRA_LOW ? HOURLY_P95 : HOURLY_MEAN;
        };
    }
}
