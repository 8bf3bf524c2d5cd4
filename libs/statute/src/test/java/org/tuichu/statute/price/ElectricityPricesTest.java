package org.tuichu.statute.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.limit.Facts;
import org.tuichu.statute.limit.Limits;
import org.tuichu.statute.limit.Measurement;
import org.tuichu.statute.price.Considered.Reason;

/// What a kilowatt-hour costs on top: at each edge of a tier, on each day a policy changes, in the nation and in
/// places.
class ElectricityPricesTest {
    private static final Prices PRICES = Prices.shipped();
    private static final Facts WITHIN_LIMITS = Facts.NONE.with("over_limit_pct", 0);
    private static final Facts STEEL = WITHIN_LIMITS.with("price_tier", 1).with("closure_overdue", false);

    @ParameterizedTest
    @CsvSource({
        "2016-12-31, ELIMINATION, 0.3, 30000000",
        "2017-01-01, ELIMINATION, 0.5, 50000000",
        "2016-12-31, RESTRICTION, 0.1, 10000000",
        "2017-01-01, RESTRICTION, 0.1, 10000000",
        "2020-06-01, OTHER, 0, 0",
    })
    void steelPaysByItsClass(LocalDate day, String catalogueClass, String rate, BigDecimal fen) {
        var result = surcharge("钢铁", "1000000", day, "44", STEEL.with("catalogue_class", catalogueClass));
        assertThat(result.rate()).hasToString(rate);
        assertThat(result.fen()).contains(fen);
        assertThat(result.outcome()).isEqualTo(fen.signum() == 0 ? Outcome.NONE : Outcome.CHARGED);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, NONE", "2, 0.05, CHARGED", "3, 0.1, CHARGED"})
    void steelPaysByTheTierOfTheList(long tier, String rate, Outcome outcome) {
        var facts = STEEL.with("catalogue_class", "OTHER").with("price_tier", tier);
        var result = surcharge("钢铁", "1", LocalDate.of(2020, 6, 1), "41", facts);
        assertThat(result.rate()).hasToString(rate);
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void oneKilowattHourBearsOneSurchargeTheHighest() {
        var facts = STEEL.with("catalogue_class", "RESTRICTION")
                .with("price_tier", 3)
                .with("closure_overdue", true)
                .with("over_limit_pct", 120);
        var result = surcharge("钢铁", "1000", LocalDate.of(2020, 6, 1), "44", facts);
        assertThat(result.yuan()).hasToString("500");
        assertThat(result.applied().orElseThrow().price().id()).isEqualTo("differential-2017-steel-overdue");
        assertThat(ids(result, Reason.LOWER_THAN_ANOTHER))
                .containsExactly("differential-2017-steel-restriction", "tiered-2017-steel-3", "punitive-2010-double");
        assertThat(ids(result, Reason.NOT_IN_FORCE))
                .containsExactly("differential-2010-steel-elimination", "differential-2010-steel-restriction");
    }

    @Test
    void whatAProvinceMayHavePutInItsPlaceLeavesARange() {
        var facts = STEEL.with("catalogue_class", "ELIMINATION");
        var result = surcharge("钢铁", "1000", LocalDate.of(2020, 6, 1), "130100", facts);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.rate()).hasToString("0..0.6");
        assertThat(result.missing()).contains("in_force:differential-hebei-steel-elimination");
        assertThat(result.fen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-31, 13900, 0, NONE",
        "2014-01-01, 13700, 0, NONE",
        "2014-01-01, 13700.01, 0.02, CHARGED",
        "2014-01-01, 13800, 0.02, CHARGED",
        "2014-01-01, 13800.01, 0.08, CHARGED",
        "2021-12-31, 14000, 0.08, CHARGED",
    })
    void aluminiumPaidByThreeTiersFrom2014(LocalDate day, String use, String rate, Outcome outcome) {
        var facts = WITHIN_LIMITS
                .with("catalogue_class", "OTHER")
                .with("molten_aluminium_ac_kwh_per_t", new BigDecimal(use));
        var result = surcharge("电解铝", "1000000", day, "53", facts);
        assertThat(result.rate()).hasToString(rate);
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 13650, 0",
        "2022-01-01, 13650.01, 0.01",
        "2022-12-31, 13670, 0.01",
        "2022-12-31, 13670.01, 0.02",
        "2022-12-31, 13450, 0",
        "2023-01-01, 13450, 0",
        "2023-01-01, 13470.5, 0.02",
        "2024-12-31, 13650, 0.1",
        "2025-01-01, 13300, 0",
        "2025-01-01, 13650, 0.18",
        "2026-11-26, 13500, 0.1",
    })
    void aluminiumPaysForEachTwentyKilowattHoursAboveItsBase(LocalDate day, String use, String rate) {
        var result = surcharge("电解铝", "1000000", day, "53", aluminium(use));
        assertThat(result.rate()).hasToString(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 0, 0.1",
        "15.9, 0, 0.1",
        "16, 0, 0.099",
        "25, 0, 0.09",
        "15, 89, 0.1",
        "15, 90, 0.15",
        "25, 90, 0.135",
    })
    void renewablesRelieveAndArrearsAggravate(String share, long unpaid, String rate) {
        var facts = aluminium("13500")
                .with("non_hydro_renewable_pct", new BigDecimal(share))
                .with("unpaid_days", unpaid);
        var result = surcharge("电解铝", "1000000", LocalDate.of(2026, 3, 1), "53", facts);
        assertThat(result.rate()).hasToString(rate);
        assertThat(result.applied().orElseThrow().adjustments()).hasSize(2);
    }

