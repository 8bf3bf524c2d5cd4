package org.tuichu.exitlists.list;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.RuleClass;

/// The rules that an exit may rest on.
final class Citations {
    private Citations() {}

    /// Verified rules of the elimination class that fired; null where none did: a rule that nobody verified warns and
    /// carries nothing, and the restriction class orders no exit.
    static @Nullable String of(Screened screened) {
        if (screened.verdict().judgement() != Judgement.ELIMINATION || !screened.carried()) {
            return null;
        }
        return screened.verdict().rules().stream()
                .filter(rule -> rule.ruleClass() == RuleClass.ELIMINATION && screened.verified(rule))
                .map(Rule::citation)
                .distinct()
                .collect(Collectors.joining("；"));
    }
}
