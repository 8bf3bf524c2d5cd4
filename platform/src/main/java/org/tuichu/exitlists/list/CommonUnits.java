package org.tuichu.exitlists.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuichu.statute.line.CapacityUnit;

/// One unit for all that measure the same thing, so that 45 万吨/年 and 450000 吨/年 add up to 90 万吨/年: the largest of
/// those written. A unit that names no period counts as one of a year; a day has no fixed share of a year, and what is
/// unknown equals itself alone.
public final class CommonUnits {
    /// What is measured.
    private record Thing(String base, String per) {}

    private record Written(String word, CapacityUnit unit) {
        Thing thing() {
            return new Thing(unit.base(), unit.per().isEmpty() ? "year" : unit.per());
        }
    }

    /// One `unit` is `many` of `written`.
    public record Conversion(String unit, BigDecimal many, String written) {
        public String words() {
            return "1 " + unit + " = " + many.toPlainString() + " " + written;
        }
    }

    /// Of two as large the one that names its period, then the first by its letters.
    private static final Comparator<Written> LARGER = Comparator.<Written, BigDecimal>comparing(
                    written -> written.unit().factor())
            .thenComparing(written -> !written.unit().per().isEmpty())
            .thenComparing(Written::word, Comparator.reverseOrder());

    private final SortedMap<String, Conversion> byWritten;

    private CommonUnits(SortedMap<String, Conversion> byWritten) {
        this.byWritten = byWritten;
    }

    public static CommonUnits of(Stream<Amount> amounts) {
        var units = amounts.map(Amount::unit)
                .distinct()
                .flatMap(word -> CapacityUnit.of(word).map(unit -> new Written(word, unit)).stream())
                .toList();
        var conversions = new TreeMap<String, Conversion>();
        for (var alike :
                units.stream().collect(Collectors.groupingBy(Written::thing)).values()) {
            var common = Collections.max(alike, LARGER);
            alike.stream()
                    .filter(unit -> !common.equals(unit))
                    .forEach(unit -> conversions.put(unit.word(), conversion(unit, common)));
        }
        return new CommonUnits(conversions);
    }

    private static Conversion conversion(Written unit, Written common) {
        return new Conversion(
                common.word(),
                common.unit()
                        .factor()
                        .divide(unit.unit().factor(), MathContext.DECIMAL128)
                        .stripTrailingZeros(),
                unit.word());
    }

    public Amount in(Amount amount) {
        var conversion = byWritten.get(amount.unit());
        return conversion == null
                ? amount
                : new Amount(amount.value().divide(conversion.many(), MathContext.DECIMAL128), conversion.unit());
    }

    /// What was made equal, for showing.
    public List<Conversion> conversions() {
        return List.copyOf(byWritten.values());
    }
}
