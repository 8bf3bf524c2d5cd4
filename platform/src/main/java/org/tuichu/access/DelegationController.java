package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lends the own roles for an absence, and works with what a colleague lent.
@Controller
class DelegationController {
    private final Delegations delegations;
    private final CurrentSession current;

    DelegationController(Delegations delegations, CurrentSession current) {
        this.delegations = delegations;
        this.current = current;
    }

    @GetMapping("/account/delegations")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(@AuthenticationPrincipal Viewer viewer) {
        return page(viewer, NewDelegation.typed(null, null, null, null), null, HttpStatus.OK);
    }

    @PostMapping("/account/delegations")
    @Requires(Permission.SIGNED_IN)
    ModelAndView make(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes attributes) {
        var typed = NewDelegation.typed(to, firstDay, lastDay, reason);
        return delegations.make(viewer, typed) instanceof Delegated.Refused(var why)
                ? page(viewer, typed, why, HttpStatus.UNPROCESSABLE_CONTENT)
                : done("access.delegation.made", attributes);
    }

    @PostMapping("/account/delegations/{id}/revoke")
    @Requires(Permission.SIGNED_IN)
    ModelAndView revoke(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes attributes) {
        if (delegations.revoke(viewer, id) instanceof Delegated.Missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return done("access.delegation.revoked", attributes);
    }

    /// Without a delegation the person works with the own roles again.
    @PostMapping("/account/on-behalf")
    @Requires(Permission.SIGNED_IN)
    ModelAndView workWith(
            @RequestParam Optional<UUID> delegation, HttpServletRequest request, RedirectAttributes attributes) {
        var session = current.of(request).orElseThrow();
        if (delegations.workWith(session, delegation) instanceof Delegated.Missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return done(delegation.isPresent() ? "access.delegation.begun" : "access.delegation.ended", attributes);
    }

    private static ModelAndView done(String notice, RedirectAttributes attributes) {
        attributes.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/account/delegations");
    }

    private ModelAndView page(
            Viewer viewer, NewDelegation typed, Delegated.@Nullable Reason refused, HttpStatus status) {
        var page = new DelegationPage(
                viewer,
                delegations.today(viewer),
                delegations.of(viewer),
                delegations.colleagues(viewer),
                typed,
                refused == null ? null : refused.message(),
                refused == null ? null : refused.field());
        return new ModelAndView("access/delegations", status).addObject("page", page);
    }
}
