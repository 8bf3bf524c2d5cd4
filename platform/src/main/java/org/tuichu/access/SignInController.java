package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The sign-in page, and the way out.
@Controller
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;
    private final SignInView view;
    private final SetUpAddress setUp;
    private final Clock clock;

    SignInController(
            SignIn signIn, Sessions sessions, Entrance entrance, SignInView view, SetUpAddress setUp, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
        this.view = view;
        this.setUp = setUp;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    ModelAndView ask(
            @AuthenticationPrincipal @Nullable Viewer viewer,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "") String why) {
        if (viewer != null && user.isEmpty()) {
            return new ModelAndView("redirect:/");
        }
        var note = setUp.isAwaited() ? WhySignIn.SET_UP_AWAITED.message() : noteOf(why);
        return view.of(new SignInForm(user, "", back), SignInPage.asked(note), HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    ModelAndView signIn(@ModelAttribute SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.attempt(form.userName(), form.password(), Visitor.of(request))) {
            case SignIn.Outcome.SignedIn(var token, var codeOwed) ->
                entrance.enter(token, codeOwed, form.back(), request, response);
            case SignIn.Outcome.Wrong() -> refuse(form, SignInPage.wrong());
            case SignIn.Outcome.Closed() -> refuse(form, SignInPage.closed());
            case SignIn.Outcome.Locked(var until) -> refuse(form, SignInPage.locked(until, clock.getZone()));
            case SignIn.Outcome.Busy() -> view.of(form, SignInPage.busy(), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @PostMapping("/sign-out")
    @Requires(Permission.PUBLIC)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.SESSION.clear(request, response);
        return "redirect:/sign-in?why=" + WhySignIn.SIGNED_OUT.parameter();
    }

    private static @Nullable String noteOf(String why) {
        return WhySignIn.named(why).map(WhySignIn::message).orElse(null);
    }

    private ModelAndView refuse(SignInForm form, SignInPage page) {
        return view.of(form, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
