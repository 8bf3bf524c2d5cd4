package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.limit.Consulted;
import org.tuichu.statute.limit.FactNames;

/// What a policy multiplies its rates with.
public record Adjustment(String policy, Factor factor, Confidence confidence, String source) {
    /// A factor that depends on a fact.
    public sealed interface Factor {
        String fact();

        Range at(BigDecimal value);

        /// Exact where the fact is known, otherwise all that it can be.
        default Range of(Consulted facts) {
            var value = facts.number(fact());
            return value == null
                    ? at(FactNames.of(fact()).lowest())
                            .hull(at(FactNames.of(fact()).highest()))
                    : at(value);
        }
    }

    /// `times` from a value of the fact on, 1 below it.
    public record From(String fact, BigDecimal from, BigDecimal times) implements Factor {
        @Override
        public Range at(BigDecimal value) {
            return Range.exactly(value.compareTo(from) >= 0 ? times : BigDecimal.ONE);
        }
    }

    /// Less by `by` for each whole point of the fact above `above`.
    public record Relief(String fact, BigDecimal above, BigDecimal by) implements Factor {
        @Override
        public Range at(BigDecimal value) {
            var points = value.subtract(above).max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR);
            return Range.exactly(BigDecimal.ONE.subtract(points.multiply(by)));
        }
    }
}
