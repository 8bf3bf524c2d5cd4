package org.tuichu.exitlists.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Lines and their capacity by unit, as the portions have it: see [CommonUnits]. `unsaid` counts the lines whose
/// capacity nobody said.
public record Tally(int lines, SortedMap<String, BigDecimal> capacity, int unsaid) {
    public Tally {
        capacity = Collections.unmodifiableSortedMap(new TreeMap<>(capacity));
    }

    public static Tally of(Collection<Portion> portions) {
        var lines = 0;
        var unsaid = 0;
        var capacity = new TreeMap<String, BigDecimal>();
        for (var portion : portions) {
            lines += portion.lines();
            var amount = portion.capacity();
            if (amount == null) {
                unsaid += portion.lines();
            } else {
                capacity.merge(amount.unit(), amount.value(), BigDecimal::add);
            }
        }
        return new Tally(lines, capacity, unsaid);
    }

    public List<Amount> amounts() {
        return capacity.entrySet().stream()
                .map(sum -> new Amount(sum.getValue(), sum.getKey()))
                .toList();
    }

    public BigDecimal of(String unit) {
        return capacity.getOrDefault(unit, BigDecimal.ZERO);
    }
}
