package org.tuichu.statute.price;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.limit.Condition;
import org.tuichu.statute.limit.Consulted;
import org.tuichu.statute.price.Considered.Reason;
import org.tuichu.statute.table.Table;

/// The tables of electricity prices and the question they answer. Immutable.
public final class Prices {
    private final List<Price> rows;
    private final List<Adjustment> adjustments;
    private final List<Stop> stops;

    Prices(List<Price> rows, List<Adjustment> adjustments, List<Stop> stops) {
        this.rows = List.copyOf(rows);
        this.adjustments = List.copyOf(adjustments);
        this.stops = List.copyOf(stops);
    }

    /// The tables that ship with the library.
    public static Prices shipped() {
        return new Prices(PriceTables.prices(), PriceTables.adjustments(), PriceTables.stops());
    }

    /// These and the rows of a place, in the columns of `prices.tsv`; a row takes the place of one with the same id.
    ///
    /// @throws org.tuichu.statute.table.UnreadableRow if a row cannot be read
    public Prices with(Reader prices) {
        var all = new LinkedHashMap<String, Price>();
        rows.forEach(row -> all.put(row.id(), row));
        PriceTables.read(Table.read("prices", prices)).forEach(row -> all.put(row.id(), row));
        return new Prices(List.copyOf(all.values()), adjustments, stops);
    }

    public List<Price> rows() {
        return rows;
    }

    /// One surcharge for every kWh: of all rates that are in force, fit and were not stopped, the highest.
    public Surcharge surcharge(Consumption use) {
        var considered = rows.stream()
                .filter(price -> price.covers(use))
                .map(price -> consider(price, use))
                .toList();
        var counting = considered.stream().filter(Considered::counts).toList();
        var rate = new Range(
                most(counting.stream()
                        .filter(it -> it.reason() == Reason.APPLIED)
                        .map(it -> it.rate().least())),
                most(counting.stream().map(it -> it.rate().most())));
        return new Surcharge(use, outcome(considered, rate), rate, settled(considered, rate), missing(counting, rate));
    }

    private Considered consider(Price price, Consumption use) {
        var facts = new Consulted(use.facts());
        var inForce = price.window().holds(use.day());
        if (inForce == Truth.UNKNOWN) {
            facts.lacks("in_force:" + price.id());
        }
        var rate = price.rate().of(facts);
        var adjusted = new ArrayList<Considered.Adjusted>();
        for (var adjustment : adjustments) {
            if (adjustment.policy().equals(price.policy()) && rate.canExceed(BigDecimal.ZERO)) {
                var factor = adjustment.factor().of(facts);
                adjusted.add(new Considered.Adjusted(adjustment, factor));
                rate = rate.times(factor);
            }
        }
        var fits = Condition.all(price.when(), facts);
        var replaced = replaced(price, use, facts);
        if (fits != Truth.FALSE && price.rate() instanceof Rate.Fixed && !rate.exact()) {
            facts.lacks("rate:" + price.id());
        }
        var row = new Considered(price, Reason.APPLIED, rate, adjusted, "", facts.used(), facts.missing());
        return judged(row, use, inForce, fits, replaced);
    }

    private Considered judged(Considered row, Consumption use, Truth inForce, Truth fits, Truth replaced) {
        if (inForce == Truth.FALSE) {
            return row.with(Reason.NOT_IN_FORCE, "");
        }
        var stop = stops.stream().filter(it -> it.hits(row.price(), use)).findFirst();
        if (stop.isPresent()) {
            return row.with(Reason.STOPPED_BY_POLICY, stop.get().policy());
        }
        if (replaced == Truth.TRUE) {
            return row.with(Reason.REPLACED_BY_PLACE, use.place());
        }
        if (fits == Truth.FALSE) {
            return row.with(Reason.NOT_ITS_CASE, "");
        }
        boolean sure = inForce == Truth.TRUE && fits == Truth.TRUE && replaced == Truth.FALSE;
        return row.with(sure ? Reason.APPLIED : Reason.UNDECIDED, "");
    }

    /// Whether the place has rates of its own instead of those of the nation.
    private Truth replaced(Price price, Consumption use, Consulted facts) {
        if (!price.national()) {
            return Truth.FALSE;
        }
        var replaced = Truth.FALSE;
        for (var other : rows) {
            if (other.replaces(price) && other.covers(use)) {
                var held = other.window().holds(use.day());
                if (held == Truth.UNKNOWN) {
                    facts.lacks("in_force:" + other.id());
                }
                replaced = held.compareTo(replaced) > 0 ? held : replaced;
            }
        }
        return replaced;
    }

    private static Outcome outcome(List<Considered> considered, Range rate) {
        if (considered.stream().allMatch(it -> it.reason() == Reason.NOT_IN_FORCE)) {
            return Outcome.NOT_COVERED;
        }
        if (!rate.exact()) {
            return Outcome.UNKNOWN;
        }
        return rate.canExceed(BigDecimal.ZERO) ? Outcome.CHARGED : Outcome.NONE;
    }

    /// The first of the highest is applied, the others are not stacked on it.
    private static List<Considered> settled(List<Considered> considered, Range rate) {
        if (!rate.exact()) {
            return considered;
        }
        var winner = considered.stream()
                .filter(row ->
                        row.reason() == Reason.APPLIED && row.rate().least().compareTo(rate.least()) == 0)
                .map(row -> row.price().id())
                .findFirst()
                .orElse("");
        return considered.stream()
                .map(row -> row.counts() && !row.price().id().equals(winner)
                        ? row.with(Reason.LOWER_THAN_ANOTHER, winner)
                        : row)
                .toList();
    }

    /// Of the rows that could still raise the surcharge above what is sure.
    private static Set<String> missing(List<Considered> counting, Range rate) {
        var missing = new TreeSet<String>();
        if (!rate.exact()) {
            counting.stream()
                    .filter(it -> it.rate().canExceed(rate.least()))
                    .forEach(it -> missing.addAll(it.missing()));
        }
        return missing;
    }

    private static BigDecimal most(Stream<BigDecimal> rates) {
        return rates.max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }
}
