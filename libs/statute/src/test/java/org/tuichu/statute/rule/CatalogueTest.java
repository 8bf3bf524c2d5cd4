package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.table.Row;

class CatalogueTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();

    static Stream<Rule> rules() {
        return RULEBOOK.rules().stream();
    }

    @Test
    void everyDeclaredFactIsUsed() {
        Set<String> used = new HashSet<>();
        rules().forEach(rule -> rule.condition().facts().forEach(fact -> used.add(fact.name())));

        assertThat(RULEBOOK.vocabulary().facts()).extracting(Fact::name).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void nothingFromMemoryIsVerified() {
        assertThat(rules().filter(Rule::verified))
                .hasSize(54)
                .allSatisfy(rule -> assertThat(rule.source()).doesNotContain("recall"));
        assertThat(rules().filter(rule -> rule.ruleClass() == RuleClass.RESTRICTION))
                .hasSizeGreaterThan(50)
                .noneMatch(Rule::verified);
    }

    @Test
    void theEditionsFollowEachOtherWithoutAGap() {
        assertThat(rules().map(Rule::edition)
                        .filter(edition -> edition.list().equals("catalogue"))
                        .distinct())
                .extracting(edition -> edition.id() + " " + edition.window())
                .containsExactlyInAnyOrder(
                        "2011修正 2013-05-01 – 2019-12-31", "2019 2020-01-01 – 2024-01-31", "2024 2024-02-01 – ");
    }

    @Test
    void anOddDeadlineIsKeptAndNoDayMadeUp() {
        assertThat(rules().filter(rule ->
                        rule.deadline() instanceof Deadline.Undated && rule.ruleClass() == RuleClass.ELIMINATION))
                .hasSize(18)
                .allSatisfy(rule -> assertThat(rule.note()).isNotEmpty());
    }

    @Test
    void everyFaultOfTheDataIsToldAtOnce() {
        List<Row> rows = RulebookReader.catalogue();

        assertThatThrownBy(() -> RulebookReader.standard()
                        .read(List.of(
                                rows.get(0),
                                rows.get(0),
                                Rows.with(rows.get(1), "condition", "effective_volume <= 3"),
                                Rows.with(rows.get(2), "edition", "2099"),
                                Rows.with(rows.get(3), "due", "31.12.2025"),
                                Rows.with(rows.get(4), "matching", "effective_volume_m3=many"))))
                .isInstanceOf(RulebookRefused.class)
                .hasMessageContainingAll(
                        "id 2011-blast_furnace-1 twice",
                        "at 0: no such fact: effective_volume",
                        "no such edition: 2099",
                        "31.12.2025",
                        "effective_volume_m3: expected a number, not 'many'");
    }

    /// Where the table of the domain is at hand: every row of it is here, word for word and in its order.
    @Test
    void holdsEveryRowOfTheTable() throws Exception {
        Path table = Path.of("..", "..", "..", "shared", "domain", "catalogue.csv");
        assumeThat(table).isRegularFile();
        List<Map<String, String>> expected = Csv.rows(Files.readString(table));
        List<Row> here = RulebookReader.catalogue();

        assertThat(expected).hasSize(512);
        for (int i = 0; i < expected.size(); i++) {
            Row row = here.get(i);
            Map<String, String> there = expected.get(i);
            assertThat(List.of("edition", "category", "industry", "summary", "condition", "deadline"))
                    .allSatisfy(column -> assertThat(row.text(column)).isEqualTo(there.get(column)));
            assertThat(row.text("kind")).isEqualTo(there.get("equipment_type"));
            assertThat(row.text("source")).isEqualTo(there.get("source_url"));
            assertThat(row.text("confidence"))
                    .isEqualTo("verified".equals(there.get("confidence")) ? "verified" : "unverified");
            assertThat(row.text("exception").isEmpty() ? row.text("note") : row.text("exception"))
                    .startsWith(there.get("exceptions"));
        }
    }

    /// A table with quoted cells.
    private static final class Csv {
        static List<Map<String, String>> rows(String text) {
            List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
            var cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append(c);
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (!quoted && (c == ',' || c == '\n')) {
                    lines.getLast().add(cell.toString().strip());
                    cell.setLength(0);
                    if (c == '\n') {
                        lines.add(new ArrayList<>());
                    }
                } else {
                    cell.append(c);
                }
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> line : lines.subList(1, lines.size() - 1)) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < line.size(); i++) {
                    row.put(lines.getFirst().get(i), line.get(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
