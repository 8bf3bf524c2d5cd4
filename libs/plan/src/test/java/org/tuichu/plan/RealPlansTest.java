package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Reads real plans and made-up ones of other places and notations, and scores each against what a careful reader made.
class RealPlansTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final double REAL = 0.97;
    private static final double MADE_UP = 0.95;

    private static Path real() {
        return Stream.of("../../../shared/plans", "../../shared/plans")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../../../shared/plans"));
    }

    private static List<Path> expectations(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".programme.json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> realPlans() throws IOException {
        return expectations(real());
    }

    static List<Path> madeUpPlans() throws IOException {
        return expectations(CORPUS);
    }

    @Test
    void realPlansReachTheirScore() throws IOException {
        assumeThat(realPlans())
                .as("no real plans beside this repository: nothing to score")
                .isNotEmpty();
        for (Path expectation : realPlans()) {
            assertScore(expectation, REAL);
        }
    }

    @ParameterizedTest
    @MethodSource("madeUpPlans")
    void plansOfOtherPlacesReachTheirScore(Path expectation) throws IOException {
        assertScore(expectation, MADE_UP);
    }

    private static void assertScore(Path expectation, double least) throws IOException {
        String name = expectation.getFileName().toString().replace(".programme.json", "");
        byte[] document = Files.readAllBytes(expectation.resolveSibling(name + ".txt"));
        Map<String, Scorer.Score> scores = Scorer.scores(
                new PlanReader(Limits.DEFAULT).read(document),
                JsonMapper.shared().readTree(Files.readAllBytes(expectation)));
        String table = Scorer.table(name, scores);
        System.out.println(table);
        assertThat(Scorer.overall(scores).expected()).as("facts of " + name).isGreaterThan(20);
        assertThat(Scorer.overall(scores).f1()).as(table).isGreaterThanOrEqualTo(least);
    }
}
