package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.statute.rule.Rule;

/// What the rules say of one of the lines that a row describes, with the facts that they were asked about.
///
/// - `words`: the part of the row that it was read from
/// - `exceptions`: by the ids of rules, whether theirs holds, where somebody established it
/// - `due`: last day, null where no rule names one; `overdue` once it has passed
/// - `carried`: a verified rule carries it, an act may rest on it
/// - `rules`: ids of those that fired, the strictest first
/// - `missing`: names of the facts that would decide it
public record Part(
        String words,
        @Nullable String kind,
        @Nullable Integer count,
        List<String> numbers,
        Map<String, String> facts,
        Map<String, Boolean> exceptions,
        Judgement judgement,
        @Nullable LocalDate due,
        boolean overdue,
        boolean carried,
        List<String> rules,
        List<String> missing) {
    /// Verdicts of before exceptions could be answered say nothing of them.
    public Part {
        exceptions = exceptions == null ? Map.of() : Map.copyOf(exceptions);
    }

    static Part of(DescribedLine described, Screened screened) {
        var verdict = screened.verdict();
        var facts = new TreeMap<String, String>();
        screened.line().line().facts().known().forEach((name, value) -> facts.put(name, value.toString()));
        var due = screened.due();
        return new Part(
                described.raw(),
                described.kind(),
                described.count(),
                described.numbers(),
                facts,
                screened.line().line().exceptions(),
                verdict.judgement(),
                due,
                due != null && due.isBefore(verdict.asOf()),
                screened.carried(),
                verdict.rules().stream().map(Rule::id).toList(),
                List.copyOf(verdict.missing()));
    }

    /// What it is, whatever the rules say.
    boolean isSameLineAs(Part other) {
        return words.equals(other.words)
                && Objects.equals(kind, other.kind)
                && Objects.equals(count, other.count)
                && numbers.equals(other.numbers)
                && facts.equals(other.facts)
                && exceptions.equals(other.exceptions);
    }

    boolean isJudgedAs(Part other) {
        return judgement == other.judgement
                && Objects.equals(due, other.due)
                && overdue == other.overdue
                && carried == other.carried
                && rules.equals(other.rules)
                && missing.equals(other.missing);
    }
}
