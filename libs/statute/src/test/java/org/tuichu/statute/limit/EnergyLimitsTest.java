package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.limit.Assessment.Outcome;

/// Which edition judges a year, what its limit comes to for a line, and by how much it is exceeded.
class EnergyLimitsTest {
    private static final Limits LIMITS = Limits.shipped();
    private static final Facts LOWLAND = Facts.NONE.with("altitude_m", 400);

    @ParameterizedTest
    @CsvSource({
        "2015, 113, EXCEEDED, GB 16780-2012, 112",
        "2021, 112, MET, GB 16780-2012, 112",
        "2023, 112, EXCEEDED, GB 16780-2021, 109",
        "2023, 109, MET, GB 16780-2021, 109",
        "2023, 109.01, EXCEEDED, GB 16780-2021, 109",
    })
    void theEditionOfTheYearOfConsumptionJudges(int year, String coal, Outcome outcome, String edition, String limit) {
        var result = LIMITS.assess(
                Measurement.ofYear("水泥熟料", "综合煤耗", coal, "kgce/t", year).with(LOWLAND));
        assertThat(result.outcome()).isEqualTo(outcome);
        var deciding = result.deciding().orElseThrow();
        assertThat(deciding.row().edition().citation()).isEqualTo(edition);
        assertThat(deciding.limit()).hasToString(limit);
    }

    @Test
    void aYearInWhichTheEditionChangedIsNotJudgedAsAWhole() {
        assertThat(clinkerCoal("100", 2022).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(clinkerCoal("111", 2022).missing()).contains("in_force:GB 16780-2021");
    }

    private static Assessment clinkerCoal(String coal, int year) {
        return LIMITS.assess(
                Measurement.ofYear("水泥熟料", "综合煤耗", coal, "kgce/t", year).with(LOWLAND));
    }

    @Test
    void yearsBeforeAnyEditionAndUnknownProductsAreNotCovered() {
        assertThat(clinkerCoal("100", 2001).outcome()).isEqualTo(Outcome.NOT_COVERED);
        assertThat(LIMITS.assess(Measurement.ofYear("月饼", "综合能耗", "1", "kgce/t", 2024))
                        .outcome())
                .isEqualTo(Outcome.NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "75, 94, MET, 94",
        "75, 94.01, EXCEEDED, 94",
        "60, 76.00, MET, 76",
        "60, 76.01, EXCEEDED, 76",
        "95, 118, MET, 118",
        "72.5, 91.01, EXCEEDED, 91",
    })
    void theLimitOfCementMovesWithItsClinker(String ratio, String energy, Outcome outcome, String limit) {
        var facts = LOWLAND.with("clinker_ratio_pct", new BigDecimal(ratio));
        var result = cement(energy, facts);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.deciding().orElseThrow().limit()).hasToString(limit);
    }

