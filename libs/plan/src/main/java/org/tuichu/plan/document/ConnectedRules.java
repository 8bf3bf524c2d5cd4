package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Groups the straight lines of a page into those that touch each other.
final class ConnectedRules {
    /// Shorter lines are parts of characters or marks, in points.
    private static final double SHORTEST = 4;
    /// Ends of one line drawn in pieces may be this far apart, in points.
    private static final double PIECES = 3;
    /// Lines along one axis that are compared with each line along the other.
    private static final int MOST_PER_AXIS = 2_000;

    private ConnectedRules() {}

    static List<List<Rule>> of(List<Rule> rules) {
        List<Rule> across = merged(rules, true);
        List<Rule> upright = merged(rules, false);
        if (across.size() > MOST_PER_AXIS || upright.size() > MOST_PER_AXIS) {
            return List.of();
        }
        Sets sets = new Sets(across.size() + upright.size());
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < upright.size(); j++) {
                if (touch(across.get(i), upright.get(j))) {
                    sets.join(i, across.size() + j);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new LinkedHashMap<>();
        for (int i = 0; i < across.size(); i++) {
            groups.computeIfAbsent(sets.root(i), _ -> new ArrayList<>()).add(across.get(i));
        }
        for (int j = 0; j < upright.size(); j++) {
            groups.computeIfAbsent(sets.root(across.size() + j), _ -> new ArrayList<>())
                    .add(upright.get(j));
        }
        return List.copyOf(groups.values());
    }

    private static boolean touch(Rule across, Rule upright) {
        return across.reaches(upright.at(), RuleGrid.TOLERANCE) && upright.reaches(across.at(), RuleGrid.TOLERANCE);
    }

    /// Pieces of one line put together, too short ones left out.
    private static List<Rule> merged(List<Rule> rules, boolean horizontal) {
        List<Rule> sorted = new ArrayList<>(rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .sorted(Comparator.comparingLong((Rule rule) -> Math.round(rule.at()))
                        .thenComparingDouble(Rule::from))
                .toList());
        List<Rule> merged = new ArrayList<>();
        for (Rule rule : sorted) {
            Rule last = merged.isEmpty() ? rule : merged.getLast();
            if (!merged.isEmpty() && Math.abs(last.at() - rule.at()) <= 1 && rule.from() - last.to() <= PIECES) {
                merged.set(
                        merged.size() - 1,
                        new Rule(horizontal, last.at(), last.from(), Math.max(last.to(), rule.to())));
            } else {
                merged.add(rule);
            }
        }
        return merged.stream().filter(rule -> rule.length() >= SHORTEST).toList();
    }
}
