package org.tuichu.statute.condition;

import java.math.BigDecimal;

/// A known value; an unknown one is absent from [Facts].
public sealed interface FactValue {
    /// In the unit of its fact, without trailing zeros, so that 3 and 3.0 are equal.
    record Quantity(BigDecimal value) implements FactValue {
        public Quantity {
            value = value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    record Text(String value) implements FactValue {
        @Override
        public String toString() {
            return value;
        }
    }

    record Flag(boolean value) implements FactValue {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }
}