    @Test
    void aMissingFactIsNamedOnlyWhereItDecides() {
        assertThat(cement("95", LOWLAND).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(cement("95", LOWLAND).missing()).containsExactly("clinker_ratio_pct");
        assertThat(cement("125", LOWLAND).outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(cement("3", LOWLAND).outcome()).isEqualTo(Outcome.MET);
        assertThat(cement("95", Facts.NONE).missing())
                .containsExactly("altitude_m", "ambient_pressure_pa", "clinker_ratio_pct");
    }

    @Test
    void aboveFifteenHundredMetresThePressureMultipliesTheLimit() {
        var facts = Facts.NONE
                .with("clinker_ratio_pct", 75)
                .with("altitude_m", 2000)
                .with("ambient_pressure_pa", 81060);
        // 1.179 − 0.211 × 81060 / 101325 = 1.179 − 0.211 × 0.8 = 1.0102; 94 × 1.0102 = 94.9588
        var result = cement("94.9588", facts);
        assertThat(result.outcome()).isEqualTo(Outcome.MET);
        assertThat(result.deciding().orElseThrow().limit()).hasToString("94.9588");
        assertThat(cement("94.9589", facts).outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(cement("94.9588", facts.with("altitude_m", 1500)).outcome()).isEqualTo(Outcome.EXCEEDED);
    }

    private static Assessment cement(String energy, Facts facts) {
        return LIMITS.assess(
                Measurement.ofYear("水泥", "单位产品综合能耗", energy, "kgce/t", 2024).with(facts));
    }

    @Test
    void theTraceShowsEachCorrectionWithItsNumbers() {
        var finding =
                cement("100", LOWLAND.with("clinker_ratio_pct", 80)).deciding().orElseThrow();
        assertThat(finding.corrections())
                .extracting(
                        it -> it.correction().formula(),
                        it -> it.amount().toString(),
                        it -> it.limit().toString())
                .containsExactly(
                        tuple("linear clinker_ratio_pct base:75 by:1.20", "6", "100"),
                        tuple("altitude altitude_m", "1", "100"));
        assertThat(finding.facts().keySet()).containsExactlyInAnyOrder("altitude_m", "clinker_ratio_pct");
        assertThat(finding.confidence()).isEqualTo(Confidence.VERIFIED);
    }

    @Test
    void theExcessIsInTheUnitOfTheLimitAndInPercent() {
        var result = clinkerCoal("136.25", 2024);
        assertThat(result.excess().orElseThrow()).isEqualByComparingTo("27.25");
        assertThat(result.excessPercent().orElseThrow()).isEqualByComparingTo("25");
        assertThat(clinkerCoal("100", 2024).excess()).isEmpty();
    }

    @Test
    void aLimitBelowZeroIsExceededByAnAmountWithoutPercent() {
        var facts = Facts.NONE.with("scrap_ratio_pct", 0).with("steel_group", "plain");
        var july = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
        var result = LIMITS.assess(Measurement.of("转炉工序", "工序单位产品能耗", "-8", "kgce/t", Statistic.PERIOD, july)
                .with(facts));
        assertThat(result.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(result.excess().orElseThrow()).isEqualByComparingTo("4");
        assertThat(result.excessPercent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "62, 415",
        "63, 415",
        "60, 422.22",
        "57, 433.05",
        "50, 433.05",
    })
    void poorOreRaisesTheLimitOfABlastFurnaceByAtMostFivePoints(String grade, String limit) {
        var facts = Facts.NONE
                .with("feed_grade_pct", new BigDecimal(grade))
                .with("rare_earth_ore_pct", 0)
                .with("vanadium_titanium_ore_pct", 0)
                .with("laterite_ore_pct", 0);
        var result = LIMITS.assess(
                Measurement.ofYear("高炉工序", "工序单位产品能耗", "500", "kgce/t", 2027).with(facts));
        assertThat(result.deciding().orElseThrow().limit()).hasToString(limit);
    }

    @ParameterizedTest
    @CsvSource({"36, 4250", "38, 4050", "35, 4350"})
    void richOreLowersTheLimitOfSilicomanganese(long grade, String limit) {
        var result = LIMITS.assess(Measurement.ofYear("锰硅合金", "冶炼电耗", "9000", "kWh/t", 2024)
                .with(Facts.NONE.with("ore_grade_pct", grade)));
        assertThat(result.deciding().orElseThrow().limit()).hasToString(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "15, false, 135",
        "16, false, 137.5",
        "25, false, 137.5",
        "26, false, 140.5",
        "26, true, 186.96",
    })
    void oldOvensAndWetQuenchingRaiseTheLimitOfCoke(long age, boolean wet, String limit) {
        var facts = coke("23", "10").with("age_years", age).with("wet_quench", wet);
        assertThat(topCharged("300", facts).deciding().orElseThrow().limit()).hasToString(limit);
    }

    @Test
    void betweenThePointsOfATableTheLineIsStraightAndBeyondThemNothingIsSaid() {
        var facts = coke("24.5", "10").with("age_years", 3).with("wet_quench", false);
        assertThat(topCharged("300", facts).deciding().orElseThrow().limit()).hasToString("141.4");
        var beyond = coke("30", "10").with("age_years", 3).with("wet_quench", false);
        assertThat(topCharged("300", beyond).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(topCharged("300", beyond).missing()).containsExactly("dry_volatile_pct_between_21_and_28");
    }

    private static Facts coke(String volatiles, String moisture) {
        return Facts.NONE
                .with("mixed_gas_share_pct", 0)
                .with("dry_volatile_pct", new BigDecimal(volatiles))
                .with("total_moisture_pct", new BigDecimal(moisture));
    }

    private static Assessment topCharged(String energy, Facts facts) {
        return LIMITS.assess(
                Measurement.ofYear("顶装焦炉焦炭", "单位产品能耗", energy, "kgce/t", 2027).with(facts));
    }

    @ParameterizedTest
    @CsvSource({"500, 14.0, MET", "501, 13.6, EXCEEDED", "800, 13.5, MET", "801, 12.1, EXCEEDED"})
    void theSizeOfTheLineChoosesTheRow(long size, String energy, Outcome outcome) {
        var facts = Facts.NONE.with("line_capacity_t_per_day", size).with("stated_limit_factor", 1);
        var result = LIMITS.assess(
                Measurement.ofYear("平板玻璃", "单位产品综合能耗", energy, "kgce/重量箱", 2024).with(facts));
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void anotherUnitIsConvertedWithTheFactorShownOrRefused() {
        var facts = Facts.NONE.with("line_capacity_t_per_day", 900).with("stated_limit_factor", 1);
        var perTonne =
                Measurement.ofYear("平板玻璃", "单位产品综合能耗", "241", "kgce/t", 2024).with(facts);
        var deciding = LIMITS.assess(perTonne).deciding().orElseThrow();
        assertThat(deciding.factor()).isEqualByComparingTo("0.05");
        assertThat(deciding.measured()).isEqualByComparingTo("12.05");
        assertThatThrownBy(() -> LIMITS.assess(Measurement.ofYear("水泥熟料", "综合煤耗", "60", "kWh/t", 2024)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit kWh/t of the measurement cannot become kgce/t of GB 16780-2021");
    }

    @Test
    void aFactorThatIsNotHereIsAskedFor() {
        var result = LIMITS.assess(Measurement.ofYear("液碱>=30%", "综合能耗", "300", "kgce/t", 2026));
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.missing()).containsExactly("stated_limit_factor");
    }

    @Test
    void anEditionWithoutAKnownDayIsNotTakenToHold() {
        var result = LIMITS.assess(Measurement.ofYear("电炉法黄磷", "综合能耗", "2900", "kgce/t", 2025));
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.missing()).containsExactly("in_force:GB 21345-2024");
    }

    @Test
    void whatIsPublishedButNotInForceDoesNotJudge() {
        assertThat(LIMITS.assess(Measurement.ofYear("三氯氢硅法", "综合能耗", "9", "kgce/kg", 2026))
                        .outcome())
                .isEqualTo(Outcome.NOT_COVERED);
        assertThat(LIMITS.assess(Measurement.ofYear("三氯氢硅法", "综合能耗", "9", "kgce/kg", 2027))
                        .outcome())
                .isEqualTo(Outcome.EXCEEDED);
    }

    @ParameterizedTest
    @CsvSource({"37, 110, 109, 1", "41, 110, 104, 1", "44, 110, 117, 1", "41, 118, 104, 2"})
    void theBaselineOfAProvinceStandsBesideThatOfTheNation(String province, String energy, String limit, int held) {
        var result = LIMITS.assess(
                Measurement.ofYear("水泥熟料", "单位产品综合能耗", energy, "kgce/t", 2025)
                        .in(province)
                        .with(LOWLAND),
                Set.of(Level.BASELINE));
        assertThat(result.findings().getFirst().limit()).hasToString(limit);
        assertThat(result.findings().getFirst().rank()).isEqualTo(1);
        assertThat(result.findings()).filteredOn(Finding::exceeded).hasSize(province.equals("44") ? 0 : held);
    }

    @Test
    void printedLevelsAreNotSorted() {
        var coal = Measurement.ofYear("超临界600MW", "供电煤耗率", "285.5", "gce/kWh", 2026);
        assertThat(LIMITS.assess(coal, Set.of(Level.ADVANCED)).outcome()).isEqualTo(Outcome.MET);
        assertThat(LIMITS.assess(coal, Set.of(Level.ENTRY)).outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(LIMITS.assess(coal).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aFactOutOfItsRangeIsRefused() {
        assertThatThrownBy(() -> Facts.NONE.with("clinker_ratio_pct", 175))
                .hasMessage("fact clinker_ratio_pct is 175, expected a number in 0..100");
        assertThatThrownBy(() -> Facts.NONE.with("wet_quench", "yes"))
                .hasMessage("fact wet_quench is yes, expected true or false");
    }
}
