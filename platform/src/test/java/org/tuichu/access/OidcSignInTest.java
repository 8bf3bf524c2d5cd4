package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;

/// Signing in by the word of a real issuer, which runs beside the program. The classes that know the issuer are made
/// for each test, above the context that all tests share.
@PlatformTest
@Import(Desks.class)
class OidcSignInTest {
    private final ApplicationContext context;
    private final KeepAccounts keeping;
    private final SignIn passwords;
    private final Sessions sessions;
    private final SignInHistory history;
    private final SecondFactors factors;
    private final TestClock clock;
    private final String userName;
    private final UUID account;
    private final String subject = "sub-" + UUID.randomUUID();
    private final Viewer administrator =
            Viewers.viewer(Viewers.place(), UUID.randomUUID(), Role.SYSTEM_ADMINISTRATOR, false);

    private final TestIssuer issuer;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    private final MockMvc browser;

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
        this.context = context;
        this.keeping = keeping;
        this.passwords = passwords;
        this.sessions = sessions;
        this.history = history;
        this.factors = factors;
        this.clock = clock;
        this.userName = desks.clerk();
        this.account = Scope.PROGRAM
                .call(() -> rows.credentials(userName))
                .orElseThrow()
                .accountId();
        issuer = new TestIssuer(clock);
        program.setParent(context);
        program.registerBean(OidcSettings.class, issuer::settings, bean -> bean.setPrimary(true));
        Stream.of(OidcIssuer.class, OidcSignIn.class, LinkSubjects.class, SignInView.class, OidcController.class)
                .forEach(type -> program.registerBean(type, bean -> bean.setPrimary(true)));
        program.refresh();
        browser = MockMvcBuilders.standaloneSetup(program.getBean(OidcController.class))
                .build();
    }

    @AfterEach
    void close() {
        clock.reset();
        program.close();
        issuer.close();
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

    /// A sign-in that has gone to the issuer: what the browser keeps, and where it was sent.
    private record Begun(String secret, URI request) {
        String state() {
            return Objects.requireNonNull(UriComponentsBuilder.fromUri(request)
                    .build()
                    .getQueryParams()
                    .getFirst("state"));
        }
    }

    private Begun begin(String back) throws Exception {
        var response = browser.perform(get("/sign-in/issuer").param("back", back))
                .andReturn()
                .getResponse();
        var request = URI.create(Objects.requireNonNull(response.getRedirectedUrl()));
        assertThat(request.toString())
                .startsWith(issuer.address() + "/authorize?")
                .contains("code_challenge_method=S256", "redirect_uri=http://localhost/sign-in/issuer/answer");
        return new Begun(
                Objects.requireNonNull(response.getCookie("tuichu-issuer")).getValue(), request);
    }

    private String code(Begun begun, UnaryOperator<JWTClaimsSet.Builder> change) {
        return issuer.grant(begun.request(), subject, change);
    }

    private MockHttpServletResponse answer(Begun begun, String code) throws Exception {
        var response = finish(begun.secret(), begun.state(), code).getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        return response;
    }

    private MvcResult finish(@Nullable String secret, String state, String code) throws Exception {
        var request = get("/sign-in/issuer/answer").param("state", state).param("code", code);
        if (secret != null) {
            request.cookie(new Cookie("tuichu-issuer", secret));
        }
        return browser.perform(request).andReturn();
    }

    private String problem(@Nullable String secret, String state, String code) throws Exception {
        var result = finish(secret, state, code);
        assertThat(result.getResponse().getStatus()).isGreaterThanOrEqualTo(422);
        assertThat(result.getResponse().getCookie("tuichu")).isNull();
        return Objects.requireNonNull(page(result).problem()).replace("access.signIn.issuer.", "");
    }

    private static SignInPage page(MvcResult result) {
        var model = Objects.requireNonNull(result.getModelAndView()).getModel();
        return (SignInPage) Objects.requireNonNull(model.get("page"));
    }

    private Session session(MockHttpServletResponse response) {
        var cookie = Objects.requireNonNull(response.getCookie("tuichu"));
        return sessions.use(new SessionToken(cookie.getValue())).orElseThrow();
    }

    private void link() {
        assertThat(linking().link(account, 0, subject, administrator)).isEqualTo(new Kept.Done());
        assertThat(keeping.open(account, administrator)).isEqualTo(new Kept.Done());
    }

    private LinkSubjects linking() {
        return program.getBean(LinkSubjects.class);
    }

    private static Kept refused(Kept.Reason reason) {
        return new Kept.Refused(reason);
    }
}
