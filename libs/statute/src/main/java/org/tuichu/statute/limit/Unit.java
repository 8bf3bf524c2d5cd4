package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tuichu.statute.table.Table;

/// A unit of measured values. Units of one base convert into each other by the factors of units.tsv, others never.
///
/// @param factor how many of the base unit one of this is
public record Unit(String symbol, String base, BigDecimal factor) {
    private static final Map<String, Unit> UNITS = read();

    /// The unit of a symbol as people write it, if it is one of units.tsv.
    public static Optional<Unit> of(String symbol) {
        return Optional.ofNullable(UNITS.get(symbol.strip()));
    }

    /// What one of this is in another unit, absent if they measure different things. To 16 digits where it does not
    /// end.
    public Optional<BigDecimal> in(Unit other) {
        return base.equals(other.base)
                ? Optional.of(factor.divide(other.factor, MathContext.DECIMAL64))
                : Optional.empty();
    }

    private static Map<String, Unit> read() {
        var units = new TreeMap<String, Unit>();
        for (var row : Table.beside(Unit.class, "units.tsv")) {
            var unit = new Unit(row.required("symbol"), row.required("base"), row.number("factor"));
            if (units.put(unit.symbol, unit) != null) {
                throw row.refused("symbol", "stands twice: " + unit.symbol);
            }
            row.list("written", "\\|").forEach(name -> {
                if (units.put(name, unit) != null) {
                    throw row.refused("written", "stands twice: " + name);
                }
            });
        }
        return Map.copyOf(units);
    }
}
