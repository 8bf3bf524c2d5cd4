package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.Meanwhile;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;
import org.tuichu.directory.Closing;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Closings.ZoneChange;
import org.tuichu.directory.DirectoryRefusal;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.NewZone;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

@PlatformTest
class ClosingTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2019, 3, 31);

    private final Jurisdictions jurisdictions;
    private final Units units;
    private final Closings closings;
    private final UnitDirectory directory;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Places places;

    ClosingTest(
            Jurisdictions jurisdictions,
            Units units,
            Closings closings,
            UnitDirectory directory,
            JdbcClient database,
            TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.closings = closings;
        this.directory = directory;
        this.places = Places.fresh(jurisdictions, units);
    }

    @Test
    void aClosedUnitKeepsItsPastAndLeavesTheListOfToday() {
        var unit = places.body("县物资局");
        var next = places.body("县商业局");
        assertThat(close(unit, next)).isInstanceOf(UnitChange.Changed.class);
        assertThat(places.now(unit).validTo()).isEqualTo(LAST_DAY);
        assertThat(places.own().call(() -> closings.ofUnit(unit.id())))
                .extracting(Closing::lastDay, Closing::reason, Closing::successorName, Closing::closedBy)
                .containsExactly(tuple(LAST_DAY, "机构改革", "县商业局", "keeper"));
        assertThat(listed(LAST_DAY)).contains("县物资局");
        assertThat(listed(LAST_DAY.plusDays(1))).containsExactly("县商业局");
        assertThat(listed(null)).contains("县物资局");
    }

    @Test
    void whoIsClosedAtTheSameTimeGoesOnForNobody() throws Exception {
        var unit = places.body("县物资局");
        var next = places.body("县商业局");
        var closing = places.own()
                .call(() -> transaction.execute(begun -> {
                    close(next, null);
                    return Meanwhile.begin(database, () -> close(unit, next));
                }));
        assertThat(closing.get()).isEqualTo(new UnitChange.Refused(DirectoryRefusal.OTHER_CLOSED));
    }

    @Test
    void plansAfterItsLastDayAskForTheSuccessor() {
        var unit = places.body("县物资局");
        var next = places.body("县商业局");
        close(unit, next);
        assertThat(match(LAST_DAY, "县物资局").certain())
                .get()
                .extracting(UnitMatch.Candidate::unit)
                .isEqualTo(unit.id());
        var later = match(LAST_DAY.plusDays(1), "县物资局");
        assertThat(later.certain()).isEmpty();
        assertThat(later.best()).get().extracting(UnitMatch.Candidate::unit).isEqualTo(next.id());
    }

    @Test
    void aBodySetUpAnewIsAnotherUnit() {
        var unit = places.body("县物资局");
        close(unit, null);
        var anew = places.body("县物资局");
        assertThat(anew.id()).isNotEqualTo(unit.id());
        assertThat(reopen(places.now(unit))).isEqualTo(new UnitChange.Refused(DirectoryRefusal.NAME_TAKEN));
    }

    @Test
    void reopeningKeepsTheRecordOfTheClosing() {
        var unit = places.body("县物资局");
        close(unit, null);
        assertThat(reopen(places.now(unit))).isInstanceOf(UnitChange.Changed.class);
        assertThat(places.now(unit).validTo()).isNull();
        assertThat(places.own().call(() -> closings.ofUnit(unit.id())))
                .extracting(Closing::lastDay, Closing::reopenedBy)
                .containsExactly(tuple(LAST_DAY, "keeper"));
        assertThat(reopen(places.now(unit))).isEqualTo(new UnitChange.Refused(DirectoryRefusal.NOT_CLOSED));
        assertThat(close(places.now(unit), null)).isInstanceOf(UnitChange.Changed.class);
        assertThat(places.own().call(() -> closings.ofUnit(unit.id()))).hasSize(2);
    }

    @Test
    void aStalePageClosesNothing() {
        var unit = places.body("县物资局");
        places.own().run(() -> units.confirm(unit.id(), "keeper", TestClock.START));
        assertThat(close(unit, null)).isInstanceOf(UnitChange.Stale.class);
        assertThat(places.now(unit).validTo()).isNull();
    }

    @Test
    void nobodyElseCloses() {
        var unit = places.body("县物资局");
        var closing = new NewClosing(LAST_DAY, "机构改革", null);
        for (var scope : List.of(
                Scope.of(places.city().path()), Scope.of(places.sibling().path()))) {
            UnitChange change = scope.call(() -> closings.close(unit.id(), 1, closing, "stranger", TestClock.START));
            assertThat(change).isEqualTo(new UnitChange.NotOurs());
        }
        assertThat(places.now(unit).validTo()).isNull();
    }

    @Test
    void aZoneOfTheOwnPlaceIsClosedAndReopened() {
        var zone = zone("东湖新区");
        assertThat(closeZone(places.own(), zone)).isInstanceOf(ZoneChange.Changed.class);
        assertThat(jurisdictions.find(zone.id()).orElseThrow().inBeingOn(LAST_DAY.plusDays(1)))
                .isFalse();
        assertThat(closeZone(places.own(), zone)).isEqualTo(new ZoneChange.Refused(DirectoryRefusal.CLOSED));
        assertThat(places.own().call(() -> closings.ofZone(zone.id()))).hasSize(1);
        ZoneChange reopened = places.own().call(() -> closings.reopenZone(zone.id(), "keeper", TestClock.START));
        assertThat(reopened).isInstanceOf(ZoneChange.Changed.class);
        assertThat(jurisdictions.find(zone.id()).orElseThrow().validTo()).isNull();
    }

    @Test
    void aZoneHasNoUnitThatGoesOnForIt() {
        var zone = zone("西湖新区");
        var closing = new NewClosing(LAST_DAY, "撤销", places.body("县商务局").id());
        ZoneChange change = places.own().call(() -> closings.closeZone(zone.id(), closing, "keeper", TestClock.START));
        assertThat(change).isEqualTo(new ZoneChange.Refused(DirectoryRefusal.ZONE_HAS_NO_SUCCESSOR));
        assertThat(places.own().call(() -> closings.ofZone(zone.id()))).isEmpty();
    }

    @Test
    void aShippedZoneIsClosedByThePlaceItLiesInAlone() {
        var shipped = jurisdictions.byName("石家庄循环化工园区").orElseThrow();
        assertThat(closeZone(Scope.of("/130000/130200/"), shipped)).isEqualTo(new ZoneChange.NotOurs());
        assertThat(closeZone(Scope.of("/130000/130100/"), shipped)).isInstanceOf(ZoneChange.Changed.class);
        ZoneChange reopened =
                Scope.of("/130000/130100/").call(() -> closings.reopenZone(shipped.id(), "keeper", TestClock.START));
        assertThat(reopened).isInstanceOf(ZoneChange.Changed.class);
    }

    @Test
    void aDivisionIsNoZone() {
        assertThat(closeZone(places.own(), places.county())).isEqualTo(new ZoneChange.NotOurs());
    }

    @Test
    void aClosedZoneIsNoParkOfLaterPlans() {
        var zone = zone("东湖新区");
        closeZone(places.own(), zone);
        assertThat(match(LAST_DAY, "各园区").proposal().members()).hasSize(1);
        assertThat(match(LAST_DAY.plusDays(1), "各园区").proposal().members()).isEmpty();
    }

    private Jurisdiction zone(String name) {
        var added = places.own()
                .call(() -> jurisdictions.addZone(new NewZone(places.county().id(), name, null, "keeper")));
        return ((Jurisdictions.ZoneAdded.Added) added).zone();
    }

    private ZoneChange closeZone(Scope scope, Jurisdiction zone) {
        var closing = new NewClosing(LAST_DAY, "撤销", null);
        return scope.call(() -> closings.closeZone(zone.id(), closing, "keeper", TestClock.START));
    }

    private UnitChange close(Unit unit, @Nullable Unit successor) {
        var closing = new NewClosing(LAST_DAY, "机构改革", successor == null ? null : successor.id());
        return places.own().call(() -> closings.close(unit.id(), unit.version(), closing, "keeper", TestClock.START));
    }

    private UnitChange reopen(Unit unit) {
        return places.own().call(() -> closings.reopen(unit.id(), unit.version(), "keeper", TestClock.START));
    }

    private UnitMatch match(LocalDate date, String name) {
        return places.own()
                .call(() -> directory.match(places.county().id(), date, List.of(name)))
                .getFirst();
    }

    private List<String> listed(@Nullable LocalDate day) {
        var query = new UnitQuery(places.county().path(), null, null, day, 0, 10);
        return places.own().call(() -> units.list(query)).rows().stream()
                .map(row -> row.unit().name())
                .toList();
    }
}
