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
import org.tuichu.statute.Confidence;
import org.tuichu.statute.condition.ConditionRefused;
import org.tuichu.statute.condition.ExactCondition;
import org.tuichu.statute.condition.FactRefused;
import org.tuichu.statute.condition.Vocabulary;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;
import org.tuichu.statute.table.UnreadableRow;

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
        return of(Table.beside(Rulebook.class, "editions.tsv"));
    }

    /// With the facts and kinds that come with the program, and these editions alone.
    static RulebookReader of(List<Row> editions) {
        var reader = new RulebookReader(Vocabulary.standard());
        for (Row row : editions) {
            reader.editions.put(row.text("id"), edition(row));
        }
        for (Row row : Table.beside(Rulebook.class, "kinds.tsv")) {
            reader.kinds.put(row.text("kind"), Arrays.asList(BLANKS.split(row.text("covers"))));
        }
        return reader;
    }

    static List<Row> catalogue() {
        return Table.beside(Rulebook.class, "catalogue.tsv");
    }

    Rulebook read(List<Row> rows) {
        List<String> faults = new ArrayList<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                Rule rule = rule(row);
                if (rules.put(rule.id(), rule) != null) {
                    faults.add(row.place() + ": id " + rule.id() + " twice");
                }
            } catch (UnreadableRow fault) {
                faults.add(fault.getMessage());
            } catch (IllegalArgumentException | ConditionRefused | FactRefused | DateTimeException fault) {
                faults.add(row.place() + ": " + fault.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return new Rulebook(vocabulary, rules.values(), kinds);
    }

    private Rule rule(Row row) {
        Edition edition = editions.get(row.text("edition"));
        if (edition == null) {
            throw new IllegalArgumentException("no such edition: " + row.text("edition"));
        }
        String text = row.text("condition");
        ExactCondition condition = condition(text);
        return new Rule(
                row.text("id"),
                row.text("item"),
                edition,
                RuleClass.valueOf(row.text("class")),
                row.text("industry"),
                row.text("kind"),
                row.text("summary"),
                text,
                condition,
                condition.checked().relaxed(NEARLY),
                exemption(row),
                deadline(row),
                row.text("clause"),
                Confidence.of(row),
                row.text("source"),
                window(row, edition.window()),
                row.text("note"),
                examples(row, "matching"),
                examples(row, "non_matching"));
    }

    /// Most items stand in two editions with the same words: read once, the program starts sooner.
    private ExactCondition condition(String text) {
        return conditions.computeIfAbsent(text, written -> ExactCondition.of(vocabulary.check(written)));
    }

    private static Edition edition(Row row) {
        String province = row.text("province");
        return new Edition(
                row.text("id"),
                row.text("list"),
                row.text("title"),
                Rank.valueOf(row.text("rank")),
                province.isEmpty() ? null : Integer.valueOf(province),
                new Window(LocalDate.parse(row.text("from")), day(row.text("to"))),
                new Edition.Items(count(row.text("elimination_items")), count(row.text("restriction_items"))),
                row.text("note"));
    }

    private static @Nullable Integer count(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    /// A rule has the days of its edition, unless it says its own first or last one.
    private static Window window(Row row, Window edition) {
        LocalDate from = day(row.text("from"));
        LocalDate to = day(row.text("to"));
        return new Window(from == null ? edition.from() : from, to == null ? edition.to() : to);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private Rule.@Nullable Exemption exemption(Row row) {
        String text = row.text("exception");
        String scope = row.text("exception_scope");
        if (text.isEmpty() && scope.isEmpty()) {
            return null;
        }
        return new Rule.Exemption(text, scope, scope.isEmpty() ? null : vocabulary.check(scope));
    }

    private static Deadline deadline(Row row) {
        LocalDate due = day(row.text("due"));
        if (due != null) {
            return new Deadline.By(due);
        }
        String text = row.text("deadline");
        return text.equals("immediate") ? new Deadline.Immediate() : new Deadline.Undated(text);
    }

    private List<Example> examples(Row row, String column) {
        String cell = row.text(column);
        return cell.isEmpty() ? List.of() : examples.computeIfAbsent(cell, this::examples);
    }

    private List<Example> examples(String written) {
        return Arrays.stream(written.split("\\|", -1))
                .map(text -> Examples.read(text.strip(), vocabulary))
                .toList();
    }
}
