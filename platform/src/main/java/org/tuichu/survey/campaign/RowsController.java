package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.ServeFile;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// Putting a row of a task right, removing it, and showing its pictures.
@Controller
class RowsController {
    private final SurveyReader surveys;
    private final RowReader rows;
    private final KeepRows keep;
    private final RowPhotos photos;
    private final ServeFile serve;
    private final MessageSource messages;

    RowsController(
            SurveyReader surveys,
            RowReader rows,
            KeepRows keep,
            RowPhotos photos,
            ServeFile serve,
            MessageSource messages) {
        this.surveys = surveys;
        this.rows = rows;
        this.keep = keep;
        this.photos = photos;
        this.serve = serve;
        this.messages = messages;
    }

    @GetMapping("/survey-rows/{id}/photos/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    void photo(@PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(photos.file(id, file)), request, response);
    }

    @GetMapping("/survey-rows/{id}/photos/{file}/preview")
    @Requires(Permission.READ_PROGRAMMES)
    void preview(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.preview(orNotFound(photos.file(id, file)), request, response);
    }

    @GetMapping("/survey-rows/{id}/edit")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        var row = orNotFound(rows.find(id));
        return form(writable(row.task(), viewer), row, row.cells(), HttpStatus.OK, List.of(), false);
    }

    @PostMapping("/survey-rows/{id}/edit")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var row = orNotFound(rows.find(id));
        var cells = Cells.named(fields);
        return answer(keep.change(id, version, cells, viewer), "changed", row, cells, viewer, locale, redirect);
    }

    @PostMapping("/survey-rows/{id}/remove")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView remove(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var row = orNotFound(rows.find(id));
        return answer(keep.remove(id, version, viewer), "removed", row, row.cells(), viewer, locale, redirect);
    }

    private ModelAndView answer(
            Answer answer,
            String what,
            SurveyRow row,
            Cells cells,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.done." + what);
                yield new ModelAndView("redirect:/survey-tasks/" + row.task());
            }
            case Answer.Faulty(var wrong) -> form(writable(row.task(), viewer), row, cells, wrong, locale);
            case Answer.Stale stale ->
                form(writable(row.task(), viewer), row, cells, HttpStatus.CONFLICT, List.of(), true);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Task writable(UUID task, Viewer viewer) {
        return orNotFound(surveys.task(task).filter(one -> one.mayWrite(viewer)));
    }

    private ModelAndView form(Task task, SurveyRow row, Cells cells, List<Fault> wrong, Locale locale) {
        var faults = Fault.say(wrong, messages, locale);
        return form(task, row, cells, HttpStatus.UNPROCESSABLE_CONTENT, faults, false);
    }

    /// `row` is the one that is put right as it stands now.
    private ModelAndView form(
            Task task, SurveyRow row, Cells cells, HttpStatus status, List<Fault.Said> faults, boolean stale) {
        return new ModelAndView("survey/row", status)
                .addObject("task", task)
                .addObject("row", row)
                .addObject("cells", cells)
                .addObject("fields", RowField.values())
                .addObject("faults", faults)
                .addObject("known", false)
                .addObject("stale", stale)
                .addObject("photos", photos.of(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }
}
