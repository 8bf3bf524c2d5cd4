package org.tuichu.programmes.work.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The picture of the task chain is that of its table.
class ChainPageTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "task-chain.md");

    /// The page is written anew where it differs; commit it then.
    @Test
    void thePageOfTheChainIsUpToDate() throws IOException {
        var page = page();
        var committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!committed.equals(page)) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(committed)
                .as("docs/generated/task-chain.md, now written anew")
                .isEqualTo(page);
    }

    private static String page() {
        return "# The task chain\n\nWritten by `ChainPageTest` from `Chain`; do not edit. An assignment begins as `ISSUED`; no"
                + " day that passes moves it.\n\n```mermaid\nstateDiagram-v2\n  [*] --> ISSUED\n"
                + Chain.EDGES.stream()
                        .map(edge -> "  " + edge.from() + " --> " + edge.to() + ": " + edge.act() + "\n")
                        .collect(Collectors.joining())
                + "```\n\n| from | act | to | whose | reason | not by | after its steps | source |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + Chain.EDGES.stream().map(ChainPageTest::row).collect(Collectors.joining());
    }

    private static String row(Edge edge) {
        var apart = edge.apart().stream().map(Enum::name).collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        edge.from(),
                        edge.act(),
                        edge.to(),
                        edge.by(),
                        edge.reason() ? "yes" : "",
                        apart,
                        edge.afterSteps() ? "yes" : "",
                        edge.source());
    }
}
