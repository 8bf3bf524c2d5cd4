package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// What is known and not in the report yet: looked through, taken over at once, or filled in one by one.
@Controller
@RequestMapping("/survey-tasks/{id}/known-lines")
class KnownRowsController {
    /// Rows of one page: a filter narrows them.
    private static final int SHOWN = 100;

    private final SurveyReader surveys;
    private final KnownRows known;
    private final TakeKnown take;
    private final MessageSource messages;

    KnownRowsController(SurveyReader surveys, KnownRows known, TakeKnown take, MessageSource messages) {
        this.surveys = surveys;
        this.known = known;
        this.take = take;
        this.messages = messages;
    }

    /// `q` is a piece of the name of the enterprise or of the device.
    @GetMapping
    @Requires(Permission.WORK_DUTIES)
    ModelAndView list(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Viewer viewer) {
        return list(writable(id, viewer), q, HttpStatus.OK, List.of(), viewer);
    }

    @PostMapping
    @Requires(Permission.WORK_DUTIES)
    ModelAndView take(
            @PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale, RedirectAttributes redirect) {
        return switch (take.take(id, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.done.known");
                yield new ModelAndView("redirect:/survey-tasks/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var said = Fault.say(wrong, messages, locale);
                yield list(writable(id, viewer), "", HttpStatus.UNPROCESSABLE_CONTENT, said, viewer);
            }
            case Answer.Stale stale -> throw new IllegalStateException("nothing is taken by its version");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// The form of a new row with what is known of one; back to the list where it was entered meanwhile.
    @GetMapping("/{known}")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView fill(@PathVariable UUID id, @PathVariable("known") UUID row, @AuthenticationPrincipal Viewer viewer) {
        var task = writable(id, viewer);
        return known.missing(task, viewer)
                .filter(one -> one.id().equals(row))
                .findFirst()
                .map(one -> NewRowController.form(task, one.id(), one.cells(), HttpStatus.OK, List.of())
                        .addObject("known", true))
                .orElseGet(() -> new ModelAndView("redirect:/survey-tasks/" + id + "/known-lines"));
    }

    private ModelAndView list(Task task, String words, HttpStatus status, List<Fault.Said> faults, Viewer viewer) {
        var found = known.missing(task, viewer)
                .filter(row -> says(row.cells(), words.strip()))
                .limit(SHOWN + 1L)
                .toList();
        return new ModelAndView("survey/known", status)
                .addObject("task", task)
                .addObject("q", words)
                .addObject("rows", found.subList(0, Math.min(SHOWN, found.size())))
                .addObject("more", found.size() > SHOWN)
                .addObject("faults", faults);
    }

    private static boolean says(Cells cells, String words) {
        return cells.get(RowField.ENTERPRISE).contains(words) || cells.device().contains(words);
    }

    private Task writable(UUID task, Viewer viewer) {
        return orNotFound(surveys.task(task).filter(one -> one.mayWrite(viewer)));
    }
}
