package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;

/// A real issuer beside the program. The classes that know the issuer are made for each test, above the context that
/// all tests share.
abstract class IssuerBeside {
    final ApplicationContext context;
    final KeepAccounts keeping;
    final SignIn passwords;
    final Sessions sessions;
    final SignInHistory history;
    final SecondFactors factors;
    final TestClock clock;
    final String userName;
    final UUID account;
    final String subject = "sub-" + UUID.randomUUID();
    final Viewer administrator = Viewers.viewer(Viewers.place(), UUID.randomUUID(), Role.SYSTEM_ADMINISTRATOR, false);

    final TestIssuer issuer;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    final MockMvc browser;

    IssuerBeside(
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

    /// A sign-in that has gone to the issuer: what the browser keeps, and where it was sent.
    record Begun(String secret, URI request) {
        String state() {
            return Objects.requireNonNull(UriComponentsBuilder.fromUri(request)
                    .build()
                    .getQueryParams()
                    .getFirst("state"));
        }
    }

    Begun begin(String back) throws Exception {
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

    String code(Begun begun, UnaryOperator<JWTClaimsSet.Builder> change) {
        return issuer.grant(begun.request(), subject, change);
    }

    MockHttpServletResponse answer(Begun begun, String code) throws Exception {
        var response = finish(begun.secret(), begun.state(), code).getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        return response;
    }

    MvcResult finish(@Nullable String secret, String state, String code) throws Exception {
        var request = get("/sign-in/issuer/answer").param("state", state).param("code", code);
        if (secret != null) {
            request.cookie(new Cookie("tuichu-issuer", secret));
        }
        return browser.perform(request).andReturn();
    }

    String problem(@Nullable String secret, String state, String code) throws Exception {
        var result = finish(secret, state, code);
        assertThat(result.getResponse().getStatus()).isGreaterThanOrEqualTo(422);
        assertThat(result.getResponse().getCookie("tuichu")).isNull();
        return Objects.requireNonNull(page(result).problem()).replace("access.signIn.issuer.", "");
    }

    static SignInPage page(MvcResult result) {
        var model = Objects.requireNonNull(result.getModelAndView()).getModel();
        return (SignInPage) Objects.requireNonNull(model.get("page"));
    }

    Session session(MockHttpServletResponse response) {
        var cookie = Objects.requireNonNull(response.getCookie("tuichu"));
        return sessions.use(new SessionToken(cookie.getValue())).orElseThrow();
    }

    void link() {
        assertThat(linking().link(account, 0, subject, administrator)).isEqualTo(new Kept.Done());
        assertThat(keeping.open(account, administrator)).isEqualTo(new Kept.Done());
    }

    LinkSubjects linking() {
        return program.getBean(LinkSubjects.class);
    }

    static Kept refused(Kept.Reason reason) {
        return new Kept.Refused(reason);
    }
}
