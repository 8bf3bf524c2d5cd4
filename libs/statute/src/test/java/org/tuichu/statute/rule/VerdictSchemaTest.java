package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.Printed;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;
import tools.jackson.databind.json.JsonMapper;

/// What `screen --jsonl` prints is what the schema says, for every line of `verdicts.tsv`.
class VerdictSchemaTest {
    private static final List<Row> ROWS = Table.beside(VerdictsTest.class, "verdicts.tsv");

    @Test
    void linesAreAnsweredAsTheSchemaSays() throws IOException {
        var answers = answers();
        assertThat(answers).hasSameSizeAs(ROWS);
        assertThat(answers).noneMatch(answer -> answer.contains("\"error\""));
        var printed = Printed.as("verdict.schema.json");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(printed.errors(answer)).isEmpty());
        assertThat(printed.errors(answers.getFirst().replace("\"verdict\":\"", "\"verdict\":\"NOT_")))
                .isNotEmpty();
    }

    private static List<String> answers() throws IOException {
        var input = ROWS.stream().map(VerdictSchemaTest::line).collect(Collectors.joining("\n"));
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        int exit = ScreenCommand.run(
                Rulebook::standard,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                printed,
                printed,
                "--jsonl");
        printed.flush();
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String line(Row row) {
        var line = new LinkedHashMap<String, Object>();
        line.put("facts", facts(row.text("facts")));
        if (!row.text("kind").isEmpty()) {
            line.put("kind", row.text("kind"));
        }
        if (!row.text("exception_applies").isEmpty()) {
            line.put("exception_applies", row.text("exception_applies").equals("yes"));
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("id", row.place());
        all.put("as_of", row.text("as_of"));
        if (!row.text("province").isEmpty()) {
            all.put("province", row.text("province"));
        }
        all.put("line", line);
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, Object> facts(String written) {
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : written.split(";", -1)) {
            if (fact.contains("=")) {
                var name = fact.substring(0, fact.indexOf('=')).strip();
                facts.put(name, value(fact.substring(fact.indexOf('=') + 1).strip()));
            }
        }
        return facts;
    }

    private static Object value(String written) {
        return switch (written) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> written.matches("-?[0-9.]+") ? new java.math.BigDecimal(written) : written;
        };
    }
}
