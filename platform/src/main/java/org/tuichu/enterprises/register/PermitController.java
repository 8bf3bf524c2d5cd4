package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.shell.Fault;

/// Entering a permit of an enterprise, and saying what became of it.
@Controller
@RequestMapping("/enterprises/{id}/permits")
class PermitController {
    private final EnterpriseReader reader;
    private final KeepPermits keep;
    private final MessageSource messages;

    PermitController(EnterpriseReader reader, KeepPermits keep, MessageSource messages) {
        this.reader = reader;
        this.keep = keep;
        this.messages = messages;
    }

    @GetMapping("/new")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView fresh(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return form(ours(id, viewer), null, PermitForm.EMPTY, HttpStatus.OK, List.of());
    }

    @PostMapping
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView enter(
            @PathVariable UUID id,
            @ModelAttribute("form") PermitForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var enterprise = ours(id, viewer);
        return answer(keep.enter(enterprise.id(), form, viewer), enterprise, null, form, locale, redirect);
    }

    @GetMapping("/{permit}")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID permit, @AuthenticationPrincipal Viewer viewer) {
        var enterprise = ours(id, viewer);
        var known = permit(enterprise, permit);
        return form(enterprise, known, PermitForm.of(enterprise.version(), known), HttpStatus.OK, List.of());
    }

    @PostMapping("/{permit}")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID permit,
            @ModelAttribute("form") PermitForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var enterprise = ours(id, viewer);
        var known = permit(enterprise, permit);
        return answer(keep.change(enterprise.id(), permit, form, viewer), enterprise, known, form, locale, redirect);
    }

    private Enterprise ours(UUID id, Viewer viewer) {
        return orNotFound(
                reader.find(new EnterpriseId(id)).filter(enterprise -> EnterprisePage.mayKeep(enterprise, viewer)));
    }

    private Permit permit(Enterprise enterprise, UUID permit) {
        return orNotFound(reader.permits(enterprise.id()).stream()
                .filter(one -> one.id().equals(permit) && one.withdrawnAt() == null)
                .findFirst());
    }

    private ModelAndView answer(
            Answer answer,
            Enterprise enterprise,
            @Nullable Permit permit,
            PermitForm form,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "enterprises.done.changed");
                yield new ModelAndView("redirect:/enterprises/" + enterprise.id());
            }
            case Answer.Faulty(var wrong) ->
                form(enterprise, permit, form, HttpStatus.UNPROCESSABLE_CONTENT, Fault.say(wrong, messages, locale));
            case Answer.Stale(var differences) ->
                form(enterprise, permit, form, HttpStatus.CONFLICT, List.of()).addObject("differences", differences);
            case Answer.Twin twin -> throw new IllegalStateException("no code was typed");
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// `permit` is the one that is put right, null for a new one.
    private static ModelAndView form(
            Enterprise enterprise,
            @Nullable Permit permit,
            PermitForm form,
            HttpStatus status,
            List<Fault.Said> faults) {
        return new ModelAndView("enterprises/permit", status)
                .addObject("enterprise", enterprise)
                .addObject("permit", permit)
                .addObject("form", form)
                .addObject("kinds", Permit.Kind.values())
                .addObject("states", Permit.State.values())
                .addObject("faults", faults);
    }
}
