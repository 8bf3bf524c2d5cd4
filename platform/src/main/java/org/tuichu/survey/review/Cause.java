package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Why a verdict differs from the one before.
///
/// - `part`: number of the line in the row, from 1; 0 for the row as a whole
/// - `what`: name of the fact, id of the rule whose exception it is, or what of the verdict became another
///   (`judgement`, `rules`, `due`, `missing`, `verified`)
/// - `from`, `to`: null where there was or is none
public record Cause(
        Kind kind,
        int part,
        String what,
        @Nullable String from,
        @Nullable String to) {
    public enum Kind {
        /// There was none before.
        FIRST,
        /// The unit reported something else, or the office found something out.
        FACTS,
        /// The same words are read in another way, by a newer edition of the program.
        READING,
        /// Somebody established whether an exception holds.
        EXCEPTION,
        /// The rules say something else, or one was verified or lost that.
        RULES,
        /// A rule began or ended, or a last day passed.
        DATE
    }

    /// `then` are the lines of now as today's rules judged them on the day of the verdict before; null where nobody
    /// asked, because the lines are others.
    static List<Cause> between(@Nullable List<Part> before, List<Part> now, @Nullable List<Part> then) {
        if (before == null) {
            return List.of(new Cause(
                    Kind.FIRST, 0, "judgement", null, Parts.judgement(now).name()));
        }
        var causes = new ArrayList<Cause>();
        if (before.size() != now.size()) {
            causes.add(new Cause(Kind.FACTS, 0, "lines", String.valueOf(before.size()), String.valueOf(now.size())));
        }
        for (var i = 0; i < Math.min(before.size(), now.size()); i++) {
            causes.addAll(facts(i + 1, before.get(i), now.get(i)));
            if (then != null) {
                causes.addAll(judged(Kind.RULES, i + 1, before.get(i), then.get(i)));
                causes.addAll(judged(Kind.DATE, i + 1, then.get(i), now.get(i)));
            }
        }
        return causes;
    }

    /// Where the row is the one that was screened: what was not found out since is read in another way.
    ///
    /// @param found names of the facts that officers found out
    static List<Cause> ofTheSameRow(List<Cause> causes, Set<String> found) {
        return causes.stream()
                .map(cause -> cause.kind() == Kind.FACTS && !found.contains(cause.what())
                        ? new Cause(Kind.READING, cause.part(), cause.what(), cause.from(), cause.to())
                        : cause)
                .toList();
    }

    static boolean sameLines(List<Part> before, List<Part> now) {
        return before.size() == now.size()
                && IntStream.range(0, now.size()).allMatch(i -> before.get(i).isSameLineAs(now.get(i)));
    }

    private static List<Cause> facts(int part, Part before, Part now) {
        var names = new TreeSet<>(before.facts().keySet());
        names.addAll(now.facts().keySet());
        var causes = new ArrayList<Cause>();
        add(causes, Kind.FACTS, part, "words", before.words(), now.words());
        add(causes, Kind.FACTS, part, "kind", before.kind(), now.kind());
        add(causes, Kind.FACTS, part, "count", text(before.count()), text(now.count()));
        for (var name : names) {
            add(
                    causes,
                    Kind.FACTS,
                    part,
                    name,
                    before.facts().get(name),
                    now.facts().get(name));
        }
        var rules = new TreeSet<>(before.exceptions().keySet());
        rules.addAll(now.exceptions().keySet());
        for (var rule : rules) {
            var was = text(before.exceptions().get(rule));
            add(causes, Kind.EXCEPTION, part, rule, was, text(now.exceptions().get(rule)));
        }
        return causes;
    }

    private static List<Cause> judged(Kind kind, int part, Part before, Part after) {
        var causes = new ArrayList<Cause>();
        add(
                causes,
                kind,
                part,
                "judgement",
                before.judgement().name(),
                after.judgement().name());
        add(causes, kind, part, "rules", String.join(", ", before.rules()), String.join(", ", after.rules()));
        add(causes, kind, part, "due", text(before.due()), text(after.due()));
        add(
                causes,
                kind,
                part,
                "overdue",
                before.overdue() ? text(before.due()) : null,
                after.overdue() ? text(after.due()) : null);
        add(causes, kind, part, "missing", String.join(", ", before.missing()), String.join(", ", after.missing()));
        add(causes, kind, part, "verified", text(before.carried()), text(after.carried()));
        return causes;
    }

    private static void add(
            List<Cause> causes, Kind kind, int part, String what, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            causes.add(new Cause(kind, part, what, from, to));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
