package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;

/// Signing in by the word of an issuer.
@PlatformTest
class OidcSignInTest extends IssuerBeside {
    OidcSignInTest(
            ApplicationContext context,
            KeepAccounts keeping,
            SignIn passwords,
            Sessions sessions,
            SignInHistory history,
            SecondFactors factors,
            AccountRows rows,
            Desks desks,
            TestClock clock) {
        super(context, keeping, passwords, sessions, history, factors, rows, desks, clock);
    }

    @Test
    void whoIsLinkedSignsInAndTheHistorySaysHow() throws Exception {
        link();
        var begun = begin("/programmes?year=2026");
        var answer = answer(begun, code(begun, token -> token));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/programmes?year=2026");
        assertThat(session(answer).viewer().userName()).isEqualTo(userName);
        assertThat(Scope.PROGRAM.call(() -> history.latest(account)))
                .extracting(SignInHistory.Entry::outcome, SignInHistory.Entry::method)
                .containsExactly(tuple(SignInOutcome.SIGNED_IN, SignInMethod.ISSUER));
    }

    @Test
    void whoIsNotLinkedIsToldTheIdentifierAndGetsNoAccount() throws Exception {
        var begun = begin("/");
        var result = finish(begun.secret(), begun.state(), code(begun, token -> token.claim("email", userName)));
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(page(result)).isEqualTo(SignInPage.unlinked(subject));
        assertThat(result.getResponse().getCookie("tuichu")).isNull();
    }

    @Test
    void aLinkWaitsLockedForTheSecurityAdministrator() throws Exception {
        var open = sessions.begin(account, SignInMethod.PASSWORD, null);
        assertThat(linking().link(account, 0, subject, administrator)).isEqualTo(new Kept.Done());
        assertThat(sessions.use(open)).isEmpty();
        var begun = begin("/");
        var result = finish(begun.secret(), begun.state(), code(begun, token -> token));
        assertThat(page(result)).isEqualTo(SignInPage.closed());
        assertThat(Scope.PROGRAM.call(() -> history.latest(account)))
                .extracting(SignInHistory.Entry::outcome)
                .containsExactly(SignInOutcome.ACCOUNT_LOCKED);
        keeping.open(account, administrator);
        var again = begin("/");
        assertThat(answer(again, code(again, token -> token)).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(linking().link(account, 2, null, administrator)).isEqualTo(new Kept.Done());
        var after = begin("/");
        assertThat(page(finish(after.secret(), after.state(), code(after, token -> token))))
                .isEqualTo(SignInPage.unlinked(subject));
    }

    @Test
    void aSubjectOpensOneAccountAndIsWrittenInAscii() {
        link();
        var other = Scope.PROGRAM.call(() -> context.getBean(AccountRows.class)
                .credentials(context.getBean(Desks.class).clerk())
                .orElseThrow()
                .accountId());
        assertThat(linking().link(other, 0, subject, administrator)).isEqualTo(refused(Kept.Reason.SUBJECT_TAKEN));
        for (var malformed : List.of("a b", "张三", "x".repeat(256), "a\u0007")) {
            assertThat(linking().link(other, 0, malformed, administrator))
                    .isEqualTo(refused(Kept.Reason.SUBJECT_MALFORMED));
        }
        assertThat(linking().link(other, 7, "free-" + subject, administrator)).isEqualTo(new Kept.Stale());
        assertThat(context.getBean(LinkSubjects.class).link(other, 0, "free-" + subject, administrator))
                .as("where no issuer is set")
                .isEqualTo(refused(Kept.Reason.NO_ISSUER));
    }

    @Test
    void wrongPasswordsLockThisDoorTooAndItForgivesNone() throws Exception {
        link();
        var visitor = new Visitor(null, null);
        for (int wrong = 0; wrong < 4; wrong++) {
            passwords.attempt(userName, "wrong", visitor);
        }
        var begun = begin("/");
        assertThat(answer(begun, code(begun, token -> token)).getStatus()).isEqualTo(302);
        assertThat(passwords.attempt(userName, "wrong", visitor)).isInstanceOf(SignIn.Outcome.Locked.class);
        var again = begin("/");
        assertThat(page(finish(again.secret(), again.state(), code(again, token -> token)))
                        .problem())
                .isEqualTo("access.signIn.locked");
        clock.advance(Duration.ofMinutes(16));
        var later = begin("/");
        assertThat(answer(later, code(later, token -> token)).getStatus()).isEqualTo(302);
    }

    @Test
    void theSecondFactorIsAskedForAllTheSame() throws Exception {
        link();
        var begun = begin("/programmes");
        var owner = session(answer(begun, code(begun, token -> token))).viewer();
        var secret = factors.newSecret();
        var code = Totp.code(
                Base32.parse(secret, SecondFactors.SECRET_BYTES).orElseThrow(),
                clock.instant().getEpochSecond() / Totp.STEP);
        assertThat(factors.set(owner, secret, code, Desks.PASSWORD)).isInstanceOf(SecondFactors.Outcome.Set.class);
        var again = begin("/programmes");
        var answer = answer(again, code(again, token -> token));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in/code?back=%2Fprogrammes");
        assertThat(session(answer).viewer().owes()).containsExactly(Owed.CODE);
    }
}
