package org.tuichu.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.rule.Example;
import org.tuichu.statute.rule.Line;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;

/// Lines of production that the examples of the rules describe, for every rule of the whole country that is in force on
/// a day: those that a rule fires for and those that it does not.
final class ExampleLines {
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /// No fact has this name.
    static final String KIND = "of_kind";

    private final Rulebook rulebook = Rulebook.standard();

    /// A line as ours and as names with values, which the peers read; the kind of the line is called [#KIND].
    record Described(Line line, Map<String, Object> values) {}

    /// Rules of the whole country in force on the day, without those about any line.
    List<Rule> rules() {
        return rulebook.rules().stream()
                .filter(rule -> rule.edition().province() == null
                        && rule.window().contains(DAY)
                        && !rule.kind().equals(Rule.ANY))
                .toList();
    }

    List<Described> lines(List<Rule> rules) {
        var lines = new ArrayList<Described>();
        for (var rule : rules) {
            for (var kind : kinds(rule)) {
                rule.matching().forEach(example -> lines.add(line(kind, example)));
                rule.nonMatching().forEach(example -> lines.add(line(kind, example)));
            }
        }
        return lines;
    }

    /// Ids of the rules whose conditions hold, in order.
    static Set<String> holding(List<Rule> rules, Described described) {
        var ids = new TreeSet<String>();
        for (var rule : rules) {
            if (rule.kind().equals(described.line().kind())
                    && rule.condition().truth(described.line().facts()) == Truth.TRUE) {
                ids.add(rule.id());
            }
        }
        return ids;
    }

    private List<String> kinds(Rule rule) {
        var covered = rulebook.covered(rule.kind());
        return covered.isEmpty() ? List.of(rule.kind()) : List.of();
    }

    private Described line(String kind, Example example) {
        var values = new HashMap<String, Object>();
        values.put(KIND, kind);
        for (var pair : example.text().split(";", -1)) {
            var name = pair.substring(0, pair.indexOf('=')).strip();
            values.put(name, value(name, pair.substring(pair.indexOf('=') + 1).strip()));
        }
        return new Described(new Line(kind, example.facts(), null, null), values);
    }

    private Object value(String name, String text) {
        return switch (rulebook.vocabulary().find(name).orElseThrow().type()) {
            case NUMBER -> new BigDecimal(text);
            case FLAG -> Boolean.valueOf(text);
            case TEXT -> text;
        };
    }
}
