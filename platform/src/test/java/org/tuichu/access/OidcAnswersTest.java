package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;

/// What an issuer answers is believed for the sign-in that asked, once, and from that issuer.
@PlatformTest
class OidcAnswersTest extends IssuerBeside {
    OidcAnswersTest(
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

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> tokensOfSomethingElse() {
        return Stream.of(
                token -> token.claim("nonce", "another"),
                token -> token.claim("nonce", null),
                token -> token.issuer("http://127.0.0.1:1"),
                token -> token.audience("another program"),
                token -> token.audience(List.of(TestIssuer.CLIENT, "another")),
                token -> token.issueTime(Date.from(TestClock.START.minus(Duration.ofMinutes(9))))
                        .expirationTime(Date.from(TestClock.START.minus(Duration.ofMinutes(2)))),
                token -> token.subject(null));
    }

    @Test
    void aCodeAndAnAnswerAreGoodOnce() throws Exception {
        link();
        var begun = begin("/");
        var code = code(begun, token -> token);
        var first = answer(begun, code);
        assertThat(first.getCookie("tuichu-issuer")).returns(0, Cookie::getMaxAge);
        assertThat(problem(begun.secret(), begun.state(), code)).isEqualTo("NOT_BELIEVED");
        assertThat(problem(null, begun.state(), code)).isEqualTo("NOT_BEGUN");
    }

    @Test
    void anAnswerToAnotherBrowserIsNone() throws Exception {
        link();
        var begun = begin("/");
        var other = begin("/");
        assertThat(problem(begun.secret(), other.state(), code(other, token -> token)))
                .isEqualTo("NOT_BEGUN");
        var elsewhere = begun.state().replaceFirst("\\..*", ".Ly9ldmlsLmV4YW1wbGU");
        assertThat(problem(begun.secret(), elsewhere, code(begun, token -> token)))
                .isEqualTo("NOT_BEGUN");
        assertThat(problem(begun.secret(), "no state", "no code")).isEqualTo("NOT_BEGUN");
        assertThat(problem(begun.secret(), begun.state(), code(other, token -> token)))
                .as("for another verifier and nonce")
                .isEqualTo("NOT_BELIEVED");
    }

    @ParameterizedTest
    @MethodSource("tokensOfSomethingElse")
    void aTokenThatIsNotForThisSignInIsNotBelieved(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        link();
        var begun = begin("/");
        assertThat(problem(begun.secret(), begun.state(), code(begun, change))).isEqualTo("NOT_BELIEVED");
        assertThat(Scope.PROGRAM.call(() -> history.latest(account))).isEmpty();
    }

    @Test
    void aTokenSignedByAnotherKeyIsNotBelieved() throws Exception {
        link();
        var begun = begin("/");
        var forged = issuer.forged(begun.request(), subject);
        assertThat(problem(begun.secret(), begun.state(), forged)).isEqualTo("NOT_BELIEVED");
    }

    @Test
    void whatTheIssuerRefusesIsNoSignIn() throws Exception {
        var begun = begin("/");
        var result = browser.perform(get("/sign-in/issuer/answer")
                        .param("state", begun.state())
                        .param("error", "access_denied")
                        .cookie(new Cookie("tuichu-issuer", begun.secret())))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(page(result)).isEqualTo(SignInPage.refused("REFUSED"));
    }

    @Test
    void anIssuerThatDoesNotAnswerIsAskedAgainNextTime() throws Exception {
        link();
        issuer.answers(false);
        var result = browser.perform(get("/sign-in/issuer")).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(503);
        assertThat(page(result)).isEqualTo(SignInPage.refused("UNREACHABLE"));
        issuer.answers(true);
        var begun = begin("/");
        var code = code(begun, token -> token);
        issuer.answers(false);
        assertThat(problem(begun.secret(), begun.state(), code)).isEqualTo("UNREACHABLE");
        issuer.close();
        assertThat(problem(begun.secret(), begun.state(), code)).isEqualTo("UNREACHABLE");
    }
}
