package org.tuichu.survey.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.rulebook.FoundOut;
import org.tuichu.statute.line.DescribedLine;

/// A fact of a line of a row, as an officer found it out: beside what the unit reported, never in its place.
///
/// - `part`: number of the line in the row, from 1
/// - `words`: how the row described it then: it counts while the row still does
/// - `fact`: one of the rules by its name; `value` in its unit, or `true` and `false`
/// - `basis`: what was looked at, or who said it, on the day `foundOn`
/// - `onBehalfOf`: the colleague whose roles were lent, null where they were the person's own
public record RowFact(
        int part,
        String words,
        String fact,
        String value,
        Source source,
        LocalDate foundOn,
        String basis,
        String by,
        UUID account,
        @Nullable String onBehalfOf,
        Instant at) {
    public enum Source {
        /// 现场核查
        SITE,
        /// By telephone.
        CALL,
        /// A nameplate's picture, a licence, an invoice.
        PAPER
    }

    FoundOut foundOut() {
        return new FoundOut(fact, null, value);
    }

    /// Those of `facts` that count for a line of a row.
    static List<RowFact> of(List<RowFact> facts, int part, DescribedLine line) {
        return facts.stream()
                .filter(one -> one.part() == part && one.words().equals(line.raw()))
                .toList();
    }
}
