package org.tuichu.rulebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.rule.Line;

/// A line as the rules see it; `said` has the words that a fact was read from, by the name of the fact.
public record ReadLine(Line line, Map<String, String> said) {
    public ReadLine {
        said = Map.copyOf(said);
    }

    /// Null where it is not known.
    public @Nullable FactValue value(String fact) {
        return Shipped.RULEBOOK.vocabulary().find(fact).map(line.facts()::value).orElse(null);
    }
}
