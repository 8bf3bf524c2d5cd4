package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number that depends on facts: exact where they are known, otherwise all that it can be.
public sealed interface Term {
    Interval value(Consulted facts);

    /// `by` × (fact − `base`), the fact taken no lower than `least` and no higher than `most`.
    record Linear(
            String fact,
            BigDecimal base,
            BigDecimal by,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) implements Term {
        @Override
        public Interval value(Consulted facts) {
            var value = facts.number(fact);
            var range = FactNames.of(fact).range();
            return value == null ? of(range.low()).hull(of(range.high())) : of(value);
        }

        private Interval of(@Nullable BigDecimal value) {
            if (value == null) {
                return Interval.ANY;
            }
            var bounded = least == null ? value : value.max(least);
            bounded = most == null ? bounded : bounded.min(most);
            return Interval.exactly(bounded.subtract(base).multiply(by));
        }
    }

    /// The amount of the first step whose bound the fact does not exceed; the last step has no bound.
    record Steps(String fact, List<BigDecimal> bounds, List<BigDecimal> amounts) implements Term {
        @Override
        public Interval value(Consulted facts) {
            var value = facts.number(fact);
            if (value == null) {
                return Interval.hull(amounts);
            }
            int step = 0;
            while (step < bounds.size() && value.compareTo(bounds.get(step)) > 0) {
                step++;
            }
            return Interval.exactly(amounts.get(step));
        }
    }

    /// Between the points of a table by a straight line; the standard says nothing outside of it.
    record Points(String fact, List<BigDecimal> at, List<BigDecimal> amounts) implements Term {
        @Override
        public Interval value(Consulted facts) {
            var value = facts.number(fact);
            if (value == null) {
                return Interval.ANY;
            }
            for (int i = 1; i < at.size(); i++) {
                if (value.compareTo(at.get(i - 1)) >= 0 && value.compareTo(at.get(i)) <= 0) {
                    return Interval.exactly(between(i, value));
                }
            }
            facts.lacks("%s_between_%s_and_%s"
                    .formatted(fact, at.getFirst().toPlainString(), at.getLast().toPlainString()));
            return Interval.ANY;
        }

        private BigDecimal between(int i, BigDecimal value) {
            var rise = amounts.get(i).subtract(amounts.get(i - 1));
            var run = at.get(i).subtract(at.get(i - 1));
            var share = value.subtract(at.get(i - 1)).divide(run, MathContext.DECIMAL64);
            return amounts.get(i - 1).add(rise.multiply(share));
        }
    }

    /// The amount of a word, or of `true` and `false`.
    record Choice(String fact, Map<String, BigDecimal> amounts) implements Term {
        @Override
        public Interval value(Consulted facts) {
            Object value = FactNames.of(fact).type() == FactName.Type.FLAG ? facts.flag(fact) : facts.word(fact);
            if (value == null) {
                return Interval.hull(new ArrayList<>(amounts.values()));
            }
            var amount = amounts.get(value.toString());
            if (amount == null) {
                facts.lacks(fact + "_of_this_table");
                return Interval.ANY;
            }
            return Interval.exactly(amount);
        }
    }

    /// 1 up to 1500 m above the sea, above that 1.179 − 0.211 × P / 101325 Pa. Source: GB 16780-2021, 5.3.
    /// Calculated to 16 digits.
    record Altitude() implements Term {
        private static final BigDecimal FROM_M = new BigDecimal("1500");
        private static final BigDecimal SEA_LEVEL_PA = new BigDecimal("101325");

        @Override
        public Interval value(Consulted facts) {
            var altitude = facts.number("altitude_m");
            if (altitude != null && altitude.compareTo(FROM_M) <= 0) {
                return Interval.exactly(BigDecimal.ONE);
            }
            var pressure = facts.number("ambient_pressure_pa");
            var range = FactNames.of("ambient_pressure_pa").range();
            var high = pressure == null ? factor(range.low()).hull(factor(range.high())) : factor(pressure);
            return altitude == null ? high.hull(Interval.exactly(BigDecimal.ONE)) : high;
        }

        private static Interval factor(@Nullable BigDecimal pressure) {
            return pressure == null
                    ? Interval.ANY
                    : Interval.exactly(new BigDecimal("1.179")
                            .subtract(new BigDecimal("0.211")
                                    .multiply(pressure)
                                    .divide(SEA_LEVEL_PA, MathContext.DECIMAL64)));
        }
    }

    /// What a person has read from the tables of the standard, because they are not here.
    record Stated(String fact) implements Term {
        @Override
        public Interval value(Consulted facts) {
            var value = facts.number(fact);
            return value == null ? Interval.ANY : Interval.exactly(value);
        }
    }

    /// Nothing as soon as a person has said that the measured value is already corrected as the standard wants.
    record Done(String fact) implements Term {
        @Override
        public Interval value(Consulted facts) {
            return Boolean.TRUE.equals(facts.flag(fact)) ? Interval.exactly(BigDecimal.ZERO) : Interval.ANY;
        }
    }
}
