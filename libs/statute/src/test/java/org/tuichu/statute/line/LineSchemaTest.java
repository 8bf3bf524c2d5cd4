package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.Printed;
import tools.jackson.databind.json.JsonMapper;

/// What `lines read --jsonl` prints is what the schema says, for every description of the tables.
class LineSchemaTest {
    @Test
    void descriptionsAreAnsweredAsTheSchemaSays() throws IOException {
        var descriptions = new ArrayList<Description>();
        for (var table : List.of("descriptions.txt", "held-out.txt", "messy.txt")) {
            DescriptionTable.rows(table).forEach(row -> descriptions.add(row.description()));
        }
        var answers = answers(descriptions);
        assertThat(answers).hasSameSizeAs(descriptions).hasSizeGreaterThan(200);
        var printed = Printed.as("line.schema.json");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(printed.errors(answer)).isEmpty());
        assertThat(printed.errors(answers.getFirst().replace("\"lines\"", "\"rows\"")))
                .isNotEmpty();
    }

    private static List<String> answers(List<Description> descriptions) {
        var input = new StringBuilder();
        for (var one : descriptions) {
            var context = Map.of("heading", one.heading(), "industry", one.industry(), "enterprise", one.enterprise());
            var line = Map.of("id", "x", "text", one.text(), "context", context);
            input.append(JsonMapper.shared().writeValueAsString(line)).append('\n');
        }
        var in = new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(new LinesCommand(ReadingLimits.DEFAULT, in, printed, printed).run("read", "--jsonl"))
                .isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
