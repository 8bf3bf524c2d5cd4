package org.tuichu.programmes.work.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.AssignmentView;
import org.tuichu.programmes.work.HandOn;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.Worked;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Refusal;
import org.tuichu.shell.Fault;

/// Handing a step on: to a supporting unit, or down.
@Controller
class StepController {
    private final ViewAssignments views;
    private final HandOn steps;
    private final MessageSource messages;

    StepController(ViewAssignments views, HandOn steps, MessageSource messages) {
        this.views = views;
        this.steps = steps;
        this.messages = messages;
    }

    @GetMapping("/assignments/{id}/steps/new")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView form(
            @PathVariable UUID id, @ModelAttribute("form") StepForm form, @AuthenticationPrincipal Viewer viewer) {
        return page(view(id, viewer), form, viewer, HttpStatus.OK, List.of());
    }

    @PostMapping("/assignments/{id}/steps")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView give(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var view = view(id, viewer);
        var wrongs = form.wrongs().stream()
                .map(wrong -> new Fault.Said(wrong.field(), messages.getMessage(wrong.key(), null, locale)))
                .toList();
        if (!wrongs.isEmpty()) {
            return page(view, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT, wrongs);
        }
        var version = Objects.requireNonNullElse(form.version(), 0L);
        var step = form.read(view.line().about().year());
        return switch (steps.handOn(new AssignmentId(id), version, step, viewer)) {
            case Worked.Done done -> {
                redirect.addFlashAttribute("notice", "work.done.HAND_ON");
                yield new ModelAndView("redirect:/assignments/" + id);
            }
            case Worked.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Worked.Refused(var why) ->
                page(view, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT, List.of(refused(why, locale)));
            case Worked.Stale stale ->
                page(view, form, viewer, HttpStatus.CONFLICT, List.of(said("", "work.stale.step", locale)));
        };
    }

    private Fault.Said refused(Refusal why, Locale locale) {
        var field = switch (why) {
            case DATES_OUTSIDE -> "end";
            case UNIT_OUTSIDE -> "unit";
            case NOT_NOW,
                    OTHER_HANDS,
                    OWN_SUBMISSION,
                    OWN_SIGNATURE,
                    REASON_MISSING,
                    STEPS_OPEN,
                    NOT_IN_FORCE,
                    NOT_LEAD -> "";
        };
        return said(field, "work.refusal." + why, locale);
    }

    private Fault.Said said(String field, String key, Locale locale) {
        return new Fault.Said(field, messages.getMessage(key, null, locale));
    }

    private AssignmentView view(UUID id, Viewer viewer) {
        return views.find(new AssignmentId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(
            AssignmentView view,
            @Nullable StepForm form,
            Viewer viewer,
            HttpStatusCode status,
            List<Fault.Said> faults) {
        var words = form == null || form.q() == null ? "" : form.q().strip();
        var answer = new ModelAndView("programmes/work/step");
        answer.setStatus(status);
        return answer.addObject("view", view)
                .addObject("form", form)
                .addObject("units", steps.takers(view.line(), words, viewer))
                .addObject("faults", faults);
    }
}
