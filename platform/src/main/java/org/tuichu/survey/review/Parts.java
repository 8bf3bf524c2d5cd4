package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.rule.Judgement;

/// The lines of a row together.
final class Parts {
    /// What asks most of the office comes first.
    private static final List<Judgement> WEIGHTIEST_FIRST = List.of(
            Judgement.ELIMINATION, Judgement.UNKNOWN, Judgement.RESTRICTION, Judgement.NOT_COVERED, Judgement.ALLOWED);

    private Parts() {}

    static Judgement judgement(List<Part> parts) {
        return parts.stream()
                .map(Part::judgement)
                .min(Comparator.comparingInt(WEIGHTIEST_FIRST::indexOf))
                .orElse(Judgement.UNKNOWN);
    }

    /// The earliest last day.
    static @Nullable LocalDate due(List<Part> parts) {
        return parts.stream()
                .map(Part::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Whether a verified rule carries each line that the judgement is about.
    static boolean carried(List<Part> parts) {
        var judgement = judgement(parts);
        return !parts.isEmpty()
                && parts.stream().filter(part -> part.judgement() == judgement).allMatch(Part::carried);
    }
}
