package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tuichu.statute.limit.Statistic.DAILY_MEAN;
import static org.tuichu.statute.limit.Statistic.HOURLY_MEAN;
import static org.tuichu.statute.limit.Statistic.HOURLY_P95;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.limit.Assessment.Outcome;

/// Layers of emission limits: which hold, which is the strictest, what stays unknown.
class EmissionLimitsTest {
    private static final Limits LIMITS = Limits.shipped();
    private static final String NOX = "氮氧化物(以NO2计)";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Facts GENERAL =
            Facts.NONE.with("special_limits_apply", false).with("ultra_low_applies", false);
    private static final Facts SPECIAL = GENERAL.with("special_limits_apply", true);

    @Test
    void theStricterLayerBindsAndBothAreShownWithTheirRank() {
        var result = kiln("350", HOURLY_MEAN, SPECIAL, "44");
        assertThat(result.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(result.deciding().orElseThrow().limit()).hasToString("320");
        assertThat(result.excessPercent())
                .hasValueSatisfying(it -> assertThat(it).hasToString("9.375"));
        assertThat(result.findings())
                .filteredOn(it -> it.rank() > 0)
                .extracting(Finding::rank, it -> it.row().layer(), Finding::met)
                .containsExactly(tuple(1, Layer.SPECIAL, Truth.FALSE), tuple(2, Layer.NATIONAL, Truth.TRUE));
    }

    @ParameterizedTest
    @CsvSource({
        "34, 120, EXCEEDED, 100",
        "34, 100, MET, 100",
        "44, 120, MET, 400",
        "44, 401, EXCEEDED, 400",
    })
    void aProvinceHasLimitsOfItsOwn(String province, String nox, Outcome outcome, String limit) {
        var result = kiln(nox, HOURLY_MEAN, GENERAL, province);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.deciding().orElseThrow().limit()).hasToString(limit);
    }

    @Test
    void withoutTheProvinceALocalLimitMayHold() {
        var day = Measurement.onDay("水泥窑", NOX, "120", "mg/m3", HOURLY_MEAN, DAY);
        var result = LIMITS.assess(day.with(GENERAL));
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.missing()).containsExactly("province");
        assertThat(LIMITS.assess(Measurement.onDay("水泥窑", NOX, "90", "mg/m3", HOURLY_MEAN, DAY)
                                .with(GENERAL))
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void ultraLowEmissionIsJudgedByNinetyFiveOfAHundredHours() {
        var ultraLow = GENERAL.with("ultra_low_applies", true);
        var oneHour = kiln("60", HOURLY_MEAN, ultraLow, "44");
        assertThat(oneHour.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(oneHour.missing()).containsExactly("HOURLY_P95");
        var period = kiln("60", HOURLY_P95, ultraLow, "44");
        assertThat(period.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(period.deciding().orElseThrow().limit()).hasToString("50");
    }

    @Test
    void withoutTheFactsOfTheRegionOnlyTheLoosestLayerDecides() {
        assertThat(kiln("401", HOURLY_MEAN, Facts.NONE, "44").outcome()).isEqualTo(Outcome.EXCEEDED);
        var result = kiln("350", HOURLY_MEAN, Facts.NONE, "44");
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.missing()).contains("special_limits_apply", "ultra_low_applies");
    }

    private static Assessment kiln(String nox, Statistic statistic, Facts facts, String province) {
        return LIMITS.assess(Measurement.onDay("水泥窑", NOX, nox, "mg/m3", statistic, DAY)
                .in(province)
                .with(facts));
    }

    @ParameterizedTest
    @CsvSource({"true, 150, MET", "true, 201, EXCEEDED", "false, 150, EXCEEDED", "false, 100, MET"})
    void whatStoodBeforeTheStandardHasAnotherSulphurLimit(boolean existing, String sulphur, Outcome outcome) {
        var facts = GENERAL.with("existing_source", existing);
        assertThat(LIMITS.assess(Measurement.onDay("燃煤机组", "二氧化硫", sulphur, "mg/m3", HOURLY_MEAN, DAY)
                                .with(facts))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 500, MET",
        "2022-12-31, 701, EXCEEDED",
        "2023-01-01, 500, EXCEEDED",
        "2023-01-01, 400, MET",
    })
    void theDayOfTheActChoosesTheEdition(LocalDate day, String nox, Outcome outcome) {
        assertThat(LIMITS.assess(Measurement.onDay("平板玻璃熔窑", NOX, nox, "mg/m3", HOURLY_MEAN, day))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2018-05-01, MET", "2020-06-01, UNKNOWN", "2023-05-01, EXCEEDED"})
    void anAmendmentReplacesOneValue(LocalDate day, Outcome outcome) {
        assertThat(LIMITS.assess(Measurement.onDay("砖瓦人工干燥及焙烧", "二氧化硫", "200", "mg/m3", HOURLY_MEAN, day))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void waterIsJudgedByDailyMeansAndUnitsConvert() {
        var result = LIMITS.assess(Measurement.onDay("印染企业·直接排放", "化学需氧量", "0.09", "g/L", DAILY_MEAN, DAY));
        assertThat(result.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(result.excess().orElseThrow()).isEqualByComparingTo("10");
        assertThat(result.confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @Test
    void recallIsNeverVerifiedNorIsAValueOnRecalledDays() {
        assertThat(kiln("500", HOURLY_MEAN, GENERAL, "44")
                        .deciding()
                        .orElseThrow()
                        .row()
                        .confidence())
                .isEqualTo(Confidence.VERIFIED);
        assertThat(kiln("500", HOURLY_MEAN, GENERAL, "44").confidence()).isEqualTo(Confidence.UNVERIFIED);
    }

    @Test
    void inForceOnADayTellsWhatHoldsAndWhatMayHold() {
        var there = LIMITS.inForce(DAY, "34", Kind.AIR);
        assertThat(there.surely()).filteredOn(it -> it.layer() == Layer.LOCAL).hasSize(3);
        assertThat(LIMITS.inForce(DAY, "44", Kind.AIR).surely())
                .hasSize(there.surely().size() - 3);
        assertThat(LIMITS.inForce(DAY, null, Kind.AIR).perhaps()).isEmpty();
        assertThat(LIMITS.inForce(DAY, null, Kind.ENERGY).perhaps())
                .extracting(it -> it.edition().citation())
                .containsOnly("GB 21345-2024");
        assertThat(LIMITS.inForce(LocalDate.of(2013, 1, 1), null, Kind.AIR).perhaps())
                .extracting(it -> it.edition().citation())
                .contains("GB 28662-2012", "GB 13223-2011");
    }
}
