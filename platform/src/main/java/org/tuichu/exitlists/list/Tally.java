package org.tuichu.exitlists.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Lines and their capacity by unit: different units are never added. `unsaid` counts the lines whose capacity nobody
/// said.
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
            if (portion.unit() == null || portion.capacity() == null) {
                unsaid += portion.lines();
            } else {
                capacity.merge(portion.unit(), portion.capacity(), BigDecimal::add);
            }
        }
        return new Tally(lines, capacity, unsaid);
    }

    public BigDecimal of(String unit) {
        return capacity.getOrDefault(unit, BigDecimal.ZERO);
    }
}
