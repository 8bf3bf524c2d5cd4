package org.tuichu.statute.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Fact;

/// Says what the rulebook says of a line on a day. Safe for many threads.
///
/// The rules of a day are sorted by kind once for each stretch of days in which none begins or ends.
public final class Screening {
    private final Rulebook rulebook;
    private final NavigableSet<LocalDate> changes = new TreeSet<>(List.of(LocalDate.MIN));
    private final Map<Stretch, Map<String, List<Rule>>> rules = new ConcurrentHashMap<>();

    public Screening(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (Rule rule : rulebook.rules()) {
            changes.add(rule.window().from());
            LocalDate last = rule.window().to();
            if (last != null) {
                changes.add(last.plusDays(1));
            }
        }
    }

    /// The days on which rules begin or have ended, in order.
    NavigableSet<LocalDate> changes() {
        return changes;
    }

    /// Whether several devices are outdated is decided by what they make together only where even all of them make too
    /// little: a rule eliminates what is below a limit. Else what one of them makes is asked.
    public Verdict screen(Line line, LocalDate asOf) {
        Verdict together = one(line, asOf);
        return line.shared().isEmpty() || together.judgement() == Judgement.ELIMINATION
                ? together
                : one(line.each(), asOf);
    }

    private Verdict one(Line line, LocalDate asOf) {
        String kind = line.kind();
        if (kind == null) {
            return Verdict.ofNoKind(asOf);
        }
        Map<String, List<Rule>> inForce = inForce(line.province(), asOf);
        List<String> covered = rulebook.covered(kind);
        if (covered.isEmpty()) {
            return screen(line, kind, inForce, asOf);
        }
        return Verdict.ofAny(
                covered.stream().map(each -> screen(line, each, inForce, asOf)).toList());
    }

    private static Verdict screen(Line line, String kind, Map<String, List<Rule>> inForce, LocalDate asOf) {
        List<Rule> ofKind = inForce.getOrDefault(kind, List.of());
        List<Finding> findings = new ArrayList<>(ofKind.size());
        for (Rule rule : ofKind) {
            findings.add(Finding.of(rule, line));
        }
        for (Rule rule : inForce.getOrDefault(Rule.ANY, List.of())) {
            if (raised(rule, line)) {
                findings.add(Finding.of(rule, line));
            }
        }
        return Verdict.of(asOf, findings);
    }

    /// A rule about any line is about a finding of a comparison with a standard: without the finding it asks nothing.
    private static boolean raised(Rule rule, Line line) {
        for (Fact fact : rule.condition().facts()) {
            if (line.facts().knows(fact)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, List<Rule>> inForce(@Nullable Integer province, LocalDate asOf) {
        Integer own = province != null && rulebook.provinces().contains(province) ? province : null;
        LocalDate begun = changes.floor(asOf);
        return rules.computeIfAbsent(new Stretch(begun == null ? LocalDate.MIN : begun, own), this::sorted);
    }

    private Map<String, List<Rule>> sorted(Stretch stretch) {
        Map<String, List<Rule>> byKind = new HashMap<>();
        for (Rule rule : rulebook.rules()) {
            Integer where = rule.edition().province();
            if (rule.window().contains(stretch.begun()) && (where == null || where.equals(stretch.province()))) {
                List<String> covered = rulebook.covered(rule.kind());
                for (String kind : covered.isEmpty() ? List.of(rule.kind()) : covered) {
                    byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(rule);
                }
            }
        }
        return byKind;
    }

    /// Days from `begun` to the next change, for a province that has lists of its own; null: for all others.
    private record Stretch(LocalDate begun, @Nullable Integer province) {}
}
