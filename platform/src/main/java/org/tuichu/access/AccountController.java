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
    private final ChangePassword changePassword;
    private final SignInHistory history;
    private final Clock clock;

    AccountController(
            CurrentSession current,
            Sessions sessions,
            ChangePassword changePassword,
            SignInHistory history,
            Clock clock) {
        this.current = current;
        this.sessions = sessions;
        this.changePassword = changePassword;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/account")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(HttpServletRequest request) {
        return view(pageOf(session(request)), HttpStatus.OK);
    }

    /// Where an initial password is changed before anything else.
    @GetMapping("/account/password")
    @Requires(Permission.OWN_SECRETS)
    ModelAndView askForPassword(HttpServletRequest request) {
        return owes(session(request))
                ? view(pageOf(session(request)), HttpStatus.OK)
                : new ModelAndView("redirect:/account");
    }

    @PostMapping("/account/password")
    @Requires(Permission.OWN_SECRETS)
    ModelAndView change(@ModelAttribute PasswordForm form, HttpServletRequest request, RedirectAttributes attributes) {
        var session = session(request);
        return switch (changePassword.change(session, form)) {
            case ChangePassword.Outcome.Changed() -> {
                attributes.addFlashAttribute("notice", "access.account.passwordChanged");
                yield new ModelAndView(owes(session) ? "redirect:/" : "redirect:/account");
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
        var previous = Scope.PROGRAM.call(() -> history.previous(account));
        var signIns = Scope.PROGRAM.call(() -> history.latest(account));
        return AccountPage.of(session, previous, sessions.ofAccount(account), signIns, clock.getZone());
    }

    private static boolean owes(Session session) {
        return session.viewer().owes().contains(Owed.PASSWORD);
    }

    private Session session(HttpServletRequest request) {
        return current.of(request).orElseThrow();
    }

    private static ModelAndView view(AccountPage page, HttpStatus status) {
        var owing = !page.viewer().owes().isEmpty();
        var view = new ModelAndView(owing ? "access/first-password" : "access/account", status);
        view.addObject("page", page);
        return view;
    }
}
