package org.tuichu.statute.limit;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.limit.Assessment.Outcome;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// The tables of limits and the questions they answer. Immutable.
public final class Limits {
    private static final Set<Level> FOR_LINES_THAT_EXIST = Set.of(Level.LIMIT, Level.EMISSION);
    private static final Comparator<Finding> STRICTEST_FIRST = Comparator.comparing(
            finding -> finding.limit().high(), Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    private final List<Limit> rows;
    private final List<Correction> corrections;
    private final Judge judge;
    private final Map<String, List<Limit>> bySubject = new HashMap<>();

    Limits(List<Limit> rows, List<Correction> corrections) {
        this.rows = List.copyOf(rows);
        this.corrections = List.copyOf(corrections);
        this.judge = new Judge(this.corrections);
        for (var row : rows) {
            row.subjects()
                    .forEach(it -> bySubject
                            .computeIfAbsent(it, _ -> new ArrayList<>())
                            .add(row));
        }
    }

    /// The tables that ship with the library.
    public static Limits shipped() {
        var editions = Edition.of(Table.beside(Limits.class, "editions.tsv"));
        var rows = Stream.of("limits.tsv", "limits-more.tsv")
                .flatMap(file -> Table.beside(Limits.class, file).stream())
                .toList();
        return new Limits(read(rows, editions), Corrections.shipped());
    }

    /// These and the tables of a place: limits with their editions, in the columns of `limits.tsv` and `editions.tsv`.
    ///
    /// @throws org.tuichu.statute.table.UnreadableRow if a row cannot be read
    /// @throws IllegalArgumentException if a row limits what another row limits on the same days
    public Limits with(Reader editions, Reader limits) {
        var more = new ArrayList<>(rows);
        more.addAll(read(Table.read("limits", limits), Edition.of(Table.read("editions", editions))));
        var overlaps = Overlaps.in(more);
        if (!overlaps.isEmpty()) {
            throw new IllegalArgumentException("limits overlap: " + overlaps.getFirst());
        }
        return new Limits(more, corrections);
    }

    static List<Limit> read(List<Row> rows, Map<String, Edition> editions) {
        return rows.stream().map(row -> Limit.of(row, editions)).toList();
    }

    public List<Limit> rows() {
        return rows;
    }

    /// What holds on a day: surely, and perhaps, because the days of an edition are known only roughly.
    ///
    /// @param surely those of the nation, of every layer, and those of the province
    public record InForce(List<Limit> surely, List<Limit> perhaps) {}

    /// What holds on a day.
    ///
    /// @param province two digits of GB/T 2260; null leaves local limits out
    public InForce inForce(LocalDate day, @Nullable String province, Kind kind) {
        var there = rows.stream()
                .filter(row -> row.kind() == kind && row.level() != Level.PRICE)
                .filter(row -> row.layer() != Layer.LOCAL || row.province().equals(province))
                .toList();
        return new InForce(
                there.stream()
                        .filter(row -> row.window().holds(day) == Truth.TRUE)
                        .toList(),
                there.stream()
                        .filter(row -> row.window().holds(day) == Truth.UNKNOWN)
                        .toList());
    }

    /// Against the limits for lines that exist, and the emission limits.
    public Assessment assess(Measurement measurement) {
        return assess(measurement, FOR_LINES_THAT_EXIST);
    }

    /// Against the values of some levels.
    ///
    /// @throws IllegalArgumentException if the unit of the measurement measures something else than a limit does
    public Assessment assess(Measurement measurement, Set<Level> levels) {
        var findings = bySubject.getOrDefault(measurement.subject(), List.of()).stream()
                .filter(row -> levels.contains(row.level()) && row.quantity().equals(measurement.quantity()))
                .map(row -> judge.finding(row, measurement))
                .toList();
        var outcome = outcome(findings);
        return new Assessment(
                measurement, outcome, ranked(findings), outcome == Outcome.UNKNOWN ? missing(findings) : Set.of());
    }

    private static Outcome outcome(List<Finding> findings) {
        if (findings.stream().allMatch(it -> it.applies() == Truth.FALSE)) {
            return Outcome.NOT_COVERED;
        }
        if (findings.stream().anyMatch(Finding::exceeded)) {
            return Outcome.EXCEEDED;
        }
        boolean decided =
                findings.stream().noneMatch(Finding::open) && findings.stream().anyMatch(Finding::surelyMet);
        return decided ? Outcome.MET : Outcome.UNKNOWN;
    }

    /// Of what can still be exceeded; where nothing can, of what keeps every limit from surely holding.
    private static Set<String> missing(List<Finding> findings) {
        boolean open = findings.stream().anyMatch(Finding::open);
        var missing = new TreeSet<String>();
        findings.stream()
                .filter(it -> open ? it.open() : it.applies() == Truth.UNKNOWN)
                .forEach(it -> missing.addAll(it.missing()));
        return missing;
    }

    private static List<Finding> ranked(List<Finding> findings) {
        var ranked = new ArrayList<Finding>();
        findings.stream()
                .filter(it -> it.applies() != Truth.FALSE)
                .sorted(STRICTEST_FIRST)
                .forEach(it -> ranked.add(it.ranked(ranked.size() + 1)));
        findings.stream().filter(it -> it.applies() == Truth.FALSE).forEach(ranked::add);
        return ranked;
    }
}
