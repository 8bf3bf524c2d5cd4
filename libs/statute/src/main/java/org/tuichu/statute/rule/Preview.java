package org.tuichu.statute.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What becomes outdated when: the lines whose verdict turns to ELIMINATION, or whose last day comes, between two days.
public final class Preview {
    private final Screening screening;
    private final LocalDate from;
    private final LocalDate to;

    /// After `from`, on `to` at the latest.
    public Preview(Screening screening, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
        this.screening = screening;
        this.from = from;
        this.to = to;
    }

    /// In the order of the lines; of one line the first day of each kind of event.
    public List<Outdated> of(List<NamedLine> lines) {
        List<Outdated> events = new ArrayList<>();
        for (NamedLine line : lines) {
            becomesElimination(line).ifPresent(events::add);
            lastDay(line).ifPresent(events::add);
        }
        return events;
    }

    /// Rules change on few days: only those are looked at.
    private Optional<Outdated> becomesElimination(NamedLine line) {
        Judgement before = screening.screen(line.line(), from).judgement();
        for (LocalDate day : screening.changes().subSet(from, false, to, true)) {
            Verdict verdict = screening.screen(line.line(), day);
            if (verdict.judgement() == Judgement.ELIMINATION && before != Judgement.ELIMINATION) {
                return Optional.of(new Outdated(
                        line, day, Event.BECOMES_ELIMINATION, verdict.rules().getFirst()));
            }
            before = verdict.judgement();
        }
        return Optional.empty();
    }

    /// The first day that is the last one by the rules that hold on it: one that is replaced before it comes binds no
    /// more.
    private Optional<Outdated> lastDay(NamedLine line) {
        var days = new TreeSet<>(screening.changes().subSet(from, false, to, true));
        days.add(from.plusDays(1));
        return days.stream()
                .flatMap(day -> screening.screen(line.line(), day).due().stream())
                .filter(due -> due.isAfter(from) && !due.isAfter(to))
                .sorted()
                .distinct()
                .flatMap(due -> dueOn(line, due).stream())
                .findFirst();
    }

    private Optional<Outdated> dueOn(NamedLine line, LocalDate day) {
        Verdict verdict = screening.screen(line.line(), day);
        return verdict.due()
                .filter(day::equals)
                .map(due ->
                        new Outdated(line, due, Event.LAST_DAY, verdict.rules().getFirst()));
    }

    /// Lines and tonnes by day.
    public static NavigableMap<LocalDate, Total> totals(List<Outdated> events) {
        NavigableMap<LocalDate, Total> totals = new TreeMap<>();
        for (Outdated event : events) {
            totals.merge(event.day(), Total.of(event.line()), Total::plus);
        }
        return totals;
    }

    /// What happens to a line on a day.
    public enum Event {
        /// A rule begins to hold that it falls under.
        BECOMES_ELIMINATION,
        /// The last day until which it may be kept.
        LAST_DAY
    }

    /// A line with a name of the caller's, and its capacity in tonnes a year; null where it is not counted in tonnes.
    public record NamedLine(
            String name, Line line, @Nullable BigDecimal tonnesPerYear) {}

    /// One event, with the strictest rule that fires then.
    public record Outdated(NamedLine line, LocalDate day, Event event, Rule rule) {}

    /// Sums of a day.
    ///
    /// @param uncounted lines without a capacity in tonnes
    public record Total(int lines, BigDecimal tonnesPerYear, int uncounted) {
        static Total of(NamedLine line) {
            BigDecimal tonnes = line.tonnesPerYear();
            return new Total(1, tonnes == null ? BigDecimal.ZERO : tonnes, tonnes == null ? 1 : 0);
        }

        Total plus(Total other) {
            return new Total(lines + other.lines, tonnesPerYear.add(other.tonnesPerYear), uncounted + other.uncounted);
        }
    }
}
