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

    private static Outcome outcome(Rule rule, Line line) {
        return switch (rule.condition().truth(line.facts())) {
            case FALSE -> Outcome.NOT_MET;
            case UNKNOWN -> Outcome.UNDECIDED;
            case TRUE -> rule.exemption() == null ? Outcome.FIRED : withException(rule.exemption(), line);
        };
    }

    /// A person's word goes before the scope, which only saves needless questions.
    private static Outcome withException(Rule.Exemption exemption, Line line) {
        Boolean established = line.exceptionApplies();
        if (established != null) {
            return established ? Outcome.EXEMPT : Outcome.FIRED;
        }
        CheckedCondition scope = exemption.scope();
        boolean outside = scope != null && scope.truth(line.facts()) == Truth.FALSE;
        return outside ? Outcome.FIRED : Outcome.EXCEPTION_OPEN;
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
