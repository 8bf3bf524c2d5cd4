package org.tuichu.statute.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuichu.statute.condition.Fact;

/// The rules as Markdown for people: a page per rule and an index by kind.
public final class RulePages {
    private static final String WRITTEN = "Written from `libs/statute` by `RulePagesTest`; do not edit.";

    private final Rulebook rulebook;

    RulePages(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /// File name → text.
    public static SortedMap<String, String> of(Rulebook rulebook) {
        var pages = new RulePages(rulebook);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.md", pages.index());
        rulebook.rules().forEach(rule -> files.put(rule.id() + ".md", pages.page(rule)));
        return files;
    }

    private String index() {
        Map<String, List<Rule>> byKind =
                rulebook.rules().stream().collect(Collectors.groupingBy(Rule::kind, TreeMap::new, Collectors.toList()));
        String editions = rulebook.rules().stream()
                .map(Rule::edition)
                .distinct()
                .map(edition -> "| " + edition.id() + " | " + cell(edition.title()) + " | " + edition.rank() + " | "
                        + edition.window() + " | " + held(edition) + " | " + edition.note() + " |\n")
                .collect(Collectors.joining());
        String rules = byKind.entrySet().stream()
                .map(kind -> "\n## `" + kind.getKey() + "`\n\n| rule | class | in force | what | confidence |\n"
                        + "| --- | --- | --- | --- | --- |\n"
                        + kind.getValue().stream().map(RulePages::row).collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "# Rules\n\n" + WRITTEN + " What the words mean:\n"
                + "[how lines are screened](../../domain/how-lines-are-screened.md).\n\n"
                + "Rules of how many items of the text: a rule may stand for a part of an item or for several; `?`: nobody has\n"
                + "counted the items.\n\n"
                + "| edition | title | rank | in force | elimination | restriction | remark |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n" + editions
                + rules;
    }

    /// How many rules of an edition are here and how many items its text has, by class: `237 of 441 | 26 of 215`.
    String held(Edition edition) {
        return Arrays.stream(RuleClass.values())
                .map(ruleClass -> rules(edition, ruleClass) + " of "
                        + Optional.ofNullable(edition.items().of(ruleClass))
                                .map(Object::toString)
                                .orElse("?"))
                .collect(Collectors.joining(" | "));
    }

    private long rules(Edition edition, RuleClass ruleClass) {
        return rulebook.rules().stream()
                .filter(rule -> rule.edition().equals(edition) && rule.ruleClass() == ruleClass)
                .count();
    }

    private static String row(Rule rule) {
        return "| " + link(rule) + " | " + rule.ruleClass() + " | " + rule.window() + " | " + cell(rule.summary())
                + " | " + rule.confidence() + " |\n";
    }

    private String page(Rule rule) {
        return "# " + rule.id() + "\n\n" + WRITTEN + " [All rules](README.md)\n\n> " + rule.summary() + "\n\n"
                + "| | |\n| --- | --- |\n"
                + line("class", rule.ruleClass().name())
                + line("citation", cell(rule.citation()))
                + line("rank", rule.edition().rank().name() + province(rule.edition()))
                + line("in force", rule.window().toString())
                + line("kind", "`" + rule.kind() + "`")
                + line("condition", code(rule.text()))
                + exemption(rule)
                + line("deadline", deadline(rule))
                + line("confidence", confidence(rule))
                + line("source", cell(rule.source()))
                + (rule.note().isEmpty() ? "" : line("remark", cell(rule.note())))
                + facts(rule)
                + "\n## Examples\n\n"
                + examples("holds", rule.matching())
                + examples("does not hold", rule.nonMatching())
                + others(rule);
    }

    private static String exemption(Rule rule) {
        Rule.Exemption exemption = rule.exemption();
        if (exemption == null) {
            return "";
        }
        String scope = exemption.scopeText().isEmpty() ? "" : "; cannot be meant unless " + code(exemption.scopeText());
        return line("exception, asked of a person", cell(exemption.text()) + scope);
    }

    private static String deadline(Rule rule) {
        return switch (rule.deadline()) {
            case Deadline.Immediate immediate -> "at once";
            case Deadline.By by -> "by " + by.last();
            case Deadline.Undated undated ->
                undated.text().isEmpty() ? "none named" : "no day: " + cell(undated.text());
        };
    }

    private static String confidence(Rule rule) {
        return rule.verified() ? "verified" : "**unverified**: warns, never alone carries a legal act";
    }

    private static String facts(Rule rule) {
        return "\n## Facts\n\n| name | unit | meaning |\n| --- | --- | --- |\n"
                + rule.condition().facts().stream().map(RulePages::fact).collect(Collectors.joining());
    }

    private static String fact(Fact fact) {
        return "| `" + fact.name() + "` | " + (fact.unit() == null ? "" : fact.unit()) + " | " + fact.meaning()
                + " |\n";
    }

    private static String examples(String what, List<Example> examples) {
        return examples.stream()
                .map(example -> "- " + what + ": `" + example.text() + "`\n")
                .collect(Collectors.joining());
    }

    private String others(Rule rule) {
        Stream<Rule> same = rulebook.rules().stream()
                .filter(other -> other.item().equals(rule.item())
                        && other.edition().list().equals(rule.edition().list())
                        && !other.id().equals(rule.id()));
        String links = same.map(other -> "- " + link(other) + "\n").collect(Collectors.joining());
        return links.isEmpty() ? "" : "\n## In other editions\n\n" + links;
    }

    private static String province(Edition edition) {
        return edition.province() == null ? "" : ", in " + edition.province() + " only";
    }

    private static String line(String name, String value) {
        return "| " + name + " | " + value + " |\n";
    }

    private static String link(Rule rule) {
        return "[" + rule.id() + "](" + rule.id() + ".md)";
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
