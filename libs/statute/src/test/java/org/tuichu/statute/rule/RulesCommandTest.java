package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.statute.table.Row;

class RulesCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theRulesOfTheProgramAreClean() {
        assertThat(run("lint")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(" rules, 0 faults\n");
    }

    @Test
    void aPlantedRuleIsFound() throws IOException {
        Row row = RulebookReader.catalogue().getFirst();
        Path file = file(Rows.with(row, "condition", "effective_volume_m3 < 0"));

        assertThat(run("lint", file.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2011-blast_furnace-1 can never be true: effective_volume_m3 < 0", "1 rules, 2 faults");
    }

    @Test
    void whatIsNoRulebookIsRefused() throws IOException {
        assertThat(run("lint", folder.resolve("nowhere.tsv").toString())).isEqualTo(2);
        assertThat(run(
                        "lint",
                        file(Rows.with(RulebookReader.catalogue().getFirst(), "condition", "volume < 3"))
                                .toString()))
                .isEqualTo(2);
        assertThat(run("list")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("refused: cannot read", "rules.tsv:2: at 0: no such fact: volume", "usage: rules lint");
    }

    private int run(String... arguments) {
        return RulesCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private Path file(Row row) throws IOException {
        return Files.write(
                folder.resolve("rules.tsv"),
                List.of(
                        String.join("\t", row.cells().keySet()),
                        String.join("\t", row.cells().values())));
    }
}
