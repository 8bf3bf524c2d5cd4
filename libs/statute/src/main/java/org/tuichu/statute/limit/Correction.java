package org.tuichu.statute.limit;

import java.util.List;
import java.util.Set;
import org.tuichu.statute.Confidence;

/// How the limits of an edition change with a fact. Applied in the order of the table.
///
/// @param quantities those it changes; none: all of the subjects
public record Correction(
        String standard,
        String edition,
        Set<String> subjects,
        List<String> quantities,
        Set<Level> levels,
        Operation operation,
        Term term,
        String formula,
        Confidence confidence,
        String source) {
    /// What is done to the limit.
    public enum Operation {
        ADD,
        MULTIPLY
    }

    boolean changes(Limit limit) {
        return limit.edition().standard().equals(standard)
                && limit.edition().year().equals(edition)
                && levels.contains(limit.level())
                && limit.subjects().stream().anyMatch(subjects::contains)
                && (quantities.isEmpty() || quantities.contains(limit.quantity()));
    }

    Interval applied(Interval limit, Interval amount) {
        return switch (operation) {
            case ADD -> limit.plus(amount);
            case MULTIPLY -> limit.times(amount);
        };
    }
}
