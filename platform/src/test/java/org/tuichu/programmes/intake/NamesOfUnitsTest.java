package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.Meanwhile;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Moving;
import org.tuichu.directory.UnitMergers.Outcome;
import org.tuichu.directory.UnitMergers.Seen;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.Units;
import org.tuichu.programmes.ProgrammeId;

/// What the names in programmes mean when two units turn out to be one.
@PlatformTest
class NamesOfUnitsTest {
    private static final AtomicInteger COUNTIES = new AtomicInteger();

    private final Units units;
    private final UnitMergers mergers;
    private final UnitNames names;
    private final ConfirmUnits confirm;
    private final Programmes programmes;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Jurisdiction county;
    private final ProgrammeId id;
    private final Unit merged;
    private final Unit kept;

    NamesOfUnitsTest(
            BeanFactory beans,
            Jurisdictions jurisdictions,
            Units units,
            UnitMergers mergers,
            UnitNames names,
            ConfirmUnits confirm,
            Programmes programmes,
            JdbcClient database,
            TransactionOperations transaction) {
        this.units = units;
        this.mergers = mergers;
        this.names = names;
        this.confirm = confirm;
        this.programmes = programmes;
        this.database = database;
        this.transaction = transaction;
        this.county = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("并名县" + COUNTIES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.id = ProgrammeMother.draft(beans, county.path());
        this.merged = unit("县经济局");
        this.kept = unit("县工信局");
        own().run(() -> confirm.one(id, ProgrammeMother.OFFICE, null, merged.id(), "office"));
    }

    @Test
    void followTheUnitAndKeepWhoConfirmedThem() {
        var preview = own().call(() -> mergers.preview(merged.id(), kept.id())).orElseThrow();
        assertThat(preview.moving())
                .contains(new Moving("names", 1, List.of(ProgrammeMother.OFFICE + " · 虚构县2026年落后产能退出工作方案")));
        merge();
        assertThat(confirmed().unit()).isEqualTo(kept.id());
        assertThat(confirmed().by()).isEqualTo("office");
    }

    @Test
    void nobodyConfirmsTheMergedRecordAnyMore() {
        merge();
        Edited again = own().call(
                        () -> confirm.one(id, ProgrammeMother.OFFICE, kept.id().value(), merged.id(), "office"));
        assertThat(again).isEqualTo(new Edited.Invalid("unit", "intake.invalid.unitChoice"));
    }

    @Test
    void aMergerWhileADraftIsWorkedOnHindersNobody() throws Exception {
        Future<Outcome> merger = together(
                () -> programmes.lock(id),
                this::merged,
                () -> assertThat(confirm.one(
                                id, ProgrammeMother.OFFICE, merged.id().value(), kept.id(), "office"))
                        .isInstanceOf(Edited.Done.class));
        assertThat(merger.get()).isInstanceOf(Outcome.Merged.class);
        assertThat(confirmed().unit()).isEqualTo(kept.id());
    }

    @Test
    void aMergerWaitsForTheConfirmationOfTheMergedUnit() throws Exception {
        own().run(() -> units.addAlias(merged.id(), UnitName.undated("县发展和改革局")));
        Future<Outcome> merger =
                together(() -> confirm.one(id, "县发展和改革局", null, merged.id(), "office"), this::merged, () -> {});
        assertThat(merger.get()).isInstanceOf(Outcome.Merged.class);
        assertThat(confirmedNames()).hasSize(2).allMatch(one -> one.unit().equals(kept.id()));
    }

    @Test
    void aConfirmationWaitsForTheMergerOfTheUnit() throws Exception {
        Future<Edited> confirmation = together(
                this::merged,
                () -> own().call(() -> confirm.one(id, "县发展和改革局", null, merged.id(), "office")),
                () -> {});
        assertThat(confirmation.get()).isEqualTo(new Edited.Invalid("unit", "intake.invalid.unitChoice"));
    }

    /// `second` begins after `first`, and `last` follows in the transaction of `first`.
    private <T> Future<T> together(Runnable first, Callable<T> second, Runnable last) {
        return own().call(() -> transaction.execute(begun -> {
            first.run();
            var running = Meanwhile.begin(database, second);
            last.run();
            return running;
        }));
    }

    private UnitNames.Confirmed confirmed() {
        return confirmedNames().getFirst();
    }

    private List<UnitNames.Confirmed> confirmedNames() {
        return own().call(() -> names.of(programmes.find(id).orElseThrow())).stream()
                .map(UnitNames.NamedUnit::confirmed)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private void merge() {
        assertThat(merged()).isInstanceOf(Outcome.Merged.class);
    }

    private Outcome merged() {
        return own().call(() -> mergers.merge(seen(merged), seen(kept), "office", TestClock.START));
    }

    private Seen seen(Unit unit) {
        return new Seen(unit.id(), units.find(unit.id()).orElseThrow().version());
    }

    private Unit unit(String name) {
        var proposal =
                new ProposedUnit(county.id(), name, UnitKind.BODY, UnitFunction.INDUSTRY, null, List.of(), List.of());
        return own().call(() -> units.create(proposal));
    }

    private Scope own() {
        return Scope.of(county.path());
    }
}
