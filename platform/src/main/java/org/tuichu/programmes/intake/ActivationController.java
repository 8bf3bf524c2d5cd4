package org.tuichu.programmes.intake;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.ProgrammeId;

/// The last step: what activation will do, and doing it; or discarding the draft.
@Controller
class ActivationController {
    private final ActivatePlan plans;
    private final DiffPages diffs;
    private final String activated;

    ActivationController(ActivatePlan plans, DiffPages diffs, @Value("${tuichu.mode}") String mode) {
        this.plans = plans;
        this.diffs = diffs;
        this.activated = "demo".equals(mode) ? "intake.notice.activatedInDemo" : "intake.notice.activated";
    }

    @GetMapping("/programmes/{id}/activate")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView preview(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return page(id, viewer, locale, HttpStatus.OK, null);
    }

    @PostMapping("/programmes/{id}/activate")
    @Requires(Permission.WORK_PLANS)
    ModelAndView activate(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable UUID supersedes,
            @RequestParam(required = false) @Nullable Recurrence interval,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (activate(id, version, supersedes, interval, viewer)) {
            case Activated.Done done -> {
                redirect.addFlashAttribute("notice", activated);
                yield new ModelAndView("redirect:/programmes/" + id);
            }
            case Activated.Stale stale -> page(id, viewer, locale, HttpStatus.CONFLICT, "intake.conflict.activation");
            case Activated.NotADraft not -> page(id, viewer, locale, HttpStatus.CONFLICT, "intake.conflict.notADraft");
            case Activated.Refused refused ->
                page(id, viewer, locale, HttpStatus.UNPROCESSABLE_CONTENT, refused.obstacle());
            case Activated.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// Two drafts of one place activated at the same moment: the database lets one pass.
    private Activated activate(
            UUID id, long version, @Nullable UUID supersedes, @Nullable Recurrence interval, Viewer viewer) {
        try {
            return plans.activate(new ProgrammeId(id), version, supersedes, interval, Person.of(viewer));
        } catch (DuplicateKeyException otherWasFaster) {
            return new Activated.Stale();
        }
    }

    /// For units that came into a class of the plan, or were matched with a name, after it came into force.
    @PostMapping("/programmes/{id}/give")
    @Requires(Permission.WORK_PLANS)
    String give(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes redirect) {
        if (!plans.giveMissing(new ProgrammeId(id), Person.of(viewer))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("notice", "work.done.given");
        return "redirect:/programmes/" + id + "/board";
    }

    @PostMapping("/programmes/{id}/discard")
    @Requires(Permission.WORK_PLANS)
    ModelAndView discard(
            @PathVariable UUID id,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (plans.discard(new ProgrammeId(id), version)) {
            case Activated.Done done -> {
                redirect.addFlashAttribute("notice", "intake.notice.discarded");
                yield new ModelAndView("redirect:/plans/new");
            }
            case Activated.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Activated.Stale stale -> page(id, viewer, locale, HttpStatus.CONFLICT, "intake.conflict.activation");
            case Activated.NotADraft not -> page(id, viewer, locale, HttpStatus.CONFLICT, "intake.conflict.notADraft");
            case Activated.Refused refused ->
                page(id, viewer, locale, HttpStatus.UNPROCESSABLE_CONTENT, refused.obstacle());
        };
    }

    private ModelAndView page(UUID id, Viewer viewer, Locale locale, HttpStatusCode status, @Nullable String conflict) {
        var activation =
                plans.preview(new ProgrammeId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new ModelAndView("programmes/intake/activate");
        view.setStatus(status);
        view.addObject("page", activation);
        view.addObject("editable", ReviewPages.mayEdit(activation.programme(), viewer));
        view.addObject("conflict", conflict);
        var diff = activation.diff();
        view.addObject("diff", diff == null ? null : diffs.of(diff, locale));
        return view;
    }
}
