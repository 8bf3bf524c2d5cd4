package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.Sources;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// From a cell of a survey to a verdict: what the reader says goes to the screening as it is. `described.tsv`.
class DescribedTest {
    private static final List<Row> ROWS = Table.beside(DescribedTest.class, "described.tsv");
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);
    private static final Rulebook RULEBOOK = Rulebook.standard();

    @Test
    void everyDescriptionHasTheVerdictOfTheTexts() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            String expected = expected(row);
            String given = given(row);
            if (!given.equals(expected)) {
                wrong.add(row.text("description") + "\n  expected " + expected + "\n  given    " + given);
            }
        }
        System.out.println("descriptions with their verdict: " + (ROWS.size() - wrong.size()) + " of " + ROWS.size());

        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDescriptionHasASourceThatHeldOnItsDay() {
        assertThat(ROWS).allSatisfy(row -> {
            String source = row.required("source");
            assertThat(Sources.exists(source)).as(row.place()).isTrue();
            Sources.rule(source)
                    .ifPresent(rule -> assertThat(rule.window().contains(LocalDate.parse(row.text("as_of")))
                                    && Sources.about(rule, row.text("kind")))
                            .as(row.place())
                            .isTrue());
        });
    }

    private static String expected(Row row) {
        var facts = new TreeSet<String>();
        if (!row.text("facts").isEmpty()) {
            facts.addAll(List.of(row.text("facts").split("; ", -1)));
        }
        String kind = row.text("kind").isEmpty() ? "-" : row.text("kind");
        return kind + " " + facts + " " + row.text("verdict") + " [" + row.text("missing") + "]";
    }

    private static String given(Row row) throws IOException {
        List<DescribedLine> lines = READER.read(description(row)).lines();
        if (lines.size() != 1) {
            return lines.size() + " lines";
        }
        DescribedLine line = lines.getFirst();
        var facts = new TreeSet<String>();
        line.facts().forEach(fact -> facts.add(fact.name() + "=" + text(fact.value())));
        JsonNode verdict = screen(row, line);
        var missing = new TreeSet<String>();
        verdict.get("missing").forEach(name -> missing.add(name.asString()));
        return (line.kind() == null ? "-" : line.kind()) + " " + facts + " "
                + verdict.get("verdict").asString() + " [" + String.join(" ", missing) + "]";
    }

    private static Description description(Row row) {
        String[] context = row.text("context").split("\\|", -1);
        return context.length < 3
                ? Description.of(row.text("description"))
                : new Description(row.text("description"), context[0], context[1], context[2]);
    }

    private static String text(Fact.Value value) {
        return switch (value) {
            case Fact.Value.Quantity quantity -> quantity.number().toPlainString();
            case Fact.Value.Term term -> term.term();
            case Fact.Value.Flag flag -> Boolean.toString(flag.yes());
        };
    }

    private static JsonNode screen(Row row, DescribedLine described) throws IOException {
        ObjectNode request = JsonMapper.shared().createObjectNode().put("id", "1");
        request.put("as_of", row.text("as_of"));
        if (!row.text("province").isEmpty()) {
            request.put("province", row.text("province"));
        }
        ObjectNode line = request.putObject("line").put("kind", described.kind());
        ObjectNode facts = line.putObject("facts");
        for (Fact fact : described.facts()) {
            switch (fact.value()) {
                case Fact.Value.Quantity quantity -> facts.put(fact.name(), quantity.number());
                case Fact.Value.Term term -> facts.put(fact.name(), term.term());
                case Fact.Value.Flag flag -> facts.put(fact.name(), flag.yes());
            }
        }
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream((request + "\n").getBytes(StandardCharsets.UTF_8));
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        ScreenCommand.run(() -> RULEBOOK, in, printed, printed, "--jsonl");
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
