package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tuichu.statute.Confidence;

/// The answer to whether a measurement meets what is in force, with all that was considered.
///
/// @param findings those that hold or may hold first, the strictest of them first
/// @param missing facts that would decide an UNKNOWN
public record Assessment(Measurement measurement, Outcome outcome, List<Finding> findings, Set<String> missing) {
    /// What came out.
    public enum Outcome {
        MET,
        /// Above a limit that surely holds.
        EXCEEDED,
        /// Facts are missing that decide.
        UNKNOWN,
        /// No limit in the tables is of this subject and quantity on these days.
        NOT_COVERED
    }

    /// The strictest limit that surely holds and bears the outcome.
    public Optional<Finding> deciding() {
        return switch (outcome) {
            case MET -> findings.stream().filter(Finding::surelyMet).findFirst();
            case EXCEEDED -> findings.stream().filter(Finding::exceeded).findFirst();
            case UNKNOWN, NOT_COVERED -> Optional.empty();
        };
    }

    /// By how much the deciding limit is exceeded, in its unit; at least that much where the limit is not exact.
    public Optional<BigDecimal> excess() {
        return outcome == Outcome.EXCEEDED
                ? deciding().flatMap(it -> Excess.over(it.limit(), it.measured()))
                : Optional.empty();
    }

    /// The excess in percent of the limit, to 16 digits and not rounded: prices have thresholds on it. Absent for
    /// limits of zero and below.
    public Optional<BigDecimal> excessPercent() {
        return outcome == Outcome.EXCEEDED
                ? deciding().flatMap(it -> Excess.percent(it.limit(), it.measured()))
                : Optional.empty();
    }

    /// How far the outcome can be trusted: only a verified limit on verified days can carry an act.
    public Confidence confidence() {
        return deciding().map(Finding::confidence).orElse(Confidence.UNVERIFIED);
    }
}
