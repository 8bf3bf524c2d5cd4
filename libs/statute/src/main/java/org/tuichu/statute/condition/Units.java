package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// The units of facts and the units that people write, with the factor between them: `units.tsv`.
public final class Units {
    private final Map<String, Unit> bySymbol = new LinkedHashMap<>();

    private Units() {}

    /// The units of the rulebook.
    public static Units standard() {
        var units = new Units();
        for (Row row : Table.beside(Units.class, "units.tsv")) {
            var unit = new Unit(
                    row.text("unit"), row.text("suffix"), row.text("base"), new BigDecimal(row.text("factor")));
            if (units.bySymbol.put(unit.symbol(), unit) != null) {
                throw new IllegalStateException("units.tsv: " + unit.symbol() + " twice");
            }
        }
        return units;
    }

    public boolean knows(String symbol) {
        return bySymbol.containsKey(symbol);
    }

    /// `value` in unit `from` as a value in unit `to`; empty when the units measure different things.
    public Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        Unit source = bySymbol.get(from);
        Unit target = bySymbol.get(to);
        if (source == null || target == null || !source.base().equals(target.base())) {
            return Optional.empty();
        }
        return Optional.of(value.multiply(source.factor())
                .divide(target.factor(), MathContext.DECIMAL128)
                .stripTrailingZeros());
    }

    /// The unit that the longest suffix of a fact's name stands for: `capacity_t_per_year` → `t/year`.
    Optional<String> ofName(String fact) {
        return bySymbol.values().stream()
                .filter(unit -> !unit.suffix().isEmpty() && fact.endsWith("_" + unit.suffix()))
                .max((one, two) ->
                        Integer.compare(one.suffix().length(), two.suffix().length()))
                .map(Unit::symbol);
    }

    /// @param factor how many of the base unit one of these is
    private record Unit(String symbol, String suffix, String base, BigDecimal factor) {}
}
