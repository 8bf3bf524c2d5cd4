package org.tuichu.statute.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that a condition can tell apart, one value for each: the points at its bounds and the open intervals between
/// them, the texts it names and one it does not, yes and no. Within a region the condition cannot change, so going
/// through the regions decides exactly whether it can ever be true.
public final class Regions {
    /// Combinations that are gone through; the largest of the catalogue has some hundred.
    private static final long MAX_COMBINATIONS = 1_000_000;

    private final CheckedCondition condition;
    private final Map<Fact, List<FactValue>> values = new LinkedHashMap<>();
    private final Map<Fact, Map<FactValue, Set<FactValue>>> wider = new HashMap<>();

    private Regions(CheckedCondition condition) {
        this.condition = condition;
        List<CheckedCondition.Test> tests = condition.tests().toList();
        var bounds = new TreeSet<BigDecimal>();
        tests.forEach(test -> addBounds(test, bounds));
        tests.forEach(this::addWider);
        for (Fact fact : condition.facts()) {
            values.put(fact, values(fact, tests, bounds));
        }
        long combinations = 1;
        for (List<FactValue> regions : values.values()) {
            combinations *= regions.size();
            if (combinations > MAX_COMBINATIONS) {
                throw new ConditionRefused(0, "tells more than " + MAX_COMBINATIONS + " cases apart");
            }
        }
    }

    /// Refuses with [ConditionRefused] a condition with too many regions to go through.
    public static Regions of(CheckedCondition condition) {
        return new Regions(condition);
    }

    /// One value for each region of a fact of the condition.
    List<FactValue> values(Fact fact) {
        return values.getOrDefault(fact, List.of());
    }

    /// Nothing is known of the fact, or less than the condition can tell apart.
    boolean open(Fact fact, Facts known) {
        FactValue value = known.value(fact);
        return value == null || wider(fact).containsKey(value);
    }

    /// The regions that what is known of an open fact leaves: of non-wood pulp its kinds, and another kind.
    List<FactValue> values(Fact fact, Facts known) {
        FactValue value = known.value(fact);
        if (value == null) {
            return values(fact);
        }
        Set<FactValue> kinds = wider(fact).getOrDefault(value, Set.of());
        return Stream.concat(
                        values(fact).stream().filter(region -> kinds.contains(Another.plain(region))),
                        Stream.of(Another.of(value)))
                .toList();
    }

    /// How many combinations the values of some open facts have.
    long count(List<Fact> open, Facts known) {
        return open.stream().mapToLong(fact -> values(fact, known).size()).reduce(1, (one, two) -> one * two);
    }

    /// Whether facts exist for which the condition is `truth`.
    public boolean canBe(Truth truth) {
        return all(new ArrayList<>(values.keySet()), Facts.NONE).anyMatch(facts -> condition.truth(facts) == truth);
    }

    /// Every combination of values of some facts, added to `known`.
    Stream<Facts> all(List<Fact> open, Facts known) {
        if (open.isEmpty()) {
            return Stream.of(known);
        }
        Fact first = open.getFirst();
        return values(first, known).stream()
                .flatMap(value -> all(open.subList(1, open.size()), known.with(first, value)));
    }

    private static void addBounds(CheckedCondition.Test test, SortedSet<BigDecimal> bounds) {
        switch (test) {
            case CheckedCondition.NumberTest number -> bounds.add(number.bound());
            case CheckedCondition.PairTest pair -> {}
            case CheckedCondition.AmongTest among ->
                among.values().forEach(value -> {
                    if (value instanceof FactValue.Quantity number) {
                        bounds.add(number.value());
                    }
                });
        }
    }

    private void addWider(CheckedCondition.Test test) {
        if (test instanceof CheckedCondition.AmongTest among) {
            Map<FactValue, Set<FactValue>> words = wider.computeIfAbsent(among.fact(), _ -> new HashMap<>());
            among.wider()
                    .forEach((word, kinds) ->
                            words.computeIfAbsent(word, _ -> new HashSet<>()).addAll(kinds));
        }
    }

    private Map<FactValue, Set<FactValue>> wider(Fact fact) {
        return wider.getOrDefault(fact, Map.of());
    }

    private List<FactValue> values(Fact fact, List<CheckedCondition.Test> tests, SortedSet<BigDecimal> bounds) {
        return switch (fact.type()) {
            case NUMBER -> {
                boolean paired = tests.stream().anyMatch(test -> test instanceof CheckedCondition.PairTest);
                yield numbers(fact, bounds(fact, tests, bounds, paired), paired ? 3 : 1);
            }
            case TEXT ->
                Stream.concat(
                                tests.stream()
                                        .flatMap(test -> named(fact, test))
                                        .distinct()
                                        .map(value -> wider(fact).containsKey(value) ? Another.of(value) : value),
                                Stream.of(new FactValue.Text("\u0000 none of these")))
                        .toList();
            case FLAG -> List.of(new FactValue.Flag(true), new FactValue.Flag(false));
        };
    }

    /// Where facts are compared with each other, each can tell the bounds of all apart.
    private static SortedSet<BigDecimal> bounds(
            Fact fact, List<CheckedCondition.Test> tests, SortedSet<BigDecimal> all, boolean paired) {
        if (paired) {
            return all;
        }
        var own = new TreeSet<BigDecimal>();
        tests.stream().filter(test -> test.facts().contains(fact)).forEach(test -> addBounds(test, own));
        return own;
    }

    /// The bounds, and `between` values in every open interval: enough for as many facts to stand in any order there.
    private static List<FactValue> numbers(Fact fact, SortedSet<BigDecimal> bounds, int between) {
        List<BigDecimal> edges = new ArrayList<>(bounds);
        if (!fact.mayBeNegative()) {
            edges.removeIf(edge -> edge.signum() < 0);
            if (edges.isEmpty() || edges.getFirst().signum() > 0) {
                edges.addFirst(BigDecimal.ZERO);
            }
        } else {
            edges.addFirst(edges.isEmpty() ? BigDecimal.ZERO : edges.getFirst().subtract(BigDecimal.TEN));
        }
        List<FactValue> values = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            BigDecimal edge = edges.get(i);
            BigDecimal next = i + 1 < edges.size() ? edges.get(i + 1) : edge.add(BigDecimal.TEN);
            BigDecimal step = next.subtract(edge).multiply(new BigDecimal("0.25"));
            values.add(new FactValue.Quantity(edge));
            for (int j = 1; j <= between; j++) {
                values.add(new FactValue.Quantity(edge.add(step.multiply(BigDecimal.valueOf(j)))));
            }
        }
        return values;
    }

    private static Stream<FactValue> named(Fact fact, CheckedCondition.Test test) {
        return test instanceof CheckedCondition.AmongTest among && among.fact().equals(fact)
                ? among.values().stream()
                : Stream.empty();
    }
}
