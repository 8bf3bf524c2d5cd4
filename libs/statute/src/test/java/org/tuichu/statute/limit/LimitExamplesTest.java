package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Worked examples: examples.tsv. Prints how many come out as worked out by hand.
class LimitExamplesTest {
    private static final Limits LIMITS = Limits.shipped();

    @Test
    void comeOutAsWorkedOut() {
        var examples = Table.beside(LimitExamplesTest.class, "examples.tsv");
        var wrong = examples.stream()
                .filter(row -> !answer(row).equals(expected(row)))
                .map(row -> "line %d: %s instead of %s".formatted(row.line(), answer(row), expected(row)))
                .toList();
        System.out.printf("limits: %d of %d worked examples%n", examples.size() - wrong.size(), examples.size());
        assertThat(examples).hasSizeGreaterThanOrEqualTo(40);
        assertThat(wrong).isEmpty();
    }

    private static List<String> expected(Row row) {
        return List.of(
                row.text("outcome"), row.text("citation"), row.text("limit"), row.text("excess"), row.text("missing"));
    }

    private static List<String> answer(Row row) {
        var result = LIMITS.assess(new Measurement(
                row.text("subject"),
                row.text("quantity"),
                row.number("value"),
                Unit.of(row.text("unit")).orElseThrow(),
                row.constant("statistic", Statistic.class),
                new Period(LocalDate.parse(row.text("from")), LocalDate.parse(row.text("until"))),
                row.text("province").isEmpty() ? null : row.text("province"),
                WrittenFacts.of(row)));
        var deciding = result.deciding();
        return List.of(
                result.outcome().name(),
                deciding.map(it -> it.row().edition().citation()).orElse(""),
                deciding.map(it -> it.limit().toString()).orElse(""),
                result.excess().map(LimitExamplesTest::plain).orElse(""),
                String.join("|", new TreeSet<>(result.missing())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
