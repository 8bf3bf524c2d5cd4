package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Outcome;
import org.tuichu.directory.UnitMergers.Seen;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Actor;

@PlatformTest
class AccountsOfUnitsTest {
    private final Units units;
    private final UnitMergers mergers;
    private final Accounts accounts;
    private final Sessions sessions;
    private final String path;
    private final Unit merged;
    private final Unit kept;
    private final String userName = "clerk-" + UUID.randomUUID();

    AccountsOfUnitsTest(
            Jurisdictions jurisdictions, Units units, UnitMergers mergers, Accounts accounts, Sessions sessions) {
        this.units = units;
        this.mergers = mergers;
        this.accounts = accounts;
        this.sessions = sessions;
        var place = Scope.PROGRAM.call(() -> jurisdictions.addInvented(userName, JurisdictionLevel.COUNTY, null));
        this.path = place.path();
        this.merged = unit(place.id(), "县经信委");
        this.kept = unit(place.id(), "县工信局");
    }

    @Test
    void thePeopleOfTheMergedUnitSitAtTheKeptOne() {
        var account = account();
        var token = sessions.begin(account, SignInMethod.PASSWORD, null);
        assertThat(sessions.use(token).orElseThrow().viewer().unitName()).isEqualTo("县经信委");
        var preview = own().call(() -> mergers.preview(merged.id(), kept.id())).orElseThrow();
        assertThat(preview.moving())
                .contains(new UnitMergers.Moving("accounts", 1, java.util.List.of(userName + " 王某")));

        merge();

        assertThat(own().call(() -> accounts.forUnit(kept.id().value())))
                .extracting(Account::id)
                .containsExactly(account);
        assertThat(own().call(() -> accounts.forUnit(merged.id().value()))).isEmpty();
        var viewer = sessions.use(token).orElseThrow().viewer();
        assertThat(viewer.unitName()).isEqualTo("县工信局");
        assertThat(viewer.office()).isTrue();
        assertThat(viewer.unitRecords())
                .containsExactlyInAnyOrder(kept.id().value(), merged.id().value());
    }

    /// The merged unit housed the office; so does the kept one now.
    private void merge() {
        own().run(() -> units.markOffice(merged.id()));
        Outcome outcome = keeper().call(() -> own().call(() ->
                mergers.merge(new Seen(merged.id(), 2), new Seen(kept.id(), 1), "keeper", TestClock.START)));
        assertThat(outcome).isInstanceOf(Outcome.Merged.class);
    }

    private UUID account() {
        var created = keeper().call(() -> Scope.PROGRAM.call(() -> accounts.create(NewAccount.ofUnit(
                userName, "王某", Set.of(Role.CLERK), merged.id().value(), path, Desks.PASSWORD))));
        return ((Accounts.Created.Done) created).accountId();
    }

    private Unit unit(String place, String name) {
        var proposal = new ProposedUnit(
                place, name, UnitKind.BODY, UnitFunction.INDUSTRY, null, java.util.List.of(), java.util.List.of());
        return own().call(() -> units.create(proposal));
    }

    private Actor keeper() {
        return Viewers.office(path).actor();
    }

    private Scope own() {
        return Scope.of(path);
    }
}
