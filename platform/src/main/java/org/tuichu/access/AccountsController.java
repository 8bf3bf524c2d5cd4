package org.tuichu.access;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.database.Scope;

/// The accounts of the system: the system administrator keeps them, the security administrator grants what they may do.
@Controller
@RequestMapping("/accounts")
class AccountsController {
    private final KeptAccounts accounts;
    private final KeepAccounts keeping;
    private final LinkOfficers linking;
    private final LinkSubjects subjects;
    private final LinkedSubjects linked;
    private final OidcSettings oidc;
    private final OfficersAtDesk officers;
    private final Clock clock;

    AccountsController(
            KeptAccounts accounts,
            KeepAccounts keeping,
            LinkOfficers linking,
            LinkSubjects subjects,
            LinkedSubjects linked,
            OidcSettings oidc,
            OfficersAtDesk officers,
            Clock clock) {
        this.linking = linking;
        this.subjects = subjects;
        this.linked = linked;
        this.oidc = oidc;
        this.officers = officers;
        this.accounts = accounts;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.SEE_ACCOUNTS)
    String list(@ModelAttribute("filter") AccountsFilter filter, Model model) {
        model.addAttribute("page", Scope.PROGRAM.call(() -> accounts.list(filter.text(), filter.number())));
        return "access/accounts";
    }

    @GetMapping("/{id}")
    @Requires(Permission.SEE_ACCOUNTS)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return page(id, viewer, null, TypedChange.NONE, HttpStatus.OK);
    }

    @PostMapping("/{id}/reset")
    @Requires(Permission.KEEP_ACCOUNTS)
    ModelAndView reset(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes attributes) {
        return answer(keeping.reset(id, viewer), TypedChange.NONE, id, viewer, attributes);
    }

    @PostMapping("/{id}/lock")
    @Requires(Permission.SEE_ACCOUNTS)
    ModelAndView lock(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes attributes) {
        return answer(keeping.lock(id, viewer), TypedChange.NONE, id, viewer, attributes);
    }

    @PostMapping("/{id}/open")
    @Requires(Permission.GRANT_ROLES)
    ModelAndView open(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes attributes) {
        return answer(keeping.open(id, viewer), TypedChange.NONE, id, viewer, attributes);
    }

    @PostMapping("/{id}/roles")
    @Requires(Permission.GRANT_ROLES)
    ModelAndView grant(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") Set<Role> role,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        return answer(keeping.grant(id, version, role, viewer), TypedChange.roles(role), id, viewer, attributes);
    }

    /// `officer` is absent for nobody.
    @PostMapping("/{id}/officer")
    @Requires(Permission.KEEP_ACCOUNTS)
    ModelAndView link(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable UUID officer,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        return answer(linking.link(id, version, officer, viewer), TypedChange.officer(officer), id, viewer, attributes);
    }

    /// `subject` is empty for nobody.
    @PostMapping("/{id}/subject")
    @Requires(Permission.KEEP_ACCOUNTS)
    ModelAndView linkSubject(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String subject,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        return answer(
                subjects.link(id, version, subject, viewer), TypedChange.subject(subject), id, viewer, attributes);
    }

    private ModelAndView answer(Kept kept, TypedChange typed, UUID id, Viewer viewer, RedirectAttributes attributes) {
        return switch (kept) {
            case Kept.Done() -> {
                attributes.addFlashAttribute("notice", "access.accounts.done");
                yield new ModelAndView("redirect:/accounts/" + id);
            }
            case Kept.WithPassword shown -> passwordPage(shown);
            case Kept.Missing() -> throw missing();
            case Kept.Stale() -> page(id, viewer, "access.accounts.stale", typed, HttpStatus.CONFLICT);
            case Kept.Refused(var reason) ->
                page(id, viewer, reason.message(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// The one time that an initial password is shown.
    static ModelAndView passwordPage(Kept.WithPassword shown) {
        return new ModelAndView("access/account-password").addObject("page", shown);
    }

    private ModelAndView page(UUID id, Viewer viewer, @Nullable String problem, TypedChange typed, HttpStatus status) {
        var page = Scope.PROGRAM
                .call(() -> accounts.find(id).map(account -> page(account, viewer, problem, typed)))
                .orElseThrow(AccountsController::missing);
        return new ModelAndView("access/account-kept", status).addObject("page", page);
    }

    private KeptAccountPage page(KeptAccount account, Viewer viewer, @Nullable String problem, TypedChange typed) {
        var officer = account.officerId();
        return new KeptAccountPage(
                account,
                viewer,
                clock.getZone(),
                officers.of(account.unitId()),
                officers.find(officer).orElse(null),
                officers.left(officer),
                linked.of(account.id()).orElse(null),
                oidc.isSet(),
                problem,
                typed);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
