package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.LineId;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.rule.Preview;

/// What the rules say of the lines of an enterprise on a day, and what becomes outdated until then.
///
/// - `asOf`: the day, `today` where nobody asked for another one
record LineVerdicts(
        LocalDate today,
        LocalDate asOf,
        Map<LineId, Screened> screened,
        Map<LineId, List<LineAnswer>> answers,
        List<Preview.Outdated> outdated) {
    LineVerdicts {
        screened = Map.copyOf(screened);
        answers = Map.copyOf(answers);
    }

    public boolean anotherDay() {
        return !asOf.equals(today);
    }

    /// What somebody found out about a line.
    public List<LineAnswer> answers(Line line) {
        return answers.getOrDefault(line.id(), List.of());
    }

    public @Nullable Screened of(Line line) {
        return screened.get(line.id());
    }
}
