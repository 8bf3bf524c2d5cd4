package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Optional;

/// A unit of capacity taken apart: 万吨/年 is 10000 t per year.
///
/// @param base the unit of which `factor` make one: t, m3, weight_case; amounts of different bases are never added
/// @param per year, month, day, hour or minute; empty where the text says none
public record CapacityUnit(String base, BigDecimal factor, String per) {
    /// Empty where a text is more than a unit, or none that is known.
    public static Optional<CapacityUnit> of(String text) {
        var normal = new NormalText(text);
        var scanner = new UnitScanner(normal);
        Measure read = scanner.measure(BigDecimal.ONE, 0);
        Unit unit = read.unit();
        return unit == null || read.each() || scanner.end() < normal.length()
                ? Optional.empty()
                : Optional.of(new CapacityUnit(unit.base(), read.factor(), read.per()));
    }
}
