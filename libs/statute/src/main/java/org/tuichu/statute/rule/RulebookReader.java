package org.tuichu.statute.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.ConditionRefused;
import org.tuichu.statute.condition.ExactCondition;
import org.tuichu.statute.condition.FactRefused;
import org.tuichu.statute.condition.Table;
import org.tuichu.statute.condition.Vocabulary;

/// Reads rules from rows; all faults are told at once.
final class RulebookReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /// A line that misses a bound by a tenth of it nearly fell under the rule.
    private static final BigDecimal NEARLY = new BigDecimal("0.1");

    private final Vocabulary vocabulary;
    private final Map<String, Edition> editions = new LinkedHashMap<>();
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();
    private final Map<String, ExactCondition> conditions = new HashMap<>();
    private final Map<String, List<Example>> examples = new HashMap<>();

    private RulebookReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// With the facts, editions and kinds that come with the program.
    static RulebookReader standard() {
        var reader = new RulebookReader(Vocabulary.standard());
        for (Table.Row row : Table.of(Rulebook.class, "editions.tsv")) {
            reader.editions.put(row.cell("id"), edition(row));
        }
        for (Table.Row row : Table.of(Rulebook.class, "kinds.tsv")) {
            reader.kinds.put(row.cell("kind"), Arrays.asList(BLANKS.split(row.cell("covers"))));
        }
        return reader;
    }

    static List<Table.Row> catalogue() {
        return Table.of(Rulebook.class, "catalogue.tsv");
    }

    Rulebook read(List<Table.Row> rows) {
        List<String> faults = new ArrayList<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Table.Row row : rows) {
            try {
                Rule rule = rule(row);
                if (rules.put(rule.id(), rule) != null) {
                    faults.add(row.place() + ": id " + rule.id() + " twice");
                }
            } catch (IllegalArgumentException | ConditionRefused | FactRefused | DateTimeException fault) {
                faults.add(row.place() + ": " + fault.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return new Rulebook(vocabulary, rules.values(), kinds);
    }

    private Rule rule(Table.Row row) {
        Edition edition = editions.get(row.cell("edition"));
        if (edition == null) {
            throw new IllegalArgumentException("no such edition: " + row.cell("edition"));
        }
        String text = row.cell("condition");
        ExactCondition condition = condition(text);
        return new Rule(
                row.cell("id"),
                row.cell("item"),
                edition,
                RuleClass.valueOf(row.cell("class")),
                row.cell("industry"),
                row.cell("kind"),
                row.cell("summary"),
                text,
                condition,
                condition.checked().relaxed(NEARLY),
                exemption(row),
                deadline(row),
                row.cell("clause"),
                confidence(row.cell("confidence")),
                row.cell("source"),
                window(row, edition.window()),
                row.cell("note"),
                examples(row, "matching"),
                examples(row, "non_matching"));
    }

    /// Most items stand in two editions with the same words: read once, the program starts sooner.
    private ExactCondition condition(String text) {
        return conditions.computeIfAbsent(text, written -> ExactCondition.of(vocabulary.check(written)));
    }

    private static Edition edition(Table.Row row) {
        String province = row.cell("province");
        return new Edition(
                row.cell("id"),
                row.cell("list"),
                row.cell("title"),
                Rank.valueOf(row.cell("rank")),
                province.isEmpty() ? null : Integer.valueOf(province),
                new Window(LocalDate.parse(row.cell("from")), day(row.cell("to"))),
                row.cell("note"));
    }

    /// A rule has the days of its edition, unless it says its own first or last one.
    private static Window window(Table.Row row, Window edition) {
        LocalDate from = day(row.cell("from"));
        LocalDate to = day(row.cell("to"));
        return new Window(from == null ? edition.from() : from, to == null ? edition.to() : to);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private Rule.@Nullable Exemption exemption(Table.Row row) {
        String text = row.cell("exception");
        String scope = row.cell("exception_scope");
        if (text.isEmpty() && scope.isEmpty()) {
            return null;
        }
        return new Rule.Exemption(text, scope, scope.isEmpty() ? null : vocabulary.check(scope));
    }

    private static Deadline deadline(Table.Row row) {
        LocalDate due = day(row.cell("due"));
        if (due != null) {
            return new Deadline.By(due);
        }
        String text = row.cell("deadline");
        return text.equals("immediate") ? new Deadline.Immediate() : new Deadline.Undated(text);
    }

    private static Confidence confidence(String cell) {
        return switch (cell) {
            case "verified" -> Confidence.VERIFIED;
            case "unverified" -> Confidence.UNVERIFIED;
            default -> throw new IllegalArgumentException("no such confidence: " + cell);
        };
    }

    private List<Example> examples(Table.Row row, String column) {
        String cell = row.cell(column);
        return cell.isEmpty() ? List.of() : examples.computeIfAbsent(cell, this::examples);
    }

    private List<Example> examples(String written) {
        return Arrays.stream(written.split("\\|", -1))
                .map(text -> Examples.read(text.strip(), vocabulary))
                .toList();
    }
}
