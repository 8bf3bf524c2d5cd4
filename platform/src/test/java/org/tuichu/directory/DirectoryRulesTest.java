package org.tuichu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryRulesTest {
    private static final LocalDate REFORM = LocalDate.of(2019, 3, 31);

    private final Unit economy = body("县经信委");
    private final Unit industry = body("县工信局");

    @Test
    void twoRecordsOfOnePlaceMayBeOneBody() {
        assertThat(DirectoryRules.merging(economy, industry, REFORM.plusDays(1)))
                .isEmpty();
    }

    @Test
    void aUnitIsNotMergedIntoItself() {
        assertThat(DirectoryRules.merging(economy, economy, REFORM.plusDays(1))).contains(DirectoryRefusal.SAME_UNIT);
    }

    @Test
    void unitsOfDifferentPlacesStayTwo() {
        var elsewhere = with(industry, "乙县", UnitKind.BODY, null, null, null);
        assertThat(DirectoryRules.merging(economy, elsewhere, REFORM.plusDays(1)))
                .contains(DirectoryRefusal.OTHER_JURISDICTION);
    }

    @Test
    void aBodyIsNoClass() {
        var group = with(industry, "甲县", UnitKind.CLASS, null, null, null);
        assertThat(DirectoryRules.merging(economy, group, REFORM.plusDays(1))).contains(DirectoryRefusal.OTHER_KIND);
    }

    @Test
    void theGovernmentsOfTwoTownsStayTwo() {
        var east = with(economy, "甲县", UnitKind.BODY, "东镇", null, null);
        var west = with(industry, "甲县", UnitKind.BODY, "西镇", null, null);
        assertThat(DirectoryRules.merging(east, west, REFORM.plusDays(1))).contains(DirectoryRefusal.OTHER_PLACE);
        assertThat(DirectoryRules.merging(east, industry, REFORM.plusDays(1))).isEmpty();
    }

    @Test
    void whatWasMergedIsNoUnitAnyMore() {
        var gone = with(industry, "甲县", UnitKind.BODY, null, null, new UnitId(UUID.randomUUID()));
        assertThat(DirectoryRules.merging(economy, gone, REFORM.plusDays(1))).contains(DirectoryRefusal.OTHER_MERGED);
        assertThat(DirectoryRules.merging(gone, economy, REFORM.plusDays(1))).contains(DirectoryRefusal.MERGED);
        assertThat(DirectoryRules.closing(gone, on(REFORM), null)).contains(DirectoryRefusal.MERGED);
    }

    @Test
    void theKeptUnitGoesOn() {
        var closed = with(industry, "甲县", UnitKind.BODY, null, REFORM, null);
        assertThat(DirectoryRules.merging(economy, closed, REFORM.plusDays(1))).contains(DirectoryRefusal.OTHER_CLOSED);
        assertThat(DirectoryRules.merging(closed, economy, REFORM.plusDays(1))).isEmpty();
        assertThat(DirectoryRules.merging(economy, closed, REFORM))
                .as("its last day is still to come to an end")
                .isEmpty();
    }

    @Test
    void aUnitIsClosedOnce() {
        assertThat(DirectoryRules.closing(economy, on(REFORM), null)).isEmpty();
        var closed = with(economy, "甲县", UnitKind.BODY, null, REFORM, null);
        assertThat(DirectoryRules.closing(closed, on(REFORM), null)).contains(DirectoryRefusal.CLOSED);
    }

    @Test
    void itsLastDayIsNotBeforeItsFirst() {
        var since = since(economy, REFORM);
        assertThat(DirectoryRules.closing(since, on(REFORM.minusDays(1)), null))
                .contains(DirectoryRefusal.BEFORE_FIRST_DAY);
        assertThat(DirectoryRules.closing(since, on(REFORM), null)).isEmpty();
    }

    @Test
    void theSuccessorIsAnotherUnitInBeing() {
        assertThat(DirectoryRules.closing(economy, on(REFORM), industry)).isEmpty();
        assertThat(DirectoryRules.closing(economy, on(REFORM), economy)).contains(DirectoryRefusal.SAME_UNIT);
        var closed = with(industry, "甲县", UnitKind.BODY, null, REFORM, null);
        assertThat(DirectoryRules.closing(economy, on(REFORM), closed)).contains(DirectoryRefusal.OTHER_CLOSED);
        assertThat(DirectoryRules.closing(economy, on(REFORM.minusDays(1)), closed))
                .as("closed later")
                .isEmpty();
    }

    @Test
    void anOfficerGoesToAUnitInBeingAfterTheFirstDayHere() {
        var officer = new Officer("李某", null, null, null, true, REFORM, null);
        assertThat(DirectoryRules.moving(economy, officer, industry, REFORM.plusDays(1)))
                .isEmpty();
        assertThat(DirectoryRules.moving(economy, officer, industry, REFORM))
                .contains(DirectoryRefusal.MOVED_BEFORE_FIRST_DAY);
        assertThat(DirectoryRules.moving(economy, officer.endingBefore(REFORM.plusDays(9)), industry, REFORM))
                .contains(DirectoryRefusal.OFFICER_ENDED);
        assertThat(DirectoryRules.moving(economy, officer, economy, REFORM)).contains(DirectoryRefusal.SAME_UNIT);
        var closed = with(industry, "甲县", UnitKind.BODY, null, REFORM, null);
        assertThat(DirectoryRules.moving(economy, officer, closed, REFORM.plusDays(1)))
                .contains(DirectoryRefusal.OTHER_CLOSED);
    }

    @Test
    void aNameHoldsFromTheFirstDayOn() {
        var unit = since(economy, REFORM);
        assertThat(DirectoryRules.naming(unit, new UnitName("x", REFORM, null))).isEmpty();
        assertThat(DirectoryRules.naming(unit, new UnitName("x", null, null))).isEmpty();
        assertThat(DirectoryRules.naming(unit, new UnitName("x", REFORM.minusDays(1), null)))
                .contains(DirectoryRefusal.NAME_BEFORE_FIRST_DAY);
        assertThat(DirectoryRules.naming(unit, new UnitName("x", null, REFORM.minusDays(1))))
                .contains(DirectoryRefusal.NAME_BEFORE_FIRST_DAY);
    }

    @Test
    void aUnitIsInBeingThroughItsLastDay() {
        var closed = with(economy, "甲县", UnitKind.BODY, null, REFORM, null);
        assertThat(closed.inBeingOn(REFORM)).isTrue();
        assertThat(closed.inBeingOn(REFORM.plusDays(1))).isFalse();
        assertThat(economy.inBeingOn(LocalDate.MAX)).isTrue();
    }

    private static NewClosing on(LocalDate lastDay) {
        return new NewClosing(lastDay, "机构改革", null);
    }

    private static Unit body(String name) {
        return new Unit(
                new UnitId(UUID.randomUUID()),
                1,
                "甲县",
                "/甲县/",
                name,
                UnitKind.BODY,
                UnitFunction.INDUSTRY,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Unit since(Unit unit, LocalDate day) {
        return new Unit(
                unit.id(),
                unit.version(),
                unit.jurisdictionId(),
                unit.jurisdictionPath(),
                unit.name(),
                unit.kind(),
                unit.function(),
                unit.office(),
                unit.placeId(),
                day,
                null,
                null,
                null,
                null);
    }

    private static Unit with(
            Unit unit,
            String jurisdiction,
            UnitKind kind,
            @Nullable String place,
            @Nullable LocalDate lastDay,
            @Nullable UnitId into) {
        return new Unit(
                unit.id(),
                unit.version(),
                jurisdiction,
                "/" + jurisdiction + "/",
                unit.name(),
                kind,
                unit.function(),
                unit.office(),
                place,
                null,
                lastDay,
                null,
                null,
                into);
    }
}
