package org.tuichu.exitlists.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// How many lines and how much capacity leave in each month of the year.
///
/// - `months`: twelve, January first
/// - `conversions`: of the units that were added up in a common one
public record Curve(Tally whole, List<Tally> months, List<CommonUnits.Conversion> conversions) {
    /// November and December.
    private static final int LAST_MONTHS = 2;

    public Curve {
        months = List.copyOf(months);
        conversions = List.copyOf(conversions);
    }

    public static Curve of(Collection<Portion> written) {
        var units = CommonUnits.of(written.stream().flatMap(Portion::amount));
        var portions = written.stream().map(portion -> portion.in(units)).toList();
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Tally.of(portions.stream()
                        .filter(portion -> portion.month() == month)
                        .toList()))
                .toList();
        return new Curve(Tally.of(portions), months, units.conversions());
    }

    public int lateLines() {
        return late().stream().mapToInt(Tally::lines).sum();
    }

    public BigDecimal late(String unit) {
        return late().stream().map(month -> month.of(unit)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// More than half of the lines leave in the last two months.
    public boolean rushed() {
        return 2 * lateLines() > whole.lines();
    }

    /// Units of which more than half leaves in the last two months.
    public List<String> rushedUnits() {
        return whole.capacity().keySet().stream()
                .filter(unit -> late(unit).multiply(BigDecimal.TWO).compareTo(whole.of(unit)) > 0)
                .toList();
    }

    /// Of the fullest month, for the height of a bar in percent.
    public int share(Tally month) {
        var most = months.stream().mapToInt(Tally::lines).max().orElse(0);
        return most == 0 ? 0 : 100 * month.lines() / most;
    }

    private List<Tally> late() {
        return months.subList(months.size() - LAST_MONTHS, months.size());
    }
}
