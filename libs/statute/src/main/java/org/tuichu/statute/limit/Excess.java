package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// By how much a measured value is above a limit.
final class Excess {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Excess() {}

    static Optional<BigDecimal> over(Interval limit, BigDecimal measured) {
        return Optional.ofNullable(limit.high()).map(measured::subtract);
    }

    static Optional<BigDecimal> percent(Interval limit, BigDecimal measured) {
        return Optional.ofNullable(limit.high())
                .filter(high -> high.signum() > 0)
                .map(high -> measured.subtract(high).multiply(HUNDRED).divide(high, MathContext.DECIMAL64));
    }
}
