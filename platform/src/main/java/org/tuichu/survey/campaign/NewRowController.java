package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;

/// Entering a row of a task by hand, also where there is no network: the form keeps what it could not send.
@Controller
class NewRowController {
    private final SurveyReader surveys;
    private final EnterRow enter;
    private final MessageSource messages;

    NewRowController(SurveyReader surveys, EnterRow enter, MessageSource messages) {
        this.surveys = surveys;
        this.enter = enter;
        this.messages = messages;
    }

    /// The address decides what it may answer for: forms of tasks.
    @GetMapping("/survey-tasks/worker.js")
    @Requires(Permission.READ_PROGRAMMES)
    String worker() {
        return "forward:/desk/survey-worker.js";
    }

    @GetMapping("/survey-tasks/{id}/rows/new")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView fresh(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return form(writable(id, viewer), UUID.randomUUID(), Cells.EMPTY, HttpStatus.OK, List.of());
    }

    /// `row` is the id of the row that the form was made with, `again` asks for the form of the next one.
    @PostMapping("/survey-tasks/{id}/rows")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView enter(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        var entered = new NewRow(row == null ? UUID.randomUUID() : row, id, Cells.named(fields));
        return switch (enter.enter(entered, Brought.uploads(photo, viewer), viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.done.entered");
                var next = fields.containsKey("again") ? "/rows/new" : "";
                yield new ModelAndView("redirect:/survey-tasks/" + id + next);
            }
            case Answer.Faulty(var wrong) ->
                form(
                        writable(id, viewer),
                        entered.id(),
                        entered.cells(),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Fault.say(wrong, messages, locale));
            case Answer.Stale stale -> throw new IllegalStateException("a new row has no version");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// Of a row that is to be entered.
    static ModelAndView form(Task task, UUID id, Cells cells, HttpStatus status, List<Fault.Said> faults) {
        return new ModelAndView("survey/row", status)
                .addObject("task", task)
                .addObject("fresh", id)
                .addObject("cells", cells)
                .addObject("fields", RowField.values())
                .addObject("faults", faults)
                .addObject("known", false)
                .addObject("stale", false);
    }

    private Task writable(UUID task, Viewer viewer) {
        return orNotFound(surveys.task(task).filter(one -> one.mayWrite(viewer)));
    }
}
