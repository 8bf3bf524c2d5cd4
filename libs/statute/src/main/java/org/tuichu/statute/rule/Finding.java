package org.tuichu.statute.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.tuichu.statute.condition.CheckedCondition;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.condition.Truth;

/// One rule looked at for one line, with what came of it.
public record Finding(Rule rule, Outcome outcome, Line line) {
    /// The name under which a person's word about an exception is asked for.
    public static final String EXCEPTION_APPLIES = "exception_applies";

    static Finding of(Rule rule, Line line) {
        return new Finding(rule, outcome(rule, line), line);
    }

    /// The rule fires where its condition holds and its exception does not, by the same three values.
    private static Outcome outcome(Rule rule, Line line) {
        Truth condition = rule.condition().truth(line.facts());
        if (condition == Truth.FALSE) {
            return Outcome.NOT_MET;
        }
        Truth exception = rule.exemption() == null ? Truth.FALSE : exception(rule, rule.exemption(), line);
        if (exception == Truth.TRUE) {
            return Outcome.EXEMPT;
        }
        if (condition == Truth.UNKNOWN) {
            return Outcome.UNDECIDED;
        }
        return exception == Truth.UNKNOWN ? Outcome.EXCEPTION_OPEN : Outcome.FIRED;
    }

    /// A person's word goes before the scope, which only saves needless questions.
    private static Truth exception(Rule rule, Rule.Exemption exemption, Line line) {
        Boolean established = line.established(rule);
        if (established != null) {
            return Truth.of(established);
        }
        CheckedCondition scope = exemption.scope();
        boolean outside = scope != null && scope.truth(line.facts()) == Truth.FALSE;
        return outside ? Truth.FALSE : Truth.UNKNOWN;
    }

    /// What would decide it; nothing when it is decided. The exception is asked for only once the condition holds.
    public SequencedSet<String> missing() {
        return switch (outcome) {
            case UNDECIDED -> rule.condition().missing(line.facts());
            case EXCEPTION_OPEN -> new LinkedHashSet<>(Set.of(EXCEPTION_APPLIES));
            case FIRED, EXEMPT, NOT_MET -> new LinkedHashSet<>();
        };
    }

    /// Every fact the rule asked for that was known, with its value; the others were unknown.
    public Map<String, FactValue> consulted() {
        Map<String, FactValue> consulted = new LinkedHashMap<>();
        for (Fact fact : rule.condition().facts()) {
            FactValue value = line.facts().value(fact);
            if (value != null) {
                consulted.put(fact.name(), value);
            }
        }
        return consulted;
    }

    /// Open, exempt, or missed by a tenth of a bound at most.
    public boolean nearly() {
        return outcome.open()
                || outcome == Outcome.EXEMPT
                || (outcome == Outcome.NOT_MET && rule.nearby().truth(line.facts()) == Truth.TRUE);
    }
}
