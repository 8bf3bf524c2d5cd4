package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// To the issuer and back. Both are links: no form leads to another host.
@Controller
class OidcController {
    private static final String ANSWER = "/sign-in/issuer/answer";

    private final OidcSettings settings;
    private final OidcSignIn signIn;
    private final Entrance entrance;
    private final SignInView view;
    private final SecureRandom random;
    private final Clock clock;

    OidcController(
            OidcSettings settings,
            OidcSignIn signIn,
            Entrance entrance,
            SignInView view,
            SecureRandom random,
            Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.entrance = entrance;
        this.view = view;
        this.random = random;
        this.clock = clock;
    }

    @GetMapping("/sign-in/issuer")
    @Requires(Permission.PUBLIC)
    ModelAndView begin(
            @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
        offered();
        var begun = new OidcRequest(SessionToken.random(random), back, answerAt(request));
        var there = signIn.begin(begun);
        if (there.isEmpty()) {
            return page(SignInPage.refused("UNREACHABLE"), back, HttpStatus.SERVICE_UNAVAILABLE);
        }
        SessionCookie.ISSUER.write(request, response, begun.secret());
        return new ModelAndView("redirect:" + there.get());
    }

    /// What the issuer answers comes once: the secret that belongs to it goes with it.
    @GetMapping(ANSWER)
    @Requires(Permission.PUBLIC)
    ModelAndView answer(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        offered();
        var begun = SessionCookie.ISSUER
                .read(request)
                .flatMap(secret -> OidcRequest.answered(secret, state, answerAt(request)));
        if (begun.isEmpty()) {
            return page(SignInPage.refused("NOT_BEGUN"), "/", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SessionCookie.ISSUER.clear(request, response);
        var back = begun.get().back();
        if (code.isEmpty() || !error.isEmpty()) {
            return page(SignInPage.refused("REFUSED"), back, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (signIn.finish(begun.get(), code, Visitor.of(request))) {
            case OidcSignIn.Outcome.SignedIn(var token, var codeOwed) ->
                entrance.enter(token, codeOwed, back, request, response);
            case OidcSignIn.Outcome.Unlinked(var subject) -> refuse(SignInPage.unlinked(subject), back);
            case OidcSignIn.Outcome.Closed() -> refuse(SignInPage.closed(), back);
            case OidcSignIn.Outcome.Locked(var until) -> refuse(SignInPage.locked(until, clock.getZone()), back);
            case OidcSignIn.Outcome.NotBelieved() -> refuse(SignInPage.refused("NOT_BELIEVED"), back);
            case OidcSignIn.Outcome.Unreachable() ->
                page(SignInPage.refused("UNREACHABLE"), back, HttpStatus.SERVICE_UNAVAILABLE);
            case OidcSignIn.Outcome.Busy() -> page(SignInPage.busy(), back, HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private void offered() {
        if (!settings.isSet()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /// As the browser calls this host, by the proxy where one is believed; the issuer knows which it may answer to.
    private static String answerAt(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path(ANSWER).toUriString();
    }

    private ModelAndView refuse(SignInPage page, String back) {
        return page(page, back, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(SignInPage page, String back, HttpStatus status) {
        return view.of(new SignInForm("", "", back), page, status);
    }
}
