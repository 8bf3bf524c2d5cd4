package org.tuichu.statute.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.limit.Level;
import org.tuichu.statute.limit.Limits;
import org.tuichu.statute.table.Table;

/// The tables of prices can be read, and say what the table of limits says of the same policies.
class PriceTablesTest {
    private static final String HEADER =
            "id\tpolicy\tfamily\tregion\tproduct\twhen\trate\tfrom\tuntil\treplaces\tgrid_share_pct\tconfidence\tdated"
                    + "\tsource\n";
    private static final String PLANTED =
            "one\tpolicy\tTIERED\t00\tsteel\tprice_tier=1\t0.10\t2020-01-01\t-\t\t\tverified\tverified\ttest\n";

    @Test
    void everyRowIsReadAndNamedOnce() {
        var rows = Prices.shipped().rows();
        assertThat(rows).hasSize(38);
        assertThat(new HashSet<>(rows.stream().map(Price::id).toList())).hasSameSizeAs(rows);
        assertThat(WaterPrices.shipped().bands()).hasSize(9);
    }

    /// The thresholds of the price policies stand in limits.tsv too.
    @Test
    void thresholdsAreThoseOfTheTableOfLimits() {
        var prices = Table.beside(Prices.class, "prices.tsv");
        var thresholds = Limits.shipped().rows().stream()
                .filter(row -> row.level() == Level.PRICE)
                .toList();
        assertThat(thresholds).hasSize(7);
        for (var threshold : thresholds) {
            var number = threshold.value().toPlainString();
            assertThat(prices)
                    .as(threshold.edition().citation() + " " + number)
                    .anyMatch(row -> row.text("policy")
                                    .equals(threshold.edition().standard())
                            && row.text("from")
                                    .startsWith(
                                            threshold.window().from().earliest().toString())
                            && List.of((row.text("when") + "," + row.text("rate")).split("[ ,<>=]+"))
                                    .contains(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TIERED, FLAT, family is no Family: FLAT",
        "0.10, cheap, rate cannot be read: cheap",
        "0.10, 0.2..0.1, rate cannot be read: 0.2..0.1",
        "0.10, -0.1, rate cannot be read: -0.1",
        "0.10, moon 1 2 3, rate names a fact that is not in facts.tsv: moon",
        "price_tier=1, price_tier, when does not fit price_tier: price_tier",
        "2020-01-01, spring, from is no day: spring",
        "00, '', region is blank",
    })
    void aRowThatCannotBeReadIsNamed(String good, String bad, String reason) {
        var text = HEADER + PLANTED.replace("\t" + good + "\t", "\t" + bad + "\t");
        assertThat(PriceTables.read(Table.read("planted", new StringReader(HEADER + PLANTED))))
                .hasSize(1);
        assertThatThrownBy(() -> PriceTables.read(Table.read("planted", new StringReader(text))))
                .hasMessage("planted line 2: " + reason);
    }
}
