package org.tuichu.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tuichu.directory.UnitFunction;

/// The data about names is itself sound.
class BodiesTest {
    private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low");

    @Test
    void everyRowIsWellFormed() throws IOException {
        for (var row : rows()) {
            assertThat(row).as(String.join(" ", row)).hasSize(9);
            assertThat(CONFIDENCES).as(row.get(2)).contains(row.get(7));
            for (var year : List.of(row.get(5), row.get(6))) {
                assertThat(year).as(row.get(2)).matches("|(19|20)\\d\\d");
            }
            assertThat(row.get(5).isEmpty()
                            || row.get(6).isEmpty()
                            || row.get(5).compareTo(row.get(6)) <= 0)
                    .as(row.get(2))
                    .isTrue();
        }
    }

    @Test
    void aFullFormIsANameOfTheSameBody() throws IOException {
        var names = new HashSet<String>();
        rows().forEach(row -> names.add(row.get(0) + row.get(2)));
        assertThat(rows())
                .filteredOn(row -> !row.get(3).isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(names).contains(row.get(0) + row.get(3)));
    }

    @Test
    void anEndedNameIsFormer() throws IOException {
        assertThat(rows())
                .filteredOn(row -> !row.get(6).isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(4)).isIn("FORMER", "PREDECESSOR"));
    }

    @Test
    void aBodyHasOneFunctionAndACurrentName() throws IOException {
        var bodies = new HashSet<String>();
        rows().forEach(row -> bodies.add(row.get(0)));
        for (var body : bodies) {
            var own = rows().stream().filter(row -> row.get(0).equals(body)).toList();
            assertThat(own.stream().map(row -> row.get(1)).distinct()).as(body).hasSize(1);
            assertThat(own.stream().map(row -> row.get(4))).as(body).contains("CURRENT");
        }
    }

    @Test
    void aWordTellsTheFunctionOfAnUnknownName() {
        assertThat(Bodies.standard().functionOf("生态环境监察支队")).isEqualTo(UnitFunction.ENVIRONMENT);
        assertThat(Bodies.standard().functionOf("金融办")).isEqualTo(UnitFunction.FINANCIAL_REGULATOR);
        assertThat(Bodies.standard().functionOf("档案馆")).isEqualTo(UnitFunction.OTHER);
    }

    private static List<List<String>> rows() throws IOException {
        try (var in = Objects.requireNonNull(
                BodiesTest.class.getResourceAsStream("/org/tuichu/directory/naming/bodies.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        }
    }
}
