package org.tuichu.statute.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the rules in force on a day say of a line, and why.
///
/// @param findings every rule looked at, rules of no binding list too
/// @param kindDecides the line is known by a kind that stands for several, which are judged differently
public record Verdict(LocalDate asOf, Judgement judgement, List<Finding> findings, boolean kindDecides) {
    /// The name under which the equipment type is asked for.
    public static final String KIND = "kind";

    private static final List<RuleClass> STRICTEST_CLASS_FIRST = List.of(RuleClass.values());
    static final Comparator<Rule> STRICTEST_FIRST = Comparator.comparing(Rule::ruleClass)
            .thenComparing(rule -> strictness(rule.deadline()))
            .thenComparing(rule -> rule.edition().rank())
            .thenComparing(Rule::confidence)
            .thenComparing(Rule::id);

    static Verdict of(LocalDate asOf, List<Finding> findings) {
        return new Verdict(asOf, judge(findings), findings, false);
    }

    /// Nobody knows what the line is.
    static Verdict ofNoKind(LocalDate asOf) {
        return new Verdict(asOf, Judgement.UNKNOWN, List.of(), true);
    }

    /// Of a line that may be any of several kinds: what all of them agree on.
    static Verdict ofAny(List<Verdict> verdicts) {
        Set<Finding> findings = new LinkedHashSet<>();
        verdicts.forEach(verdict -> findings.addAll(verdict.findings));
        Verdict first = verdicts.getFirst();
        boolean agreed = verdicts.stream().allMatch(verdict -> verdict.judgement == first.judgement);
        return new Verdict(
                first.asOf, agreed ? first.judgement : Judgement.UNKNOWN, new ArrayList<>(findings), !agreed);
    }

    /// A rule that fired is not undone by what others lack; an open stricter rule leaves a milder verdict open.
    private static Judgement judge(List<Finding> findings) {
        boolean covered = false;
        Set<RuleClass> fired = EnumSet.noneOf(RuleClass.class);
        Set<RuleClass> open = EnumSet.noneOf(RuleClass.class);
        for (Finding finding : findings) {
            if (finding.rule().edition().rank().binding()) {
                covered = true;
                if (finding.outcome() == Outcome.FIRED) {
                    fired.add(finding.rule().ruleClass());
                } else if (finding.outcome().open()) {
                    open.add(finding.rule().ruleClass());
                }
            }
        }
        if (!covered) {
            return Judgement.NOT_COVERED;
        }
        for (RuleClass ruleClass : STRICTEST_CLASS_FIRST) {
            if (fired.contains(ruleClass)) {
                return ruleClass == RuleClass.ELIMINATION ? Judgement.ELIMINATION : Judgement.RESTRICTION;
            }
            if (open.contains(ruleClass)) {
                return Judgement.UNKNOWN;
            }
        }
        return Judgement.ALLOWED;
    }

    /// Rules of binding lists that fired, strictest first; with UNKNOWN, what is certain whatever the answer.
    public List<Rule> rules() {
        return fired().filter(rule -> rule.edition().rank().binding()).toList();
    }

    /// Rules that fired and bind nobody.
    public List<Rule> advice() {
        return fired().filter(rule -> !rule.edition().rank().binding()).toList();
    }

    private Stream<Rule> fired() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FIRED)
                .map(Finding::rule)
                .sorted(STRICTEST_FIRST);
    }

    /// The last day by the strictest rule that fired; empty: no elimination, at once, or the text names no day.
    public Optional<LocalDate> due() {
        return judgement == Judgement.ELIMINATION
                ? rules().getFirst().deadline().day()
                : Optional.empty();
    }

    /// What to find out next when the verdict is UNKNOWN: what would decide the open rules of the strictest class.
    public SequencedSet<String> missing() {
        var names = new LinkedHashSet<String>();
        if (judgement == Judgement.UNKNOWN) {
            if (kindDecides) {
                names.add(KIND);
            }
            for (RuleClass ruleClass : STRICTEST_CLASS_FIRST) {
                if (names.isEmpty() || kindDecides) {
                    open(ruleClass).forEach(finding -> names.addAll(finding.missing()));
                }
            }
        }
        return names;
    }

    private Stream<Finding> open(RuleClass ruleClass) {
        return findings.stream()
                .filter(finding -> finding.outcome().open()
                        && finding.rule().ruleClass() == ruleClass
                        && finding.rule().edition().rank().binding());
    }

    /// Rules that did not fire and nearly did.
    public List<Rule> nearly() {
        return findings.stream()
                .filter(Finding::nearly)
                .map(Finding::rule)
                .sorted(STRICTEST_FIRST)
                .toList();
    }

    /// Whether a rule that was verified carries the verdict alone. ALLOWED takes every rule that was looked at.
    public boolean carriedByVerifiedRule() {
        return carriedBy(Rule::verified);
    }

    /// The same where the caller knows which rules were verified.
    public boolean carriedBy(Predicate<Rule> verified) {
        return switch (judgement) {
            case ELIMINATION -> fired(RuleClass.ELIMINATION).anyMatch(verified);
            case RESTRICTION -> fired(RuleClass.RESTRICTION).anyMatch(verified);
            case ALLOWED -> findings.stream().map(Finding::rule).allMatch(verified);
            case UNKNOWN, NOT_COVERED -> false;
        };
    }

    private Stream<Rule> fired(RuleClass ruleClass) {
        return rules().stream().filter(rule -> rule.ruleClass() == ruleClass);
    }

    /// Where lists disagree: both are shown, none is dropped.
    public List<Conflict> conflicts() {
        return Conflict.among(findings);
    }

    /// At once before a day, an early day before a late one, a named day before none.
    private static LocalDate strictness(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Immediate immediate -> LocalDate.MIN;
            case Deadline.By by -> by.last();
            case Deadline.Undated undated -> LocalDate.MAX;
        };
    }
}
