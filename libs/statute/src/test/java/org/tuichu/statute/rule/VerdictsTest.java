package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.condition.Facts;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Lines whose verdicts were worked out by hand from the texts: `verdicts.tsv`.
class VerdictsTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final Screening SCREENING = new Screening(RULEBOOK);
    private static final List<Row> ROWS = Table.beside(VerdictsTest.class, "verdicts.tsv");

    @Test
    void everyLineHasTheVerdictOfTheTexts() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            String expected = row.text("verdict") + " [" + row.text("missing") + "] " + row.text("due");
            String given = shown(verdict(row));
            if (!given.equals(expected)) {
                wrong.add(row.place() + ": " + expected + ", not " + given);
            }
        }
        printPrecisionAndRecall();

        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLineNamesAListWhoseRulesWereLookedAt() {
        Map<String, String> editions = Table.beside(VerdictsTest.class, "lists.tsv").stream()
                .collect(Collectors.toMap(row -> row.required("mark"), row -> row.text("edition")));
        assertThat(editions.values())
                .allMatch(edition -> edition.isEmpty()
                        || RULEBOOK.rules().stream()
                                .anyMatch(rule -> rule.edition().id().equals(edition)));
        assertThat(ROWS).allSatisfy(row -> {
            List<String> marks =
                    List.of(row.required("source").split(" ", -1)[0].split("、", -1));
            assertThat(editions.keySet()).as(row.place()).containsAll(marks);
            Set<String> lists = lookedAt(row);
            assertThat(lists.isEmpty() || marks.stream().map(editions::get).anyMatch(lists::contains))
                    .as(row.place())
                    .isTrue();
        });
    }

    private static Set<String> lookedAt(Row row) {
        return verdict(row).findings().stream()
                .map(finding -> finding.rule().edition().id())
                .collect(Collectors.toSet());
    }

    private static String shown(Verdict verdict) {
        return verdict.judgement() + " [" + String.join(" ", verdict.missing()) + "] "
                + verdict.due().map(LocalDate::toString).orElse("");
    }

    private static void printPrecisionAndRecall() {
        for (Judgement judgement : Judgement.values()) {
            long expected = ROWS.stream().filter(row -> expects(row, judgement)).count();
            long given = ROWS.stream().filter(row -> gives(row, judgement)).count();
            long both = ROWS.stream()
                    .filter(row -> expects(row, judgement) && gives(row, judgement))
                    .count();
            System.out.println(String.format(
                    Locale.ROOT,
                    "verdict %-11s %3d lines, precision %.3f, recall %.3f",
                    judgement,
                    expected,
                    (double) both / given,
                    (double) both / expected));
        }
    }

    private static boolean expects(Row row, Judgement judgement) {
        return row.text("verdict").equals(judgement.name());
    }

    private static boolean gives(Row row, Judgement judgement) {
        return verdict(row).judgement() == judgement;
    }

    static Verdict verdict(Row row) {
        return SCREENING.screen(line(row), LocalDate.parse(row.text("as_of")));
    }

    static Line line(Row row) {
        String kind = row.text("kind");
        String province = row.text("province");
        String facts = row.text("facts") + (province.isEmpty() ? "" : "; province=" + province);
        return new Line(
                kind.isEmpty() ? null : kind,
                facts.isEmpty()
                        ? Facts.NONE
                        : Examples.read(facts, RULEBOOK.vocabulary()).facts(),
                province.isEmpty() ? null : Integer.valueOf(province),
                established(row.text("exception_applies")));
    }

    private static @Nullable Boolean established(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }
}
