package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tuichu.statute.condition.Condition.Literal;
import org.tuichu.statute.condition.Condition.Name;
import org.tuichu.statute.condition.Condition.NumberLiteral;

/// Looks at types and units, and carries `not` down: not (a and b) is (not a) or (not b), also with unknown facts.
final class Checker {
    private final Vocabulary vocabulary;
    private final Units units;

    Checker(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
    }

    /// With `wanted` false the opposite of the condition.
    CheckedCondition check(Condition condition, boolean wanted) {
        return switch (condition) {
            case Condition.And and -> joined(and.parts(), wanted, wanted);
            case Condition.Or or -> joined(or.parts(), wanted, !wanted);
            case Condition.Not not -> check(not.part(), !wanted);
            case Condition.In in -> among(fact(in.left()), in.values(), wanted);
            case Condition.Compare compare -> compare(compare, wanted);
        };
    }

    private CheckedCondition joined(List<Condition> parts, boolean wanted, boolean all) {
        List<CheckedCondition> checked =
                parts.stream().map(part -> check(part, wanted)).toList();
        return all ? new CheckedCondition.All(checked) : new CheckedCondition.AnyOf(checked);
    }

    private CheckedCondition compare(Condition.Compare compare, boolean wanted) {
        Fact left = fact(compare.left());
        Comparison comparison =
                wanted ? compare.comparison() : compare.comparison().opposite();
        return switch (compare.right()) {
            case Name right -> pair(left, comparison, right);
            case NumberLiteral number ->
                new CheckedCondition.NumberTest(
                        left, comparison, inUnitOf(left, number).value());
            case Literal other -> {
                if (comparison != Comparison.EQUAL && comparison != Comparison.UNEQUAL) {
                    throw new ConditionRefused(
                            other.span().start(), "only numbers can be compared by " + comparison.sign());
                }
                yield among(left, Set.of(value(left, other)), comparison == Comparison.EQUAL);
            }
        };
    }

    private CheckedCondition pair(Fact left, Comparison comparison, Name name) {
        Fact right = fact(name);
        boolean comparable = left.type() == FactType.NUMBER
                && right.type() == FactType.NUMBER
                && Objects.equals(left.unit(), right.unit());
        if (!comparable) {
            throw new ConditionRefused(
                    name.span().start(), left.name() + " and " + right.name() + " are not two numbers of one unit");
        }
        return new CheckedCondition.PairTest(left, comparison, right);
    }

    private CheckedCondition among(Fact fact, List<Literal> literals, boolean wanted) {
        Set<FactValue> values = new HashSet<>();
        for (Literal literal : literals) {
            if (!values.add(value(fact, literal))) {
                throw new ConditionRefused(literal.span().start(), "the value stands twice in the list");
            }
        }
        return among(fact, values, wanted);
    }

    private CheckedCondition.AmongTest among(Fact fact, Set<FactValue> named, boolean wanted) {
        Set<FactValue> values = covered(fact, named);
        Map<FactValue, Set<FactValue>> wider = new HashMap<>();
        for (FactValue value : values) {
            if (value instanceof FactValue.Text(String text)) {
                vocabulary
                        .wider(fact, text)
                        .forEach(word -> wider.computeIfAbsent(new FactValue.Text(word), _ -> new HashSet<>())
                                .add(value));
            }
        }
        return new CheckedCondition.AmongTest(fact, values, wider, wanted);
    }

    /// With the texts that are kinds of one that is named.
    private Set<FactValue> covered(Fact fact, Set<FactValue> named) {
        Set<FactValue> covered = new HashSet<>(named);
        for (FactValue value : named) {
            if (value instanceof FactValue.Text(String text)) {
                vocabulary.covered(fact, text).forEach(kind -> covered.add(new FactValue.Text(kind)));
            }
        }
        return covered;
    }

    private FactValue value(Fact fact, Literal literal) {
        return switch (literal) {
            case NumberLiteral number -> inUnitOf(fact, number);
            case Condition.TextLiteral text -> {
                require(fact, FactType.TEXT, literal);
                yield new FactValue.Text(text.value());
            }
            case Condition.FlagLiteral flag -> {
                require(fact, FactType.FLAG, literal);
                yield new FactValue.Flag(flag.value());
            }
        };
    }

    private FactValue.Quantity inUnitOf(Fact fact, NumberLiteral number) {
        require(fact, FactType.NUMBER, number);
        if (number.unit() == null) {
            return new FactValue.Quantity(number.value());
        }
        int place = number.span().start();
        if (!units.knows(number.unit())) {
            throw new ConditionRefused(place, "no such unit: " + Token.bounded(number.unit()));
        }
        String unit = fact.unit();
        BigDecimal converted = unit == null
                ? null
                : units.convert(number.value(), number.unit(), unit).orElse(null);
        if (converted == null) {
            throw new ConditionRefused(
                    place,
                    fact.name() + " is measured in " + (unit == null ? "no unit" : unit) + ", not in " + number.unit());
        }
        return new FactValue.Quantity(converted);
    }

    private static void require(Fact fact, FactType type, Literal literal) {
        if (fact.type() != type) {
            throw new ConditionRefused(
                    literal.span().start(), fact.name() + " is a " + fact.type() + ", not a " + type);
        }
    }

    private Fact fact(Name name) {
        return vocabulary
                .find(name.text())
                .orElseThrow(
                        () -> new ConditionRefused(name.span().start(), "no such fact: " + Token.bounded(name.text())));
    }
}
