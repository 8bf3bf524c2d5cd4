package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step of a sign-in: the code of the second factor.
@Controller
class SignInCodeController {
    private final SignInCode signIn;
    private final CurrentSession current;
    private final Clock clock;

    SignInCodeController(SignInCode signIn, CurrentSession current, Clock clock) {
        this.signIn = signIn;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    @Requires(Permission.PROVE_CODE)
    ModelAndView ask(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        return owes(request) ? page(back, null, null, HttpStatus.OK) : new ModelAndView("redirect:/");
    }

    @PostMapping("/sign-in/code")
    @Requires(Permission.PROVE_CODE)
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        if (!owes(request)) {
            return new ModelAndView("redirect:/");
        }
        return switch (signIn.attempt(current.of(request).orElseThrow(), code, Visitor.of(request))) {
            case SignInCode.Outcome.SignedIn() -> new ModelAndView("redirect:" + LocalPath.orHome(back));
            case SignInCode.Outcome.Wrong() ->
                page(back, "access.factor.wrongCode", null, HttpStatus.UNPROCESSABLE_CONTENT);
            case SignInCode.Outcome.Locked(var until) ->
                page(
                        back,
                        "access.password.locked",
                        SignInPage.clock(until, clock.getZone()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private boolean owes(HttpServletRequest request) {
        return current.of(request).orElseThrow().viewer().owes().contains(Owed.CODE);
    }

    private static ModelAndView page(
            String back, @Nullable String problem, @Nullable String detail, HttpStatus status) {
        return new ModelAndView("access/sign-in-code", status)
                .addObject("back", LocalPath.orHome(back))
                .addObject("problem", problem)
                .addObject("detail", detail);
    }
}
