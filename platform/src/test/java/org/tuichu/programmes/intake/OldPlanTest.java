package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;
import org.tuichu.programmes.ProgrammeId;

/// A plan is confirmed after a body that it names was closed: it is the same body.
@PlatformTest
class OldPlanTest {
    private static final AtomicInteger COUNTIES = new AtomicInteger();

    private static final LocalDate AFTER_THE_PLAN = LocalDate.of(ProgrammeMother.YEAR, 6, 30);

    private static final LocalDate BEFORE_THE_PLAN = LocalDate.of(ProgrammeMother.YEAR, 1, 31);

    private final Units units;
    private final Closings closings;
    private final ConfirmUnits confirm;
    private final Jurisdiction county;
    private final Jurisdiction town;
    private final ProgrammeId id;

    OldPlanTest(BeanFactory beans, Jurisdictions jurisdictions, Units units, Closings closings, ConfirmUnits confirm) {
        this.units = units;
        this.closings = closings;
        this.confirm = confirm;
        this.county = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("旧案县" + COUNTIES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.town = Scope.PROGRAM.call(() -> jurisdictions.addInvented("东山镇", JurisdictionLevel.TOWN, county.id()));
        this.id = ProgrammeMother.draft(beans, county.path());
    }

    @Test
    void findsTheMemberOfAClassThatWasClosedSince() {
        var government = body("东山镇政府", town.id());
        close(government, AFTER_THE_PLAN);
        confirmAll();
        assertThat(named("东山")).containsExactly(government.id().toString());
        UnitChange reopened = own().call(
                        () -> closings.reopen(government.id(), now(government).version(), "keeper", TestClock.START));
        assertThat(reopened).isInstanceOf(UnitChange.Changed.class);
    }

    @Test
    void findsABodyByNameThatWasClosedSince() {
        var bureau = body("县发展和改革局", null);
        close(bureau, AFTER_THE_PLAN);
        own().run(() -> confirm.one(id, "县发展和改革局", null, null, "office"));
        assertThat(named("发展和改革")).containsExactly(bureau.id().toString());
    }

    @Test
    void aBodyThatWasClosedBeforeThePlanIsAnotherOne() {
        var government = body("东山镇政府", town.id());
        close(government, BEFORE_THE_PLAN);
        confirmAll();
        assertThat(named("东山")).hasSize(2);
    }

    private void confirmAll() {
        assertThat(own().<Edited, RuntimeException>call(
                                () -> confirm.all(id, ConfirmUnits.Extent.EVERYTHING, "office")))
                .isInstanceOf(Edited.Done.class);
    }

    private List<String> named(String part) {
        return own().call(() -> units.inJurisdiction(county.id())).stream()
                .filter(unit -> unit.name().contains(part))
                .map(unit -> unit.id().toString())
                .toList();
    }

    private Unit body(String name, @org.jspecify.annotations.Nullable String place) {
        var function = place == null ? UnitFunction.DEVELOPMENT_REFORM : UnitFunction.TOWN;
        var proposal = new ProposedUnit(county.id(), name, UnitKind.BODY, function, place, List.of(), List.of());
        return own().call(() -> units.create(proposal));
    }

    private void close(Unit unit, LocalDate lastDay) {
        UnitChange change = own().call(() -> closings.close(
                unit.id(), unit.version(), new NewClosing(lastDay, "机构改革", null), "keeper", TestClock.START));
        assertThat(change).isInstanceOf(UnitChange.Changed.class);
    }

    private Unit now(Unit unit) {
        return units.find(unit.id()).orElseThrow();
    }

    private Scope own() {
        return Scope.of(county.path());
    }
}
