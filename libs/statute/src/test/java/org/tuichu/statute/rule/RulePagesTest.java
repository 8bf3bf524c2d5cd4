package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulePagesTest {
    private static final Path FOLDER = Path.of("..", "..", "docs", "generated", "rules");
    private static final Path GUIDE = Path.of("..", "..", "docs", "domain", "how-lines-are-screened.md");

    @Test
    void thePagesOfTheRulesAreUpToDate() throws IOException {
        Map<String, String> pages = RulePages.of(Rulebook.standard());
        Map<String, String> committed = committed();
        if (!committed.equals(pages)) {
            write(pages, committed);
        }

        assertThat(pages).hasSize(Rulebook.standard().rules().size() + 1);
        assertThat(committed.equals(pages))
                .as("docs/generated/rules, now written anew")
                .isTrue();
    }

    /// A thin edition says nothing of many lines that its text is about: how thin is told where verdicts are explained.
    @Test
    void theGuideSaysHowManyItemsOfEachCatalogueAreHere() throws IOException {
        Rulebook rulebook = Rulebook.standard();
        var pages = new RulePages(rulebook);
        List<String> lines = Files.readAllLines(GUIDE);

        assertThat(rulebook.rules().stream().map(Rule::edition).distinct())
                .filteredOn(edition -> edition.list().equals("catalogue"))
                .hasSize(3)
                .allSatisfy(edition ->
                        assertThat(lines).contains("| " + edition.id() + " | " + pages.held(edition) + " |"));
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> committed = new TreeMap<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    committed.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return committed;
    }

    private static void write(Map<String, String> pages, Map<String, String> committed) throws IOException {
        Files.createDirectories(FOLDER);
        for (String gone : committed.keySet()) {
            if (!pages.containsKey(gone)) {
                Files.delete(FOLDER.resolve(gone));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (!page.getValue().equals(committed.get(page.getKey()))) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
    }
}
