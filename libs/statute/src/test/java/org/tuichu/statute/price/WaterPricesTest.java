package org.tuichu.statute.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Water over a quota of 1000 m³ at 2.50 yuan.
class WaterPricesTest {
    private static final WaterPrices PRICES = WaterPrices.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "0, 0, NONE",
        "1000, 0, NONE",
        "1000.01, 3, CHARGED",
        "1250, 62500, CHARGED",
        "1251, 63000, CHARGED",
        "1450, 162500, CHARGED",
        "1451, 163250, CHARGED",
        "2000, 575000, CHARGED",
    })
    void eachBandBearsItsOwnMultiple(String used, BigDecimal fen, Outcome outcome) {
        var result = PRICES.surcharge(use(used, DAY, "shannan-2025"));
        assertThat(result.fen()).contains(fen);
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void theBandsAreShownWithTheirWater() {
        var result = PRICES.surcharge(use("1500", DAY, "shannan-2025"));
        assertThat(result.shares())
                .extracting(it -> it.m3().stripTrailingZeros().toPlainString())
                .containsExactly("250", "200", "50");
        assertThat(result.yuan()).isEqualByComparingTo("2000");
    }

    @Test
    void aSchemeOfWhichTheDaysAreNotKnownSaysOnlyWhatItWouldComeTo() {
        var result = PRICES.surcharge(use("1600", DAY, "example-general"));
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.missing()).containsExactly("in_force:example-general");
        assertThat(result.yuan()).isEqualByComparingTo("650");
        assertThat(result.fen()).isEmpty();
        assertThat(PRICES.surcharge(use("1600", DAY, "example-restricted")).yuan())
                .isEqualByComparingTo("1250");
    }

    @Test
    void otherSchemesAndEarlierDaysAreNotCovered() {
        assertThat(PRICES.surcharge(use("1600", DAY, "nowhere")).outcome()).isEqualTo(Outcome.NOT_COVERED);
        assertThat(PRICES.surcharge(use("1600", LocalDate.of(2024, 12, 31), "shannan-2025"))
                        .outcome())
                .isEqualTo(Outcome.NOT_COVERED);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new WaterUse(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, DAY, "x"))
                .hasMessage("quotaM3 is not above zero: 0");
    }

    private static WaterUse use(String used, LocalDate day, String scheme) {
        return new WaterUse(new BigDecimal("1000"), new BigDecimal(used), new BigDecimal("2.50"), day, scheme);
    }
}
