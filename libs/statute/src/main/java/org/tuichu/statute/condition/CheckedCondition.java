package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tuichu.statute.condition.FactValue.Quantity;

/// A condition whose types and units are right, every number in the unit of its fact, `not` carried down to the
/// comparisons. Made by [Vocabulary#check] only.
public sealed interface CheckedCondition {
    Truth truth(Facts facts);

    /// Adds to `names` the unknown facts that could still change the result; asked of a condition that is UNKNOWN.
    void addDeciding(Facts facts, Set<String> names);

    void addFacts(Set<Fact> facts);

    /// The condition with every bound moved outward by a share of itself: what it holds for, nearly fired.
    CheckedCondition relaxed(BigDecimal share);

    /// Every fact it consults, in the order of the text.
    default SequencedSet<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        addFacts(facts);
        return facts;
    }

    /// Whether two comparisons ask for one fact: then they can settle together what neither settles alone.
    default boolean testsAFactTwice() {
        List<Fact> asked = tests().flatMap(test -> test.facts().stream()).toList();
        return asked.size() > facts().size();
    }

    /// The comparisons, in the order of the text.
    default Stream<Test> tests() {
        return switch (this) {
            case All all -> all.parts().stream().flatMap(CheckedCondition::tests);
            case AnyOf any -> any.parts().stream().flatMap(CheckedCondition::tests);
            case Test test -> Stream.of(test);
        };
    }

    /// Holds when every part does.
    record All(List<CheckedCondition> parts) implements CheckedCondition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Facts facts) {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(parts.get(i).truth(facts));
            }
            return truth;
        }

        @Override
        public void addDeciding(Facts facts, Set<String> names) {
            Undecided.of(parts, facts, names);
        }

        @Override
        public void addFacts(Set<Fact> facts) {
            parts.forEach(part -> part.addFacts(facts));
        }

        @Override
        public CheckedCondition relaxed(BigDecimal share) {
            return new All(parts.stream().map(part -> part.relaxed(share)).toList());
        }
    }

    /// Holds when one part does.
    record AnyOf(List<CheckedCondition> parts) implements CheckedCondition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Facts facts) {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(parts.get(i).truth(facts));
            }
            return truth;
        }

        @Override
        public void addDeciding(Facts facts, Set<String> names) {
            Undecided.of(parts, facts, names);
        }

        @Override
        public void addFacts(Set<Fact> facts) {
            parts.forEach(part -> part.addFacts(facts));
        }

        @Override
        public CheckedCondition relaxed(BigDecimal share) {
            return new AnyOf(parts.stream().map(part -> part.relaxed(share)).toList());
        }
    }

    /// A comparison: UNKNOWN as soon as one of its facts is.
    sealed interface Test extends CheckedCondition {
        @Override
        default void addDeciding(Facts facts, Set<String> names) {
            for (Fact fact : facts()) {
                if (!facts.knows(fact)) {
                    names.add(fact.name());
                }
            }
        }

        @Override
        default CheckedCondition relaxed(BigDecimal share) {
            return this;
        }
    }

    record NumberTest(Fact fact, Comparison comparison, BigDecimal bound) implements Test {
        @Override
        public Truth truth(Facts facts) {
            return facts.value(fact) instanceof Quantity known
                    ? Truth.of(comparison.holds(known.value().compareTo(bound)))
                    : Truth.UNKNOWN;
        }

        @Override
        public void addFacts(Set<Fact> facts) {
            facts.add(fact);
        }

        @Override
        public CheckedCondition relaxed(BigDecimal share) {
            return switch (comparison) {
                case LESS, AT_MOST -> new NumberTest(fact, comparison, bound.multiply(BigDecimal.ONE.add(share)));
                case GREATER, AT_LEAST ->
                    new NumberTest(fact, comparison, bound.multiply(BigDecimal.ONE.subtract(share)));
                case EQUAL, UNEQUAL -> this;
            };
        }
    }

    /// Two facts of the same unit.
    record PairTest(Fact left, Comparison comparison, Fact right) implements Test {
        @Override
        public Truth truth(Facts facts) {
            return facts.value(left) instanceof Quantity one && facts.value(right) instanceof Quantity two
                    ? Truth.of(comparison.holds(one.value().compareTo(two.value())))
                    : Truth.UNKNOWN;
        }

        @Override
        public void addFacts(Set<Fact> facts) {
            facts.add(left);
            facts.add(right);
        }
    }

    /// The value is among some; with `wanted` false it is not. UNKNOWN where the value says less than is asked for.
    ///
    /// @param wider words of which some of the values are kinds, with these: non-wood pulp may be straw pulp
    record AmongTest(Fact fact, Set<FactValue> values, Map<FactValue, Set<FactValue>> wider, boolean wanted)
            implements Test {
        public AmongTest {
            values = Set.copyOf(values);
            wider = Map.copyOf(wider);
        }

        @Override
        public Truth truth(Facts facts) {
            FactValue known = facts.value(fact);
            if (known == null) {
                return Truth.UNKNOWN;
            }
            if (values.contains(known)) {
                return Truth.of(wanted);
            }
            if (wider.containsKey(known)) {
                return Truth.UNKNOWN;
            }
            boolean among = !wider.isEmpty() && values.contains(Another.plain(known));
            return Truth.of(among == wanted);
        }

        @Override
        public void addDeciding(Facts facts, Set<String> names) {
            names.add(fact.name());
        }

        @Override
        public void addFacts(Set<Fact> facts) {
            facts.add(fact);
        }
    }
}
