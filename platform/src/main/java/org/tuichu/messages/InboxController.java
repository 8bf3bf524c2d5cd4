package org.tuichu.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;

/// The inbox: what the person was told, what was given up on its way out, and where e-mail for the unit goes.
@Controller
class InboxController {
    private static final int PAGE = 30;
    private static final int MOST_FAILED = 20;

    private final Inbox inbox;
    private final MailAddresses addresses;

    InboxController(Inbox inbox, MailAddresses addresses) {
        this.inbox = inbox;
        this.addresses = addresses;
    }

    @GetMapping("/inbox")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@AuthenticationPrincipal Viewer viewer, @RequestParam(required = false) @Nullable Long before) {
        return view(viewer, before, null, Typed.AS_IT_IS);
    }

    @PostMapping("/inbox/{id}/read")
    @Requires(Permission.READ_PROGRAMMES)
    String read(
            @PathVariable UUID id,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(required = false) @Nullable Long before) {
        if (!inbox.read(viewer, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return before == null ? "redirect:/inbox" : "redirect:/inbox?before=" + before;
    }

    @PostMapping("/inbox/read")
    @Requires(Permission.READ_PROGRAMMES)
    String readAll(@RequestParam long until, @AuthenticationPrincipal Viewer viewer) {
        inbox.readAll(viewer, until);
        return "redirect:/inbox";
    }

    @PostMapping("/inbox/address")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView address(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String seen,
            @AuthenticationPrincipal Viewer viewer) {
        var typed = email.strip();
        var address = EmailAddress.read(typed);
        if (address.isEmpty() && !typed.isEmpty()) {
            return again(viewer, typed, Typed.MALFORMED, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return addresses.set(viewer, seen, address.orElse(null))
                ? new ModelAndView("redirect:/inbox")
                : again(viewer, typed, Typed.STALE, HttpStatus.CONFLICT);
    }

    /// How the address in the form came there.
    private enum Typed {
        AS_IT_IS,
        MALFORMED,
        /// Somebody else changed it meanwhile.
        STALE
    }

    private ModelAndView again(Viewer viewer, String email, Typed how, HttpStatus status) {
        var view = view(viewer, null, email, how);
        view.setStatus(status);
        return view;
    }

    /// `email` is null where the one that is kept is shown.
    private ModelAndView view(Viewer viewer, @Nullable Long before, @Nullable String email, Typed how) {
        var kept = addresses.find(viewer.unitId()).orElse("");
        var found = inbox.page(viewer, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("messages/inbox")
                .addObject("entries", shown)
                .addObject("before", before)
                .addObject("next", found.size() > PAGE ? shown.getLast().number() : null)
                .addObject("failed", inbox.failed(viewer, MOST_FAILED))
                .addObject("email", email == null ? kept : email)
                .addObject("seen", kept)
                .addObject("stale", how == Typed.STALE)
                .addObject("longest", EmailAddress.LONGEST)
                .addObject("wrong", how == Typed.MALFORMED);
    }
}
