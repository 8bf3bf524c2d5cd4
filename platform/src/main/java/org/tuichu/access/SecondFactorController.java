package org.tuichu.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sets and removes the second factor of the person at the desk, and makes its recovery codes anew.
@Controller
class SecondFactorController {
    private final SecondFactors factors;
    private final Clock clock;

    SecondFactorController(SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    @GetMapping("/account/second-factor")
    @Requires(Permission.OWN_SECRETS)
    ModelAndView show(@AuthenticationPrincipal Viewer viewer) {
        return page(viewer, factors.newSecret(), null, null, null, HttpStatus.OK);
    }

    @PostMapping("/account/second-factor")
    @Requires(Permission.OWN_SECRETS)
    ModelAndView set(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        return answer(viewer, secret, factors.set(viewer, secret, code, password), "password", attributes);
    }

    @PostMapping("/account/second-factor/remove")
    @Requires(Permission.SIGNED_IN)
    ModelAndView remove(
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        return answer(viewer, factors.newSecret(), factors.remove(viewer, password), "password", attributes);
    }

    @PostMapping("/account/second-factor/recovery-codes")
    @Requires(Permission.SIGNED_IN)
    ModelAndView renewCodes(
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        return answer(
                viewer, factors.newSecret(), factors.renewCodes(viewer, password), "renewal-password", attributes);
    }

    private ModelAndView answer(
            Viewer viewer,
            String secret,
            SecondFactors.Outcome outcome,
            String passwordField,
            RedirectAttributes attributes) {
        return switch (outcome) {
            case SecondFactors.Outcome.Set(var codes) ->
                new ModelAndView("access/recovery-codes").addObject("codes", codes);
            case SecondFactors.Outcome.Removed() -> {
                attributes.addFlashAttribute("notice", "access.factor.removed");
                yield new ModelAndView("redirect:/account");
            }
            case SecondFactors.Outcome.WrongSecret() ->
                refused(viewer, factors.newSecret(), "access.factor.wrongSecret", null, "code");
            case SecondFactors.Outcome.WrongCode() -> refused(viewer, secret, "access.factor.wrongCode", null, "code");
            case SecondFactors.Outcome.NotNow() -> refused(viewer, secret, "access.factor.notNow", null, passwordField);
            case SecondFactors.Outcome.Refused(var proof) -> refused(viewer, secret, proof, passwordField);
        };
    }

    private ModelAndView refused(Viewer viewer, String secret, OwnPassword.Proof proof, String field) {
        return switch (proof) {
            case OwnPassword.Proof.Wrong() -> refused(viewer, secret, "access.password.wrong", null, field);
            case OwnPassword.Proof.Locked(var until) ->
                refused(viewer, secret, "access.password.locked", SignInPage.clock(until, clock.getZone()), field);
            case OwnPassword.Proof.Busy() -> refused(viewer, secret, "access.password.busy", null, field);
            case OwnPassword.Proof.Right() -> throw new IllegalStateException("the password was right");
        };
    }

    private ModelAndView refused(Viewer viewer, String secret, String problem, @Nullable String detail, String field) {
        return page(viewer, secret, problem, detail, field, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Viewer viewer,
            String secret,
            @Nullable String problem,
            @Nullable String detail,
            @Nullable String field,
            HttpStatus status) {
        var left = factors.of(viewer.accountId())
                .map(SecondFactorRows.Factor::left)
                .orElse(null);
        var page = new SecondFactorPage(left, factors.required(), secret, viewer.userName(), problem, detail, field);
        return new ModelAndView("access/second-factor", status).addObject("page", page);
    }
}
