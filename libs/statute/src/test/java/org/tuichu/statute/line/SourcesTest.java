package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.Sources;

/// Every description says what it is written after: the rules that name its devices, a standard, or a document.
class SourcesTest {
    private static final List<String> TABLES = List.of(
            "descriptions.txt",
            "held-out.txt",
            "messy.txt",
            "lists.txt",
            "lists-unseen.txt",
            "lists-later.txt",
            "lists-trades.txt",
            "lists-last.txt",
            "lists-county.txt",
            "lists-towns.txt",
            "lists-parks.txt",
            "lists-clerks.txt",
            "lists-offices.txt",
            "lists-sectors.txt",
            "lists-plants.txt",
            "exact.txt");
    private static final List<DescriptionTable.Row> ROWS = TABLES.stream()
            .flatMap(table -> DescriptionTable.rows(table).stream())
            .toList();

    @Test
    void everyDescriptionHasASourceThatExists() {
        assertThat(ROWS).hasSizeGreaterThan(700);
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.sources()).as(row.description().text()).isNotEmpty();
            assertThat(row.sources()).as(row.description().text()).allMatch(Sources::exists);
        });
    }

    @Test
    void aRuleIsNamedOnlyWhereItIsAboutADeviceOfTheDescription() {
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(row.sources())
                        .as(row.description().text())
                        .allMatch(source -> Sources.rule(source)
                                .map(rule -> kinds(row).stream().anyMatch(kind -> Sources.about(rule, kind)))
                                .orElse(true)));
    }

    @Test
    void everyDocumentIsTheSourceOfSomething() {
        Set<String> named = ROWS.stream().flatMap(row -> row.sources().stream()).collect(Collectors.toSet());

        assertThat(named).containsAll(Sources.documents());
    }

    @Test
    void aSourceThatNobodyKnowsIsNone() {
        assertThat(Sources.exists("2024-blast_furnace-1")).isTrue();
        assertThat(Sources.exists("GB-21340")).isTrue();
        assertThat(Sources.exists("2024-blast_furnace-99")).isFalse();
        assertThat(Sources.exists("GB-1")).isFalse();
    }

    private static Set<String> kinds(DescriptionTable.Row row) {
        return row.expected().stream()
                .map(fact -> fact.split(" ", 3))
                .filter(parts -> parts[1].equals("kind"))
                .map(parts -> parts[2])
                .collect(Collectors.toSet());
    }
}
