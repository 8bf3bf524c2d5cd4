package org.tuichu.survey.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.rule.Judgement;

/// What became of a row, the latest first.
record Timeline(List<Entry> entries) {
    sealed interface Entry {
        Instant at();

        /// For templates.
        default boolean judged() {
            return this instanceof Judged;
        }
    }

    /// A verdict, and why it is another than before; `rules` names the edition of the rules.
    record Judged(int ordinal, String rules, LocalDate asOf, List<Part> parts, List<Cause> causes, Instant at)
            implements Entry {
        public Judgement judgement() {
            return Parts.judgement(parts);
        }
    }

    /// An act; `onBehalfOf` is null where it was by the person's own role.
    record Done(
            ReviewMove.Act act,
            ReviewMove.State to,
            int verdict,
            @Nullable String reason,
            List<String> missing,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at)
            implements Entry {}

    static Timeline of(List<Judged> verdicts, List<Done> acts) {
        var entries = new ArrayList<Entry>(verdicts);
        entries.addAll(acts);
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return new Timeline(entries);
    }
}
