package org.tuichu.statute.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuichu.statute.condition.CheckedCondition;
import org.tuichu.statute.condition.ConditionRefused;
import org.tuichu.statute.condition.Regions;
import org.tuichu.statute.condition.Truth;

/// Looks for rules that cannot be right, whatever the law says.
public final class Lint {
    private final List<Fault> faults = new ArrayList<>();

    private Lint() {}

    /// Empty when nothing was found; in the order of the rules.
    public static List<Fault> of(Rulebook rulebook) {
        var lint = new Lint();
        Map<String, List<Rule>> sameItem = new HashMap<>();
        for (Rule rule : rulebook.rules()) {
            lint.citation(rule);
            try {
                lint.condition(rule);
                lint.exemption(rule);
            } catch (ConditionRefused tooMuch) {
                lint.fault(rule, "cannot be looked through: " + tooMuch.getMessage());
            }
            lint.examples(rule);
            lint.windows(
                    rule,
                    sameItem.computeIfAbsent(rule.edition().list() + " " + rule.item(), none -> new ArrayList<>()));
        }
        return List.copyOf(lint.faults);
    }

    private void windows(Rule rule, List<Rule> before) {
        for (Rule other : before) {
            if (rule.window().overlaps(other.window())) {
                fault(rule, "is in force (" + rule.window() + ") beside " + other.id() + " (" + other.window() + ")");
            }
        }
        before.add(rule);
    }

    private void citation(Rule rule) {
        if (rule.clause().isBlank()
                || rule.edition().title().isBlank()
                || rule.source().isBlank()) {
            fault(rule, "has no citation or no source");
        }
        if (rule.summary().isBlank()) {
            fault(rule, "has no summary");
        }
    }

    private void condition(Rule rule) {
        var regions = Regions.of(rule.condition().checked());
        if (!regions.canBe(Truth.TRUE)) {
            fault(rule, "can never be true: " + rule.text());
        }
        if (!regions.canBe(Truth.FALSE)) {
            fault(rule, "is always true: " + rule.text());
        }
    }

    /// An exception that never meets the condition, or of which nobody can be asked, hangs in the air.
    private void exemption(Rule rule) {
        Rule.Exemption exemption = rule.exemption();
        if (exemption == null) {
            return;
        }
        if (exemption.text().isBlank()) {
            fault(rule, "has the scope of an exception and no exception");
        }
        CheckedCondition scope = exemption.scope();
        if (scope != null) {
            var both = new CheckedCondition.All(List.of(rule.condition().checked(), scope));
            if (!Regions.of(both).canBe(Truth.TRUE)) {
                fault(rule, "has an exception that never meets its condition: " + exemption.scopeText());
            }
        }
    }

    private void examples(Rule rule) {
        if (rule.matching().isEmpty() || rule.nonMatching().isEmpty()) {
            fault(rule, "has no matching or no non-matching example");
        }
        rule.matching().forEach(example -> example(rule, example, Truth.TRUE));
        rule.nonMatching().forEach(example -> example(rule, example, Truth.FALSE));
    }

    private void example(Rule rule, Example example, Truth wanted) {
        Truth truth = rule.condition().truth(example.facts());
        if (truth != wanted) {
            fault(rule, "is " + truth + " for the example '" + example.text() + "', which says " + wanted);
        }
    }

    private void fault(Rule rule, String what) {
        faults.add(new Fault(rule.id(), what));
    }

    /// What is wrong with one rule.
    public record Fault(String rule, String what) {
        @Override
        public String toString() {
            return rule + " " + what;
        }
    }
}
