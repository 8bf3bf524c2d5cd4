package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tuichu.statute.limit.Consulted;
import org.tuichu.statute.limit.FactNames;

/// A surcharge in yuan per kWh.
public sealed interface Rate {
    Range of(Consulted facts);

    /// One rate, or the range that is all a document is known to say.
    record Fixed(Range rate) implements Rate {
        @Override
        public Range of(Consulted facts) {
            return rate;
        }
    }

    /// `by` for each `every` of a fact above `base`, a part counting as a whole.
    record PerStep(String fact, BigDecimal base, BigDecimal every, BigDecimal by) implements Rate {
        @Override
        public Range of(Consulted facts) {
            var value = facts.number(fact);
            return value == null
                    ? at(FactNames.of(fact).lowest()).hull(at(FactNames.of(fact).highest()))
                    : at(value);
        }

        private Range at(BigDecimal value) {
            var above = value.subtract(base).max(BigDecimal.ZERO);
            return Range.exactly(above.divide(every, 0, RoundingMode.CEILING).multiply(by));
        }
    }
}
