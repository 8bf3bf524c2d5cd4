package org.tuichu.survey.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.rule.Finding;

/// Whether the exception of a rule holds for a line of a row, as an officer established it.
///
/// - `part`: number of the line in the row, from 1
/// - `words`: how the row described it then: it counts while the row still does
/// - `basis`: how it was found out
/// - `onBehalfOf`: the colleague whose roles were lent, null where they were the person's own
public record RowAnswer(
        int part,
        String words,
        String rule,
        boolean applies,
        String basis,
        String by,
        UUID account,
        @Nullable String onBehalfOf,
        Instant at) {
    Register.Established established() {
        return new Register.Established(
                Finding.EXCEPTION_APPLIES, rule, String.valueOf(applies), basis, by, account, onBehalfOf, at);
    }

    /// Those of `answers` that count for a line of a row.
    static List<RowAnswer> of(List<RowAnswer> answers, int part, DescribedLine line) {
        return answers.stream()
                .filter(one -> one.part() == part && one.words().equals(line.raw()))
                .toList();
    }

    static Map<String, Boolean> byRule(List<RowAnswer> answers) {
        var byRule = new HashMap<String, Boolean>();
        answers.forEach(one -> byRule.put(one.rule(), one.applies()));
        return byRule;
    }
}
