package org.tuichu.statute.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.limit.WrittenFacts;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Worked examples: examples.tsv. Prints how many come out as worked out by hand.
class PriceExamplesTest {
    private static final Prices PRICES = Prices.shipped();

    @Test
    void comeOutAsWorkedOut() {
        var examples = Table.beside(PriceExamplesTest.class, "examples.tsv");
        var wrong = examples.stream()
                .filter(row -> !answer(row).equals(expected(row)))
                .map(row -> "line %d: %s instead of %s".formatted(row.line(), answer(row), expected(row)))
                .toList();
        System.out.printf("prices: %d of %d worked examples%n", examples.size() - wrong.size(), examples.size());
        assertThat(examples).hasSizeGreaterThanOrEqualTo(40);
        assertThat(wrong).isEmpty();
    }

    private static List<String> expected(Row row) {
        return List.of(row.text("outcome"), row.text("rate"), row.text("fen"), row.text("row"), row.text("missing"));
    }

    private static List<String> answer(Row row) {
        var result = PRICES.surcharge(new Consumption(
                row.text("product"),
                row.number("kwh"),
                LocalDate.parse(row.text("day")),
                row.text("place"),
                WrittenFacts.of(row)));
        return List.of(
                result.outcome().name(),
                result.rate().toString(),
                result.fen().map(BigDecimal::toPlainString).orElse(""),
                result.outcome() == Outcome.UNKNOWN
                        ? ""
                        : result.applied().map(it -> it.price().id()).orElse(""),
                String.join("|", new TreeSet<>(result.missing())));
    }
}
