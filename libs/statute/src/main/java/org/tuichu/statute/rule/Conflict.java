package org.tuichu.statute.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two binding lists that say different things of one line by the same facts: for a person, with both texts and ranks.
///
/// @param stricter the rule that fired
/// @param other of another list: milder, later, or not about this line at all
/// @param otherFired whether the other rule fired too
public record Conflict(Rule stricter, Rule other, boolean otherFired) {
    /// The strictest rule that fired against one rule of every other list that says something else.
    static List<Conflict> among(List<Finding> findings) {
        Optional<Rule> strictest = fired(findings);
        if (strictest.isEmpty()) {
            return List.of();
        }
        Map<Edition, List<Finding>> byEdition = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byEdition
                    .computeIfAbsent(finding.rule().edition(), edition -> new ArrayList<>())
                    .add(finding);
        }
        byEdition.remove(strictest.get().edition());
        return byEdition.values().stream()
                .flatMap(others -> against(strictest.get(), others).stream())
                .toList();
    }

    private static Optional<Conflict> against(Rule strictest, List<Finding> others) {
        Optional<Rule> fired = fired(others);
        if (fired.isPresent()) {
            boolean same = fired.get().ruleClass() == strictest.ruleClass()
                    && fired.get().deadline().equals(strictest.deadline());
            return same ? Optional.empty() : Optional.of(new Conflict(strictest, fired.get(), true));
        }
        return others.stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_MET)
                .map(Finding::rule)
                .filter(rule -> rule.edition().rank().binding()
                        && rule.ruleClass() == strictest.ruleClass()
                        && sameFacts(rule, strictest))
                .findFirst()
                .map(rule -> new Conflict(strictest, rule, false));
    }

    private static Optional<Rule> fired(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FIRED)
                .map(Finding::rule)
                .filter(rule -> rule.edition().rank().binding())
                .min(Verdict.STRICTEST_FIRST);
    }

    private static boolean sameFacts(Rule one, Rule two) {
        return !Collections.disjoint(one.condition().facts(), two.condition().facts());
    }
}
