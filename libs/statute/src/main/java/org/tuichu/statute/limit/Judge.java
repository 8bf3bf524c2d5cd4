package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tuichu.statute.condition.Truth;

/// Puts one limit beside one measurement.
final class Judge {
    private final List<Correction> corrections;

    Judge(List<Correction> corrections) {
        this.corrections = corrections;
    }

    Finding finding(Limit row, Measurement measurement) {
        var facts = new Consulted(measurement.facts());
        var applies = applies(row, measurement, facts);
        if (applies == Truth.FALSE) {
            return elsewhere(row, measurement, facts);
        }
        var factor = measurement.unit().in(row.unit()).orElseThrow(() -> refused(row, measurement));
        var measured = measurement.value().multiply(factor);
        var limit = Interval.exactly(row.value());
        var steps = new ArrayList<Finding.Corrected>();
        var trust = row.trust();
        for (var correction : corrections) {
            if (correction.changes(row)) {
                var amount = correction.term().value(facts);
                limit = correction.applied(limit, amount);
                steps.add(new Finding.Corrected(correction, amount, limit));
                trust = trust.and(correction.confidence());
            }
        }
        var met = limit.bounds(measured);
        if (row.statistic() != measurement.statistic()) {
            facts.lacks(row.statistic().name());
            met = Truth.UNKNOWN;
        }
        return new Finding(row, applies, limit, steps, measured, factor, met, 0, facts.used(), facts.missing(), trust);
    }

    /// It holds for others: neither converted nor corrected.
    private static Finding elsewhere(Limit row, Measurement measurement, Consulted facts) {
        return new Finding(
                row,
                Truth.FALSE,
                Interval.exactly(row.value()),
                List.of(),
                measurement.value(),
                BigDecimal.ONE,
                Truth.UNKNOWN,
                0,
                facts.used(),
                facts.missing(),
                row.trust());
    }

    private static Truth applies(Limit row, Measurement measurement, Consulted facts) {
        var held = row.window().holds(measurement.period());
        if (held == Truth.UNKNOWN) {
            facts.lacks("in_force:" + row.edition().citation());
        }
        return held.and(layer(row, measurement, facts)).and(Condition.all(row.when(), facts));
    }

    private static Truth layer(Limit row, Measurement measurement, Consulted facts) {
        return switch (row.layer()) {
            case NATIONAL -> Truth.TRUE;
            case SPECIAL -> new Condition.Flag("special_limits_apply", true).holds(facts);
            case ULTRA_LOW -> new Condition.Flag("ultra_low_applies", true).holds(facts);
            case LOCAL -> local(row, measurement, facts);
        };
    }

    private static Truth local(Limit row, Measurement measurement, Consulted facts) {
        if (measurement.province() == null) {
            facts.lacks("province");
            return Truth.UNKNOWN;
        }
        return Truth.of(row.province().equals(measurement.province()));
    }

    private static IllegalArgumentException refused(Limit row, Measurement measurement) {
        return new IllegalArgumentException("unit %s of the measurement cannot become %s of %s"
                .formatted(
                        measurement.unit().symbol(),
                        row.unit().symbol(),
                        row.edition().citation()));
    }
}
