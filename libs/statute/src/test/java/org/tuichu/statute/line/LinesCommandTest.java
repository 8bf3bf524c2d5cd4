package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinesCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... arguments) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var complained = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new LinesCommand(ReadingLimits.DEFAULT, in, printed, complained).run(arguments);
    }

    private List<JsonNode> answers() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void aTextIsAnsweredWithOneObjectAsTheContractSays() {
        assertThat(run("", "read", "1座450m³高炉（1#），年产60万吨")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"id\":\"1\",\"lines\":[{\"kind\":\"blast_furnace\",\"count\":1,\"numbers\":[\"1#\"],"
                        + "\"facts\":{\"effective_volume_m3\":450,\"capacity_t_per_year\":600000},"
                        + "\"capacity\":{\"value\":60,\"unit\":\"万吨\",\"period\":\"年\",\"raw\":\"年产60万吨\"},"
                        + "\"raw\":\"1座450m³高炉（1#），年产60万吨\",\"confidence\":1.0,"
                        + "\"read\":{\"effective_volume_m3\":{\"raw\":\"450m³\",\"confidence\":1.0},"
                        + "\"capacity_t_per_year\":{\"raw\":\"年产60万吨\",\"confidence\":1.0,"
                        + "\"converted\":{\"from\":\"万吨\",\"factor\":10000,\"to\":\"t\"}}}}],\"unread\":[]}");
    }

    @Test
    void whatAUnitOfATradeIsStandsBesideTheCapacity() {
        run("", "read", "平拉线1条，年产60万重量箱");

        assertThat(answers().getFirst().at("/lines/0/capacity/equivalent").toString())
                .isEqualTo("{\"from\":\"重量箱\",\"factor\":50,\"to\":\"kg\"}");
    }

    @Test
    void whatIsNotSaidIsNull() {
        run("", "read", "年产30万吨");

        JsonNode line = answers().getFirst().at("/lines/0");
        assertThat(line.path("kind").isNull()).isTrue();
        assertThat(line.path("count").isNull()).isTrue();
        assertThat(line.path("numbers").isArray()).isTrue();
    }

    @Test
    void aStreamKeepsIdsAndUsesTheContext() {
        String input = """
                {"id":"a","text":"450","context":{"heading":"高炉容积(立方米)"}}
                {"id":"b","text":"30","context":{"heading":"产能（万吨/年）","industry":null}}
                {"id":"c","text":"6300kVA电炉1台","context":{"industry":"铁合金"}}
                """;

        assertThat(run(input, "read", "--jsonl")).isZero();
        assertThat(answers()).extracting(answer -> answer.path("id").asString()).containsExactly("a", "b", "c");
        assertThat(answers().get(0).at("/lines/0/facts/effective_volume_m3").asInt())
                .isEqualTo(450);
        assertThat(answers().get(1).at("/lines/0/capacity/period").asString()).isEqualTo("年");
        assertThat(answers().get(2).at("/lines/0/kind").asString()).isEqualTo("submerged_arc_furnace");
    }

    @Test
    void theSameAsAboveRepeatsTheLineAboveInTheSameColumnOnly() {
        String input = """
                {"id":"1","text":"450m³高炉1座","context":{"heading":"设备"}}
                {"id":"2","text":"同上","context":{"heading":"设备"}}
                {"id":"3","text":"同上","context":{"heading":"备注"}}
                {"id":"4","text":"同上","context":{"heading":"备注"}}
                """;
        run(input, "read", "--jsonl");

        assertThat(answers().get(1).at("/lines/0/facts/effective_volume_m3").asInt())
                .isEqualTo(450);
        assertThat(answers().get(1).at("/lines/0/raw").asString()).isEqualTo("同上");
        assertThat(answers().get(2).at("/unread/0").asString()).isEqualTo("同上");
        assertThat(answers().get(3).at("/lines").isEmpty()).isTrue();
    }

    @Test
    void aBadLineIsAnsweredWithItsFaultAndTheWorkGoesOn() {
        String input = """
                nonsense
                {"id":"1"}
                {"id":"2","text":7}
                {"id":"3","text":"高炉","context":{"heading":7}}
                {"text":"高炉"}
                [1]

                {"id":"4","text":"高炉"}
                """
                + "{\"id\":\"5\",\"text\":\"" + "高".repeat(10_001) + "\"}\n"
                + "{\"id\":\"6\",\"text\":\"" + "高".repeat(100_000) + "\"}\n"
                + "{\"id\":\"7\",\"text\":\"转炉\"}";

        assertThat(run(input, "read", "--jsonl")).isZero();
        List<String> errors = answers().stream()
                .map(answer -> answer.path("error").asString("-"))
                .toList();
        assertThat(errors.get(0)).startsWith("no JSON");
        assertThat(errors.subList(1, 8))
                .containsExactly(
                        "text: a string is needed",
                        "text: a string is needed",
                        "context.heading: a string is needed",
                        "id: a string is needed",
                        "a JSON object is needed",
                        "-",
                        "text: 10001 characters > 10000");
        assertThat(errors.get(8)).startsWith("the line is longer than");
        assertThat(errors.get(9)).isEqualTo("-");
        assertThat(answers().get(1).path("id").asString()).isEqualTo("1");
        assertThat(answers().get(0).path("id").isNull()).isTrue();
    }

    @Test
    void aTextBeyondTheLimitsIsRefusedOnOneLine() {
        assertThat(run("", "read", "9".repeat(40) + "吨转炉")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("refused: text: a number of more than 18 digits\n");
    }

    @Test
    void anythingElseIsAnsweredWithTheUsage() {
        assertThat(run("")).isEqualTo(64);
        assertThat(run("", "write", "高炉")).isEqualTo(64);
    }
}
