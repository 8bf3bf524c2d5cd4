package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenCommandTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final JsonMapper JSON = new JsonMapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answersInTheShapeOfTheSchema() throws IOException {
        JsonNode verdict = screen(
                "{\"id\":\"1\",\"as_of\":\"2022-06-01\",\"province\":\"33\",\"line\":{\"kind\":\"brick_kiln\",\"facts\":{\"kiln_kind\":\"annular\"}}}");

        assertThat(verdict.get("id").asString()).isEqualTo("1");
        assertThat(verdict.get("verdict").asString()).isEqualTo("ELIMINATION");
        assertThat(verdict.get("due").asString()).isEqualTo("2020-12-31");
        assertThat(verdict.get("missing").size()).isZero();
        JsonNode rule = verdict.get("rules").get(0);
        assertThat(rule.get("id").asString()).isEqualTo("2019-brick_kiln-1");
        assertThat(rule.get("edition").asString()).isEqualTo("2019");
        assertThat(rule.get("confidence").asString()).isEqualTo("verified");
        assertThat(rule.get("summary").asString()).isNotEmpty();
        assertThat(rule.get("citation").asString()).contains("2019");
        assertThat(verdict.get("trace"))
                .allSatisfy(found -> assertThat(found.get("outcome").isString()).isTrue());
    }

    @Test
    void aVerdictWithoutADayHasNullForIt() throws IOException {
        JsonNode verdict = screen(
                "{\"id\":\"1\",\"as_of\":\"2022-06-01\",\"province\":null,\"line\":{\"kind\":\"blast_furnace\",\"facts\":{\"effective_volume_m3\":300,\"use\":\"steelmaking\"}}}");

        assertThat(verdict.get("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(verdict.get("due").isNull()).isTrue();
        assertThat(verdict.get("missing").toString()).isEqualTo("[\"exception_applies\"]");
        assertThat(verdict.get("rules").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"7"}                                                        | {"id":"7","error":"line: expected an object"}
            {"line":{}}                                                       | {"id":null,"error":"id: missing"}
            {"id":7,"line":{}}                                                | {"id":"7","error":"as_of: missing"}
            {"id":"7","as_of":"2024-13-01","line":{}}                          | {"id":"7","error":"as_of: expected a day like 2024-02-01"}
            {"id":"7","as_of":20240201,"line":{}}                              | {"id":"7","error":"as_of: expected a day like 2024-02-01"}
            {"id":"7","as_of":"2024-02-01","province":"Zhejiang","line":{}}    | {"id":"7","error":"province: expected two digits"}
            {"id":"7","as_of":"2024-02-01","province":"33","line":{"facts":{"province":32}}} | {"id":"7","error":"province: 33, but line.facts.province is 32"}
            {"id":"7","as_of":"2024-02-01","line":{"kind":3}}                  | {"id":"7","error":"line.kind: expected text"}
            {"id":"7","as_of":"2024-02-01","line":{"facts":[]}}                | {"id":"7","error":"line.facts: expected an object"}
            {"id":"7","as_of":"2024-02-01","line":{"facts":{"idle":"no"}}}     | {"id":"7","error":"line.facts.idle: expected true or false, not 'no'"}
            {"id":"7","as_of":"2024-02-01","line":{"facts":{"pulp":5}}}        | {"id":"7","error":"line.facts.pulp: expected text, not '5'"}
            {"id":"7","as_of":"2024-02-01","line":{"facts":{"idle":[true]}}}   | {"id":"7","error":"line.facts.idle: expected a number, text, true or false"}
            {"id":"7","as_of":"2024-02-01","line":{"exception_applies":"yes"}} | {"id":"7","error":"line.exception_applies: expected true or false"}
            []                                                                | {"id":null,"error":"id: missing"}
            """)
    void aBadLineIsAnsweredWithTheField(String line, String answer) throws IOException {
        assertThat(screen(line)).isEqualTo(JSON.readTree(answer));
    }

    @Test
    void theWorkGoesOnAfterABadLine() throws IOException {
        String good = "{\"id\":\"2\",\"line\":{\"kind\":\"toaster\"}}";
        List<String> answers = run(
                "nonsense\n\n{\"id\":\"1\",\"id\":\"1\"}\n{} {}\n" + "x".repeat(2_000_000) + "\n" + good + "\r\n"
                        + good,
                "--jsonl",
                "--as-of",
                "2024-02-01");

        assertThat(answers).hasSize(6);
        assertThat(answers.subList(0, 4))
                .allSatisfy(answer -> assertThat(answer).startsWith("{\"id\":null,\"error\":\""));
        assertThat(answers.subList(4, 6))
                .allSatisfy(answer -> assertThat(answer).contains("\"NOT_COVERED\""));
    }

    @Test
    void factsThatNoRuleKnowsAreNamed() throws IOException {
        JsonNode verdict = screen(
                "{\"id\":\"1\",\"as_of\":\"2022-06-01\",\"line\":{\"kind\":\"coke_oven\",\"facts\":{\"chamber_height\":3,\"chamber_height_m\":null}}}");

        assertThat(verdict.get("ignored").toString()).isEqualTo("[\"chamber_height\"]");
        assertThat(verdict.get("missing").toString()).isEqualTo("[\"chamber_height_m\"]");
    }

    @ParameterizedTest
    @CsvSource({"''", "--jsonl --as-of", "--jsonl --as-of today", "--jsonl --province Zhejiang", "--json"})
    void unknownUsageIsRefused(String arguments) throws IOException {
        assertThat(ScreenCommand.run(
                        () -> RULEBOOK,
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out),
                        new PrintStream(err),
                        arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: screen --jsonl");
    }

    private JsonNode screen(String line) throws IOException {
        return JSON.readTree(run(line + "\n", "--jsonl").getFirst());
    }

    private List<String> run(String input, String... arguments) throws IOException {
        var printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        int exit = ScreenCommand.run(
                () -> RULEBOOK,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                printed,
                new PrintStream(err),
                arguments);
        printed.flush();
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
