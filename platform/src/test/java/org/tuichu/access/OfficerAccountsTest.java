package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;

/// One officer of the directory, one open account. Today is that of the test clock.
@PlatformTest
class OfficerAccountsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final LinkOfficers linking;
    private final KeepAccounts keeping;
    private final KeptAccounts kept;
    private final AccountRows rows;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Officers officers;
    private final Desks desks;
    private final Unit unit;
    private final Viewer administrator =
            Viewers.viewer(Viewers.place(), UUID.randomUUID(), Role.SYSTEM_ADMINISTRATOR, false);

    OfficerAccountsTest(
            LinkOfficers linking,
            KeepAccounts keeping,
            KeptAccounts kept,
            AccountRows rows,
            Sessions sessions,
            SignIn signIn,
            Officers officers,
            Desks desks) {
        this.linking = linking;
        this.keeping = keeping;
        this.kept = kept;
        this.rows = rows;
        this.sessions = sessions;
        this.signIn = signIn;
        this.officers = officers;
        this.desks = desks;
        this.unit = desks.unit("officers-" + UUID.randomUUID());
    }

    @Test
    void whoeverWorksWithItIsNamedByTheOfficersNameOfToday() {
        var officer = officer(unit, null);
        var account = account();
        var token = sessions.begin(account, SignInMethod.PASSWORD, null);
        assertThat(nameOfActor(token)).isEqualTo("Test Clerk");
        assertThat(linking.link(account, 0, officer, administrator)).isEqualTo(new Kept.Done());
        assertThat(nameOfActor(token)).isEqualTo("李某");
        change(officer, new Officer("李某某", null, null, null, false, null, null));
        sessions.readAgainOf(account);
        assertThat(nameOfActor(token)).isEqualTo("李某某");
        assertThat(linking.link(account, 1, null, administrator)).isEqualTo(new Kept.Done());
        assertThat(find(account).officerId()).isNull();
    }

    @Test
    void anOfficerHasOneOpenAccount() {
        var officer = officer(unit, null);
        var first = account();
        var second = account();
        assertThat(linking.link(first, 0, officer, administrator)).isEqualTo(new Kept.Done());
        assertThat(linking.link(second, 0, officer, administrator)).isEqualTo(refused(Kept.Reason.OFFICER_HAS_ACCOUNT));
        keeping.lock(first, administrator);
        assertThat(linking.link(second, 0, officer, administrator)).isEqualTo(new Kept.Done());
        assertThat(keeping.open(first, administrator)).isEqualTo(refused(Kept.Reason.OFFICER_HAS_ACCOUNT));
        assertThat(find(first).locked()).isTrue();
    }

    @Test
    void anAccountIsMadeOfAnOfficer() {
        var officer = officer(unit, null);
        var userName = "made-" + UUID.randomUUID();
        assertThat(make(userName, "", officer.toString())).isInstanceOf(Kept.WithPassword.class);
        var made = Scope.PROGRAM.call(() -> rows.credentials(userName)).orElseThrow();
        assertThat(find(made.accountId()))
                .satisfies(account -> assertThat(account.displayName()).isEqualTo("李某"))
                .satisfies(account ->
                        assertThat(account.unitId()).isEqualTo(unit.id().value()))
                .satisfies(account -> assertThat(account.officerId()).isEqualTo(officer));
        assertThat(make("again-" + UUID.randomUUID(), "", officer.toString()))
                .isEqualTo(refused(Kept.Reason.OFFICER_HAS_ACCOUNT));
        assertThat(make(
                        "left-" + UUID.randomUUID(),
                        "",
                        officer(unit, TODAY.minusDays(1)).toString()))
                .isEqualTo(refused(Kept.Reason.OFFICER_UNKNOWN));
        var elsewhere = officer(desks.unit("others-" + UUID.randomUUID()), null).toString();
        assertThat(make("else-" + UUID.randomUUID(), unit.id().toString(), elsewhere))
                .isEqualTo(refused(Kept.Reason.OFFICER_UNKNOWN));
        assertThat(make("none-" + UUID.randomUUID(), "", "nobody")).isEqualTo(refused(Kept.Reason.OFFICER_UNKNOWN));
    }

    @Test
    void onlyAnOfficerOfTheUnitWhoHasNotLeft() {
        var account = account();
        var stranger = officer(desks.unit("others-" + UUID.randomUUID()), null);
        assertThat(linking.link(account, 0, stranger, administrator)).isEqualTo(refused(Kept.Reason.OFFICER_UNKNOWN));
        var gone = officer(unit, TODAY.minusDays(1));
        assertThat(linking.link(account, 0, gone, administrator)).isEqualTo(refused(Kept.Reason.OFFICER_UNKNOWN));
        var leaving = officer(unit, TODAY);
        assertThat(linking.link(account, 7, leaving, administrator)).isEqualTo(new Kept.Stale());
        assertThat(linking.link(account, 0, leaving, administrator)).isEqualTo(new Kept.Done());
    }

    @Test
    void afterTheLastDayNobodySignsInAndOpenSessionsEnd() {
        var officer = officer(unit, null);
        var account = account();
        linking.link(account, 0, officer, administrator);
        var token = sessions.begin(account, SignInMethod.PASSWORD, null);
        change(officer, lastDay(TODAY));
        sessions.readAgainOf(account);
        assertThat(sessions.use(token)).isPresent();
        change(officer, lastDay(TODAY.minusDays(1)));
        sessions.readAgainOf(account);
        assertThat(sessions.use(token)).isEmpty();
        var visitor = new Visitor(null, null);
        var userName = find(account).userName();
        assertThat(signIn.attempt(userName, Desks.PASSWORD, visitor)).isEqualTo(new SignIn.Outcome.Closed());
        change(officer, lastDay(TODAY));
        assertThat(signIn.attempt(userName, Desks.PASSWORD, visitor)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    private @Nullable String nameOfActor(SessionToken token) {
        var person = sessions.use(token).orElseThrow().viewer().actor().person();
        return person == null ? null : person.name();
    }

    private static Officer lastDay(@Nullable LocalDate day) {
        return new Officer("李某", null, null, null, false, null, day);
    }

    private static Kept refused(Kept.Reason reason) {
        return new Kept.Refused(reason);
    }

    private UUID officer(Unit of, @Nullable LocalDate lastDay) {
        var before = Scope.PROGRAM.call(() -> officers.known(of.id()));
        assertThat(Scope.PROGRAM.call(() -> officers.add(of.id(), 1 + before.size(), lastDay(lastDay))))
                .isInstanceOf(UnitChange.Changed.class);
        return Scope.PROGRAM.call(() -> officers.known(of.id())).stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void change(UUID officer, Officer as) {
        var stale = Scope.PROGRAM.call(() -> officers.change(unit.id(), 0, officer, as));
        var version = ((UnitChange.Stale) stale).current().version();
        Scope.PROGRAM.run(() -> officers.change(unit.id(), version, officer, as));
    }

    private Kept make(String userName, String of, String officer) {
        return keeping.make(new NewSeat(userName, "", of, "", "", officer));
    }

    private UUID account() {
        var userName = desks.personOf(unit, "Test Clerk", Set.of(Role.CLERK));
        return Scope.PROGRAM
                .call(() -> rows.credentials(userName))
                .orElseThrow()
                .accountId();
    }

    private KeptAccount find(UUID account) {
        return Scope.PROGRAM.call(() -> kept.find(account)).orElseThrow();
    }
}