    @Test
    void whatIsNotKnownOfAluminiumLeavesARange() {
        var facts = WITHIN_LIMITS
                .with("catalogue_class", "OTHER")
                .with("molten_aluminium_total_ac_kwh_per_t", 13500)
                .with("unpaid_days", 0);
        var result = surcharge("电解铝", "1000", LocalDate.of(2026, 3, 1), "53", facts);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.rate()).hasToString("0.015..0.1");
        assertThat(result.missing()).containsExactly("non_hydro_renewable_pct");
        assertThat(result.yuan()).hasToString("15..100");
    }

    private static Facts aluminium(String use) {
        return WITHIN_LIMITS
                .with("catalogue_class", "OTHER")
                .with("molten_aluminium_total_ac_kwh_per_t", new BigDecimal(use))
                .with("non_hydro_renewable_pct", 0)
                .with("unpaid_days", 0);
    }

    @ParameterizedTest
    @CsvSource({
        "44, 0, 0",
        "44, 0.01, 0.1",
        "44, 100, 0.1",
        "44, 100.01, 0.3",
        "33, 100, 0.1",
        "33, 101, 0.3",
        "52, 0, 0",
        "52, 49.99, 0.05",
        "52, 50, 0.1",
        "52, 100, 0.1",
        "52, 100.01, 0.3",
    })
    void exceedingALimitIsPunishedByHowFar(String place, String over, String rate) {
        var result = surcharge(
                "玻璃", "1", LocalDate.of(2020, 1, 1), place, Facts.NONE.with("over_limit_pct", new BigDecimal(over)));
        assertThat(result.rate()).hasToString(rate);
    }

    /// 9000 kWh/t against the 4400 of GB 21341-2008 is 104.5 % above it.
    @Test
    void theExcessOfAnAssessmentIsWhatIsPunished() {
        var excess = Limits.shipped()
                .assess(Measurement.ofYear("锰硅合金", "冶炼电耗", "9000", "kWh/t", 2020))
                .excessPercent()
                .orElseThrow();
        var facts = Facts.NONE.with("catalogue_class", "OTHER").with("over_limit_pct", excess);
        var result = surcharge("铁合金", "9000", LocalDate.of(2021, 3, 1), "44", facts);
        assertThat(result.fen()).contains(new BigDecimal("270000"));
        assertThat(result.applied().orElseThrow().price().id()).isEqualTo("punitive-2010-double");
    }

    @ParameterizedTest
    @CsvSource({"true, 0.6", "false, 0.1"})
    void overdueRectificationCostsMoreInAnhui(boolean overdue, String rate) {
        var facts = Facts.NONE.with("over_limit_pct", 20).with("rectification_overdue", overdue);
        assertThat(surcharge("玻璃", "1", LocalDate.of(2020, 1, 1), "3401", facts).rate())
                .hasToString(rate);
    }

    @Test
    void aPlaceWithRatesOfItsOwnSetsThoseOfTheNationAside() {
        var result = surcharge("玻璃", "1", LocalDate.of(2020, 1, 1), "5201", Facts.NONE.with("over_limit_pct", 20));
        assertThat(result.rate()).hasToString("0.05");
        assertThat(ids(result, Reason.REPLACED_BY_PLACE)).containsExactly("punitive-2010-double", "punitive-2010");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-30, 0.3, differential-2010-cement-elimination",
        "2014-07-01, 0.4, differential-2014-cement-kiln",
        "2015-12-31, 0.4, differential-2014-cement-kiln",
    })
    void eliminatedKilnsPaidMoreFromJuly2014(LocalDate day, String rate, String row) {
        var facts = WITHIN_LIMITS.with("catalogue_class", "ELIMINATION").with("eliminated_cement_kiln", true);
        var result = surcharge("水泥", "1000", day, "45", facts);
        assertThat(result.rate()).hasToString(rate);
        assertThat(result.applied().orElseThrow().price().id()).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 90, 0, NONE",
        "false, 90.01, 0.1..0.2, UNKNOWN",
        "true, 88, 0, NONE",
        "true, 88.01, 0.1..0.2, UNKNOWN",
    })
    void cementPaysByTheElectricityOfTheYearBeforeAndNothingElse(
            boolean young, String use, String rate, Outcome outcome) {
        var facts = Facts.NONE
                .with("commissioned_since_2013_10", young)
                .with("cement_electricity_last_year_kwh_per_t", new BigDecimal(use))
                .with("catalogue_class", "RESTRICTION")
                .with("over_limit_pct", 300);
        var result = surcharge("水泥", "1000", LocalDate.of(2017, 3, 1), "45", facts);
        assertThat(result.rate()).hasToString(rate);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(ids(result, Reason.STOPPED_BY_POLICY)).containsExactly("punitive-2010-double", "punitive-2010");
        assertThat(result.considered())
                .filteredOn(it -> it.reason() == Reason.STOPPED_BY_POLICY)
                .extracting(Considered::because)
                .containsOnly("发改价格〔2016〕75号");
        if (outcome == Outcome.UNKNOWN) {
            assertThat(result.missing())
                    .containsExactly(
                            young ? "rate:tiered-2016-cement-since-above" : "rate:tiered-2016-cement-before-above");
        }
    }

    @Test
    void misreportingInXinjiangCostsTheHighestTier() {
        var facts = Facts.NONE
                .with("commissioned_since_2013_10", false)
                .with("cement_electricity_last_year_kwh_per_t", 80)
                .with("indicator_misreported", true);
        var result = surcharge("水泥", "1000.1", LocalDate.of(2018, 1, 1), "650100", facts);
        assertThat(result.yuan()).hasToString("250.025");
        assertThat(result.fen()).contains(new BigDecimal("25003"));
        assertThat(result.gridFen()).contains(new BigDecimal("2500"));
        assertThat(result.confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 1", "0.009, 0", "0.03, 2", "123456789.123, 6172839456"})
    void theWholeIsRoundedOnceHalfUpToTheFen(String kwh, BigDecimal fen) {
        var facts = STEEL.with("catalogue_class", "ELIMINATION");
        var result = surcharge("钢铁", kwh, LocalDate.of(2020, 6, 1), "44", facts);
        assertThat(result.fen()).contains(fen);
        assertThat(result.confidence()).isEqualTo(Confidence.VERIFIED);
    }

    @Test
    void withoutTheClassTheRangeIsGivenAndTheClassIsMissing() {
        var result = surcharge("钢铁", "100", LocalDate.of(2020, 6, 1), "44", STEEL);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.yuan()).hasToString("0..50");
        assertThat(result.missing()).containsExactly("catalogue_class");
    }

    @Test
    void beforeAnyPolicyNothingIsCovered() {
        assertThat(surcharge("玻璃", "1", LocalDate.of(2009, 12, 31), "44", Facts.NONE)
                        .outcome())
                .isEqualTo(Outcome.NOT_COVERED);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> surcharge("钢铁", "-1", LocalDate.of(2020, 6, 1), "44", STEEL))
                .hasMessage("kwh is below zero: -1");
        assertThatThrownBy(() -> surcharge("钢铁", "1", LocalDate.of(2020, 6, 1), "河北", STEEL))
                .hasMessage("place is no code of two, four or six digits: 河北");
    }

    private static List<String> ids(Surcharge result, Reason reason) {
        return result.considered().stream()
                .filter(it -> it.reason() == reason)
                .map(it -> it.price().id())
                .toList();
    }

    private static Surcharge surcharge(String product, String kwh, LocalDate day, String place, Facts facts) {
        return PRICES.surcharge(new Consumption(product, new BigDecimal(kwh), day, place, facts));
    }
}
