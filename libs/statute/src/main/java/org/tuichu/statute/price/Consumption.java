package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tuichu.statute.limit.Facts;

/// Electricity that was consumed for a product, to be billed on a day.
///
/// @param kwh zero or more
/// @param place code of GB/T 2260, two to six digits
public record Consumption(String product, BigDecimal kwh, LocalDate day, String place, Facts facts) {
    private static final Pattern PLACE = Pattern.compile("[1-9]\\d(\\d{2}){0,2}");

    public Consumption {
        if (kwh.signum() < 0) {
            throw new IllegalArgumentException("kwh is below zero: " + kwh.toPlainString());
        }
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("place is no code of two, four or six digits: " + place);
        }
    }
}
