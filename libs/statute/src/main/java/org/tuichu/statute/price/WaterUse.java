package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Water that was used against a quota, at a price per cubic metre.
///
/// @param scheme which table; a place names the one it has adopted
public record WaterUse(BigDecimal quotaM3, BigDecimal usedM3, BigDecimal yuanPerM3, LocalDate day, String scheme) {
    public WaterUse {
        if (quotaM3.signum() <= 0) {
            throw new IllegalArgumentException("quotaM3 is not above zero: " + quotaM3.toPlainString());
        }
        if (usedM3.signum() < 0 || yuanPerM3.signum() < 0) {
            throw new IllegalArgumentException("usedM3 or yuanPerM3 is below zero");
        }
    }
}
