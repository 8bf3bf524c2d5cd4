package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.database.Scope;

/// One's own account: who, since when, where else signed in, and a new password.
@Controller
class AccountController {
    private final CurrentSession current;
    private final Sessions sessions;
    private final AccountRows accounts;
    private final ChangePassword changePassword;
    private final Clock clock;

    AccountController(
            CurrentSession current,
            Sessions sessions,
            AccountRows accounts,
            ChangePassword changePassword,
            Clock clock) {
        this.current = current;
        this.sessions = sessions;
        this.accounts = accounts;
        this.changePassword = changePassword;
        this.clock = clock;
    }

    @GetMapping("/account")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(HttpServletRequest request) {
        return view(pageOf(session(request)), HttpStatus.OK);
    }

    @PostMapping("/account/password")
    @Requires(Permission.SIGNED_IN)
    ModelAndView change(@ModelAttribute PasswordForm form, HttpServletRequest request, RedirectAttributes attributes) {
        var session = session(request);
        return switch (changePassword.change(session, form)) {
            case ChangePassword.Outcome.Changed() -> {
                attributes.addFlashAttribute("notice", "access.account.passwordChanged");
                yield new ModelAndView("redirect:/account");
            }
            case ChangePassword.Outcome.WrongPassword() -> refuse(session, "wrong", null, "current");
            case ChangePassword.Outcome.Locked(var until) ->
                refuse(session, "locked", SignInPage.clock(until, clock.getZone()), "current");
            case ChangePassword.Outcome.Busy() -> refuse(session, "busy", null, "current");
            case ChangePassword.Outcome.RepeatedDifferently() ->
                refuse(session, "repeatedDifferently", null, "repeated");
            case ChangePassword.Outcome.Weak(var rule) -> refuse(session, "rule." + rule, null, "wanted");
        };
    }

    @PostMapping("/account/sessions/{id}/end")
    @Requires(Permission.SIGNED_IN)
    String end(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes attributes) {
        if (!sessions.end(id, session(request).viewer().accountId())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        attributes.addFlashAttribute("notice", "access.account.sessionEnded");
        return "redirect:/account";
    }

    private ModelAndView refuse(Session session, String problem, @Nullable String detail, String field) {
        var page = pageOf(session).withProblem("access.password." + problem, detail, field);
        return view(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private AccountPage pageOf(Session session) {
        var account = session.viewer().accountId();
        var previous = Scope.PROGRAM.call(() -> accounts.previousSignIn(account));
        return AccountPage.of(session, previous, sessions.ofAccount(account), clock.getZone());
    }

    private Session session(HttpServletRequest request) {
        return current.of(request).orElseThrow();
    }

    private static ModelAndView view(AccountPage page, HttpStatus status) {
        var view = new ModelAndView("access/account", status);
        view.addObject("page", page);
        return view;
    }
}
