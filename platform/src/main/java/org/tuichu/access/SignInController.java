package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final SetUpAddress setUp;
    private final ObjectProvider<FiledDemoAccounts> demo;
    private final Clock clock;

    SignInController(
            SignIn signIn, Sessions sessions, SetUpAddress setUp, ObjectProvider<FiledDemoAccounts> demo, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.setUp = setUp;
        this.demo = demo;
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
        return page(new SignInForm(user, "", back), SignInPage.asked(note, demoSignIn()), HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    ModelAndView signIn(@ModelAttribute SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.attempt(form.userName(), form.password(), Visitor.of(request))) {
            case SignIn.Outcome.SignedIn(var token, var codeOwed) -> {
                enter(token, request, response);
                yield codeOwed ? codeFirst(form.back()) : new ModelAndView("redirect:" + form.back());
            }
            case SignIn.Outcome.Wrong() -> refuse(form, SignInPage.wrong(demoSignIn()));
            case SignIn.Outcome.Closed() -> refuse(form, SignInPage.closed(demoSignIn()));
            case SignIn.Outcome.Locked(var until) ->
                refuse(form, SignInPage.locked(until, clock.getZone(), demoSignIn()));
            case SignIn.Outcome.Busy() -> page(form, SignInPage.busy(demoSignIn()), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ModelAndView codeFirst(String back) {
        var view = new ModelAndView("redirect:" + Owed.CODE.page());
        view.addObject("back", back);
        return view;
    }

    @PostMapping("/sign-out")
    @Requires(Permission.PUBLIC)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.SESSION.clear(request, response);
        return "redirect:/sign-in?why=" + WhySignIn.SIGNED_OUT.parameter();
    }

    /// A new token in any case: whatever the browser showed before is worth nothing afterwards.
    private void enter(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.FORM.clear(request, response);
        SessionCookie.SESSION.write(request, response, token);
    }

    private static @Nullable String noteOf(String why) {
        return WhySignIn.named(why).map(WhySignIn::message).orElse(null);
    }

    private static ModelAndView refuse(SignInForm form, SignInPage page) {
        return page(form, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(SignInForm form, SignInPage page, HttpStatus status) {
        var view = new ModelAndView("access/sign-in", status);
        view.addObject("form", form);
        view.addObject("page", page);
        return view;
    }

    private @Nullable DemoSignIn demoSignIn() {
        var accounts = demo.getIfAvailable();
        return accounts == null ? null : accounts.signInPage();
    }
}
