package org.tuichu.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.rule.Conflict;
import org.tuichu.statute.rule.Finding;
import org.tuichu.statute.rule.Outcome;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Verdict;

/// What the rules say of a line, for people: why, what nearly, what is missing.
///
/// - `verified`: ids of the rules that were verified, by those who ship the program or by an office
public record Screened(ReadLine line, Verdict verdict, Set<String> verified) {
    public Screened {
        verified = Set.copyOf(verified);
    }

    /// One rule with every fact it asked for.
    public record Explained(
            Rule rule, Outcome outcome, boolean verified, List<Consulted> facts, List<Question> questions) {}

    /// A fact that was known; `said` are the words it was read from, null where a field says it.
    public record Consulted(
            Fact fact, FactValue value, @Nullable String said) {
        /// A code of the rulebook's own (`shaft`): only the words it was read from say it to a person.
        public boolean coded() {
            return value instanceof FactValue.Text && said != null;
        }

        /// With its unit.
        public String words() {
            return fact.unit() == null ? value.toString() : value + " " + fact.unit();
        }
    }

    /// What somebody has to find out: `name` is that of a fact, `about` its meaning or the text of an exception, `rule`
    /// the id of the one whose exception it is.
    public record Question(
            Kind kind, String name, String about, @Nullable String rule) {
        public enum Kind {
            /// What the device is.
            KIND,
            NUMBER,
            /// Yes or no.
            FLAG,
            /// One of several terms; the words of the description tell it.
            TEXT,
            EXCEPTION
        }

        /// A number, or yes and no, answers it.
        public boolean answerable() {
            return kind != Kind.KIND && kind != Kind.TEXT;
        }
    }

    /// Null where there is no elimination, where it is due at once, or where the text names no day.
    public @Nullable LocalDate due() {
        return verdict.due().orElse(null);
    }

    /// An act may rest on it.
    public boolean carried() {
        return verdict.carriedBy(this::verified);
    }

    /// A rule about the line fired, and no verified one does.
    public boolean warnsOnly() {
        return !verdict.rules().isEmpty() && !carried();
    }

    public boolean verified(Rule rule) {
        return verified.contains(rule.id());
    }

    /// The strictest first, those of advice last.
    public List<Explained> fired() {
        var order = new ArrayList<>(verdict.rules());
        order.addAll(verdict.advice());
        return explained(finding -> finding.outcome() == Outcome.FIRED, order);
    }

    /// Rules that did not fire and nearly did, or would with more facts.
    public List<Explained> nearly() {
        return explained(Finding::nearly, verdict.nearly());
    }

    private List<Explained> explained(Predicate<Finding> which, List<Rule> order) {
        return verdict.findings().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(finding -> order.indexOf(finding.rule())))
                .map(this::explained)
                .toList();
    }

    private Explained explained(Finding finding) {
        return new Explained(
                finding.rule(),
                finding.outcome(),
                verified(finding.rule()),
                finding.consulted().entrySet().stream().map(this::consulted).toList(),
                finding.missing().stream()
                        .map(name -> question(name, finding.rule()))
                        .toList());
    }

    private Consulted consulted(Map.Entry<String, FactValue> known) {
        return new Consulted(fact(known.getKey()), known.getValue(), line.said().get(known.getKey()));
    }

    /// What would decide an open verdict, each asked once.
    public List<Question> questions() {
        var missing = verdict.missing();
        var questions = new LinkedHashSet<Question>();
        if (missing.contains(Verdict.KIND)) {
            questions.add(new Question(Question.Kind.KIND, Verdict.KIND, "", null));
        }
        for (var finding : verdict.findings()) {
            finding.missing().stream()
                    .filter(missing::contains)
                    .forEach(name -> questions.add(question(name, finding.rule())));
        }
        return List.copyOf(questions);
    }

    private static Question question(String missing, Rule rule) {
        var exemption = rule.exemption();
        if (missing.equals(Finding.EXCEPTION_APPLIES) && exemption != null) {
            return new Question(Question.Kind.EXCEPTION, missing, exemption.text(), rule.id());
        }
        var fact = fact(missing);
        return new Question(
                Question.Kind.valueOf(fact.type().name()),
                missing,
                fact.unit() == null ? fact.meaning() : fact.meaning() + " " + fact.unit(),
                null);
    }

    private static Fact fact(String name) {
        return Shipped.RULEBOOK.vocabulary().find(name).orElseThrow();
    }

    public List<Conflict> conflicts() {
        return verdict.conflicts();
    }
}
