package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.directory.Closing;
import org.tuichu.directory.Closings;
import org.tuichu.directory.DirectoryRefusal;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Outcome;
import org.tuichu.directory.UnitMergers.Seen;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

@PlatformTest
class MergingTest {
    private static final LocalDate REFORM = LocalDate.of(2019, 3, 31);

    private final Units units;
    private final UnitMergers mergers;
    private final Closings closings;
    private final UnitDirectory directory;
    private final Places places;
    private final Unit economy;
    private final Unit industry;

    MergingTest(
            Jurisdictions jurisdictions, Units units, UnitMergers mergers, Closings closings, UnitDirectory directory) {
        this.units = units;
        this.mergers = mergers;
        this.closings = closings;
        this.directory = directory;
        this.places = Places.fresh(jurisdictions, units);
        this.economy = places.body("县物资供应局", "县物资局");
        this.industry = places.body("县工业局", "县工局");
    }

    @Test
    void theKeptUnitGainsTheNamesWithTheirDays() {
        places.own().run(() -> units.addAlias(economy.id(), new UnitName("县物资公司", null, REFORM)));
        assertThat(merge(places.now(economy), industry)).isInstanceOf(Outcome.Merged.class);
        assertThat(names(industry))
                .containsExactlyInAnyOrder(
                        UnitName.undated("县工局"),
                        UnitName.undated("县物资供应局"),
                        UnitName.undated("县物资局"),
                        new UnitName("县物资公司", null, REFORM));
    }

    @Test
    void theNameOfAClosedRecordEndsWithItsLastDay() {
        close(economy, null);
        merge(places.now(economy), industry);
        assertThat(names(industry)).contains(new UnitName("县物资供应局", null, REFORM));
    }

    @Test
    void theMergedRecordStaysReadableAndSaysWhatBecameOfIt() {
        merge(economy, industry);
        var gone = places.now(economy);
        assertThat(gone.mergedInto()).isEqualTo(industry.id());
        assertThat(gone.name()).isEqualTo("县物资供应局");
        var expected =
                new UnitMergers.Merger(economy.id(), "县物资供应局", industry.id(), "县工业局", "keeper", null, TestClock.START);
        assertThat(places.own().call(() -> mergers.of(economy.id()))).containsExactly(expected);
        assertThat(places.own().call(() -> mergers.of(industry.id()))).containsExactly(expected);
    }

    @Test
    void aUnitIsEveryRecordThatTurnedOutToBeIt() {
        var bureau = places.body("县工业和信息化局", "县工信局");
        merge(economy, industry);
        merge(places.now(industry), bureau);
        assertThat(places.own().call(() -> units.recordsOf(bureau.id())))
                .containsExactlyInAnyOrder(bureau.id(), industry.id(), economy.id());
        assertThat(places.own().call(() -> units.recordsOf(economy.id()))).containsExactly(economy.id());
    }

    @Test
    void nothingListsOrProposesTheMergedRecord() {
        merge(economy, industry);
        assertThat(places.own().call(() -> units.inJurisdiction(places.county().id())))
                .extracting(Unit::name)
                .containsExactly("县工业局");
        var query = new UnitQuery(places.county().path(), null, "物资", null, 0, 10);
        assertThat(places.own().call(() -> units.list(query)).rows())
                .extracting(row -> row.unit().name())
                .containsExactly("县工业局");
        var match = places.own().call(() -> directory.match(places.county().id(), null, List.of("县物资供应局")));
        assertThat(match.getFirst().certain())
                .get()
                .extracting(UnitMatch.Candidate::unit)
                .isEqualTo(industry.id());
    }

    @Test
    void membershipsFollow() {
        var departments = places.group("相关部门");
        var others = places.group("有关单位");
        places.own().run(() -> {
            units.addMembers(departments.id(), List.of(economy.id(), industry.id()));
            units.addMembers(others.id(), List.of(economy.id()));
        });
        merge(economy, industry);
        assertThat(places.own().call(() -> units.classesOf(industry.id())))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("相关部门", "有关单位");
        assertThat(places.own().call(() -> units.classesOf(economy.id()))).isEmpty();
        merge(others, departments);
        assertThat(places.own().call(() -> units.members(departments.id())))
                .extracting(Unit::name)
                .containsExactly("县工业局");
        assertThat(places.own().call(() -> units.members(others.id()))).isEmpty();
    }

    @Test
    void theOfficeMovesAlong() {
        places.own().run(() -> units.markOffice(economy.id()));
        merge(places.now(economy), places.now(industry));
        assertThat(places.now(industry).office()).isTrue();
        assertThat(places.now(economy).office()).isFalse();
    }

    @Test
    void whoWasSucceededByTheMergedUnitIsSucceededByTheKept() {
        var trade = places.body("县贸易局");
        close(trade, economy);
        merge(economy, industry);
        assertThat(places.own().call(() -> closings.ofUnit(trade.id())))
                .extracting(Closing::successorName)
                .containsExactly("县工业局");
    }

