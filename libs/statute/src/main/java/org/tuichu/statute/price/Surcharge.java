package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tuichu.statute.Confidence;

/// What is paid on top, and how that came about.
///
/// @param rate yuan per kWh: exact unless the outcome is UNKNOWN
/// @param missing facts and tables that would decide an UNKNOWN
public record Surcharge(
        Consumption use, Outcome outcome, Range rate, List<Considered> considered, Set<String> missing) {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /// The one row that was applied.
    public Optional<Considered> applied() {
        return considered.stream()
                .filter(it -> it.reason() == Considered.Reason.APPLIED)
                .findFirst();
    }

    /// Exact and not rounded, from the least to the most it can be.
    public Range yuan() {
        return rate.times(Range.exactly(use.kwh()));
    }

    /// Rounded half up, once for the whole; absent while it is not known.
    public Optional<BigDecimal> fen() {
        return outcome == Outcome.UNKNOWN || outcome == Outcome.NOT_COVERED
                ? Optional.empty()
                : Optional.of(fen(yuan().most()));
    }

    /// What of it stays with the grid, rounded half up; the rest is the local government's.
    public Optional<BigDecimal> gridFen() {
        return fen().flatMap(all ->
                applied().map(it -> all.multiply(it.price().gridSharePct()).divide(HUNDRED, 0, RoundingMode.HALF_UP)));
    }

    /// Only a verified row on verified days can carry a notice to the grid.
    public Confidence confidence() {
        return applied()
                .map(it -> it.adjustments().stream()
                        .map(adjusted -> adjusted.adjustment().confidence())
                        .reduce(it.price().trust(), Confidence::and))
                .orElse(Confidence.UNVERIFIED);
    }

    private static BigDecimal fen(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }
}
