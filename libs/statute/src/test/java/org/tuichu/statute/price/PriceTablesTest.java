package org.tuichu.statute.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.limit.Facts;
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

    /// The steps of the cement policy between its two ends are not in our table; a place enters them.
    @Test
    void aPlaceEntersTheTiersThatAreMissing() {
        var row = "%s\tpolicy\tTIERED\t00\t水泥\t!commissioned_since_2013_10,%s\t%s\t2016-01-01\t-\t\t10"
                + "\tunverified\tverified\ta place\n";
        var use = "cement_electricity_last_year_kwh_per_t";
        var tiers = row.formatted("tiered-2016-cement-before-above", use + ">93", "0.2")
                + row.formatted("tiered-of-the-place", use + ">90," + use + "<=93", "0.1");
        var prices = Prices.shipped().with(new StringReader(HEADER + tiers));
        assertThat(prices.rows()).hasSize(39);
        assertThat(rate(prices, 90)).isEqualTo("0");
        assertThat(rate(prices, 93)).isEqualTo("0.1");
        assertThat(rate(prices, 94)).isEqualTo("0.2");
    }

    private static String rate(Prices prices, long use) {
        var facts = Facts.NONE
                .with("commissioned_since_2013_10", false)
                .with("cement_electricity_last_year_kwh_per_t", use);
        return prices.surcharge(new Consumption("水泥", BigDecimal.TEN, LocalDate.of(2018, 1, 1), "45", facts))
                .rate()
                .toString();
    }
}