    @Test
    void aStalePageMergesNothingAndShowsBoth() {
        places.own().run(() -> units.addAlias(industry.id(), UnitName.undated("工局")));
        var outcome = merge(economy, industry);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
            assertThat(stale.merged().version()).isEqualTo(1);
            assertThat(stale.kept().version()).isEqualTo(2);
        });
        assertThat(places.now(economy).mergedInto()).isNull();
    }

    @Test
    void refusesTheSameUnitAndUnitsOfOtherPlaces() {
        assertThat(merge(economy, economy)).isEqualTo(new Outcome.Refused(DirectoryRefusal.SAME_UNIT));
        var cityScope = Scope.of(places.city().path());
        var elsewhere = places.in(places.sibling(), "县工业局", UnitKind.BODY);
        assertThat(cityScope.call(() -> mergers.merge(seen(economy), seen(elsewhere), "keeper", TestClock.START)))
                .isEqualTo(new Outcome.Refused(DirectoryRefusal.OTHER_JURISDICTION));
        assertThat(merge(economy, elsewhere)).isEqualTo(new Outcome.NotOurs());
    }

    @Test
    void theLevelAboveSeesAndDoesNotMerge() {
        var above = Scope.of(places.city().path());
        assertThat(above.call(() -> mergers.merge(seen(economy), seen(industry), "keeper", TestClock.START)))
                .isEqualTo(new Outcome.NotOurs());
        assertThat(places.now(economy).mergedInto()).isNull();
    }

    @Test
    void aMergedRecordIsNotChangedAnyMore() {
        merge(economy, industry);
        var gone = places.now(economy);
        var merged = new UnitChange.Refused(DirectoryRefusal.MERGED);
        assertThat(places.own()
                        .<UnitChange, RuntimeException>call(() -> units.rename(gone.id(), gone.version(), "x", null)))
                .isEqualTo(merged);
        assertThat(places.own()
                        .<UnitChange, RuntimeException>call(
                                () -> units.addAlias(gone.id(), gone.version(), UnitName.undated("x"))))
                .isEqualTo(merged);
        assertThat(merge(gone, places.now(industry))).isEqualTo(new Outcome.Refused(DirectoryRefusal.MERGED));
    }

    @Test
    void ofTwoMergersAtTheSameTimeOneHappens() throws Exception {
        var keeper = Viewers.office(places.county().path());
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.<Callable<Outcome>>of(
                    () -> keeper.call(() -> merge(economy, industry)),
                    () -> keeper.call(() -> merge(industry, economy))));
            assertThat(List.of(
                            outcomes.get(0).get().getClass(),
                            outcomes.get(1).get().getClass()))
                    .containsExactlyInAnyOrder(Outcome.Merged.class, Outcome.Stale.class);
        }
    }

    @Test
    void thePreviewShowsWhatMovesAndMovesNothing() {
        var group = places.group("相关部门");
        places.own().run(() -> units.addMembers(group.id(), List.of(economy.id())));
        var preview = places.own()
                .call(() -> mergers.preview(economy.id(), industry.id()))
                .orElseThrow();
        assertThat(preview.names()).extracting(UnitName::name).containsExactlyInAnyOrder("县物资供应局", "县物资局");
        assertThat(preview.memberships()).extracting(Unit::name).containsExactly("相关部门");
        assertThat(preview.moving())
                .extracting(UnitMergers.Moving::kind, UnitMergers.Moving::rows)
                .containsExactly(
                        tuple("accounts", List.of()),
                        tuple("assignments", List.of()),
                        tuple("letters", List.of()),
                        tuple("mailAddresses", List.of()),
                        tuple("names", List.of()),
                        tuple("officers", List.of()),
                        tuple("supervisions", List.of()),
                        tuple("surveyTasks", List.of()));
        assertThat(preview.refusal()).isEmpty();
        assertThat(places.now(economy)).isEqualTo(economy);
    }

    private void close(Unit unit, @org.jspecify.annotations.Nullable Unit successor) {
        var closing = new NewClosing(REFORM, "机构改革", successor == null ? null : successor.id());
        assertThat(places.own()
                        .<UnitChange, RuntimeException>call(
                                () -> closings.close(unit.id(), unit.version(), closing, "keeper", TestClock.START)))
                .isInstanceOf(UnitChange.Changed.class);
    }

    private Outcome merge(Unit merged, Unit kept) {
        return places.own().call(() -> mergers.merge(seen(merged), seen(kept), "keeper", TestClock.START));
    }

    private static Seen seen(Unit unit) {
        return new Seen(unit.id(), unit.version());
    }

    private List<UnitName> names(Unit unit) {
        return places.own().call(() -> units.names(unit.id()));
    }
}
