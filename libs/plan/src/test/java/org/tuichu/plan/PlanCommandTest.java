package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    private static final String PLAN = "虚构县2021年推动落后产能退出工作方案\n一、主要任务\n（一）开展排查。（责任单位：县工信局）\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Limits limits, String... arguments) {
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var complained = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new PlanCommand(limits, printed, complained).run(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.txt"), text).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void readPrintsTheProgrammeAsJson() throws IOException {
        assertThat(run(Limits.DEFAULT, "read", file(PLAN))).isZero();

        JsonNode programme = JsonMapper.shared().readTree(printed());
        assertThat(programme.path("year").asInt()).isEqualTo(2021);
        assertThat(programme.at("/duties/0/responsible/0/unit").asString()).isEqualTo("县工信局");
        assertThat(complained()).isEmpty();
    }

    @Test
    void textPrintsWhatTheSpansReferTo() throws IOException {
        run(Limits.DEFAULT, "read", file(PLAN));
        JsonNode span = JsonMapper.shared().readTree(printed()).at("/duties/0/responsible/0/span");
        out.reset();

        assertThat(run(Limits.DEFAULT, "text", file(PLAN))).isZero();
        assertThat(printed().substring(span.path(0).asInt(), span.path(1).asInt()))
                .isEqualTo("县工信局");
    }

    @Test
    void whatIsNoPlanIsRefusedOnOneLine() throws IOException {
        assertThat(run(Limits.DEFAULT, "read", file("通讯录\n1.张三\n2.李四\n"))).isEqualTo(2);

        assertThat(printed()).isEmpty();
        assertThat(complained()).startsWith("refused NOT_A_PLAN: ").hasLineCount(1);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithBothSizes() throws IOException {
        var limits = new Limits(10, 10, 10, 1, 1, 1);

        assertThat(run(limits, "read", file(PLAN))).isEqualTo(2);
        assertThat(complained()).contains("TOO_LARGE").contains("bytes ").contains(" > 10");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run(Limits.DEFAULT, "text", folder.resolve("nowhere.txt").toString()))
                .isEqualTo(2);
        assertThat(complained()).contains("no such file").contains("nowhere.txt");
    }

    @Test
    void aFolderCannotBeRead() {
        assertThat(run(Limits.DEFAULT, "read", folder.toString())).isEqualTo(2);
        assertThat(complained()).startsWith("refused");
    }

    @Test
    void anythingElseIsAnsweredWithTheUsage() {
        assertThat(run(Limits.DEFAULT)).isEqualTo(64);
        assertThat(run(Limits.DEFAULT, "read")).isEqualTo(64);
        assertThat(run(Limits.DEFAULT, "eat", "plan.txt")).isEqualTo(64);
        assertThat(complained()).contains("usage: plan read FILE | plan text FILE");
    }
}
