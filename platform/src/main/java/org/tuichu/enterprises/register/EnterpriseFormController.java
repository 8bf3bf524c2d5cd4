package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

/// Entering an enterprise, and putting it right.
@Controller
@RequestMapping("/enterprises")
class EnterpriseFormController {
    private final EnterpriseReader reader;
    private final KeepEnterprise keep;
    private final Locations locations;
    private final MessageSource messages;

    EnterpriseFormController(
            EnterpriseReader reader, KeepEnterprise keep, Locations locations, MessageSource messages) {
        this.reader = reader;
        this.keep = keep;
        this.locations = locations;
        this.messages = messages;
    }

    @GetMapping("/new")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView fresh(@AuthenticationPrincipal Viewer viewer) {
        return form(null, EnterpriseForm.EMPTY, viewer, HttpStatus.OK, List.of());
    }

    @PostMapping
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView enter(
            @ModelAttribute("form") EnterpriseForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return answer(keep.enter(form, viewer), null, form, viewer, locale, redirect);
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        var enterprise = ours(reader.show(new EnterpriseId(id)), viewer);
        return form(enterprise, EnterpriseForm.of(enterprise), viewer, HttpStatus.OK, List.of());
    }

    @PostMapping("/{id}/edit")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute("form") EnterpriseForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var enterprise = ours(reader.find(new EnterpriseId(id)), viewer);
        return answer(keep.change(enterprise.id(), form, viewer), enterprise, form, viewer, locale, redirect);
    }

    private static Enterprise ours(Optional<Enterprise> found, Viewer viewer) {
        return orNotFound(found.filter(enterprise -> EnterprisePage.mayKeep(enterprise, viewer)));
    }

    private ModelAndView answer(
            Answer answer,
            @Nullable Enterprise enterprise,
            EnterpriseForm form,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done(var id) -> {
                redirect.addFlashAttribute(
                        "notice", enterprise == null ? "enterprises.done.entered" : "enterprises.done.changed");
                yield new ModelAndView("redirect:/enterprises/" + id);
            }
            case Answer.Faulty(var wrong) ->
                form(enterprise, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT, Fault.say(wrong, messages, locale));
            case Answer.Twin twin ->
                form(enterprise, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT, List.of())
                        .addObject("twin", twin);
            case Answer.Stale(var differences) -> {
                if (differences.stream().anyMatch(EnterpriseFormController::showsPhone)) {
                    reader.show(Objects.requireNonNull(enterprise).id());
                }
                yield form(enterprise, form, viewer, HttpStatus.CONFLICT, List.of())
                        .addObject("differences", differences);
            }
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// The number that stands now, which is not the one that was typed.
    private static boolean showsPhone(Difference difference) {
        return difference.field().equals("phone") && difference.before() != null;
    }

    /// `enterprise` is the one that is put right as it stands now, null for a new one.
    private ModelAndView form(
            @Nullable Enterprise enterprise,
            EnterpriseForm form,
            Viewer viewer,
            HttpStatus status,
            List<Fault.Said> faults) {
        return new ModelAndView("enterprises/form", status)
                .addObject("enterprise", enterprise)
                .addObject("form", form)
                .addObject("locations", locations.below(viewer))
                .addObject("datums", Particulars.Datum.values())
                .addObject("editions", Particulars.Industry.Edition.values())
                .addObject("faults", faults);
    }
}
