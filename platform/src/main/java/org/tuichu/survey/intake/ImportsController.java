package org.tuichu.survey.intake;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.tuichu.sheets.Xlsx;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.SurveyReader;
import org.tuichu.survey.campaign.Task;

/// Bringing a table to a task: choose its columns, look at what it would do, take it or drop it.
@Controller
class ImportsController {
    private final SurveyReader surveys;
    private final ImportReader imports;
    private final ImportPages pages;
    private final BringTable bring;
    private final ImportJobs jobs;
    private final EndImport end;
    private final ErrorWorkbook errors;
    private final MessageSource messages;

    ImportsController(
            SurveyReader surveys,
            ImportReader imports,
            ImportPages pages,
            BringTable bring,
            ImportJobs jobs,
            EndImport end,
            ErrorWorkbook errors,
            MessageSource messages) {
        this.surveys = surveys;
        this.imports = imports;
        this.pages = pages;
        this.bring = bring;
        this.jobs = jobs;
        this.end = end;
        this.errors = errors;
        this.messages = messages;
    }

    @GetMapping("/survey-tasks/{id}/imports")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView form(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return form(writable(id, viewer), HttpStatus.OK, List.of());
    }

    @PostMapping(path = "/survey-tasks/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.WORK_DUTIES)
    ModelAndView bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale)
            throws IOException {
        var task = writable(id, viewer);
        var uploads = Brought.uploads(file == null ? null : List.of(file), viewer);
        if (uploads.isEmpty()) {
            var fault = Fault.of("file", "survey.import.fault.file").say(messages, locale);
            return form(task, HttpStatus.UNPROCESSABLE_CONTENT, List.of(fault));
        }
        return switch (bring.bring(id, uploads.getFirst(), viewer)) {
            case Answer.Done(var brought) -> new ModelAndView("redirect:/survey-imports/" + brought);
            case Answer.Faulty(var wrong) ->
                form(task, HttpStatus.UNPROCESSABLE_CONTENT, Fault.say(wrong, messages, locale));
            case Answer.Stale stale -> throw new IllegalStateException("no version was named");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/survey-imports/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Fate only,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var shown = pages.of(orNotFound(imports.find(id)), only, table, page, viewer);
        if (shown.underWay()) {
            response.setHeader("Refresh", "2");
        }
        return new ModelAndView("survey/import").addObject("page", shown);
    }

    /// Fields `column-0` and so on, for each column of the table the name of a field or nothing.
    @PostMapping("/survey-imports/{id}/read")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale)
            throws IOException {
        var read = orNotFound(imports.find(id).filter(one -> one.state() == Import.State.BROUGHT));
        writable(read.task(), viewer);
        var chosen = new HashMap<Integer, String>();
        fields.forEach((name, field) -> {
            if (name.matches("column-[0-9]{1,3}")) {
                chosen.put(Integer.valueOf(name.substring(7)), field);
            }
        });
        var columns = new Columns(table, chosen);
        var faults = pages.faults(read, columns);
        if (!faults.isEmpty()) {
            var page = pages.typed(read, columns, Fault.say(faults, messages, locale), viewer);
            return new ModelAndView("survey/import", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page);
        }
        jobs.read(read, columns, viewer);
        return new ModelAndView("redirect:/survey-imports/" + id);
    }

    @PostMapping("/survey-imports/{id}/take")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "GOOD") EndImport.Wanted rows,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        return switch (end.take(id, rows, viewer)) {
            case Answer.Done done -> new ModelAndView("redirect:/survey-imports/" + id);
            case Answer.Stale stale ->
                refused(id, HttpStatus.CONFLICT, List.of(Fault.of("", "survey.import.refusal.STALE")), viewer, locale);
            case Answer.Faulty(var faults) -> refused(id, HttpStatus.UNPROCESSABLE_CONTENT, faults, viewer, locale);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView refused(UUID id, HttpStatus status, List<Fault> faults, Viewer viewer, Locale locale) {
        var why = Fault.say(faults, messages, locale).stream()
                .map(Fault.Said::words)
                .toList();
        return new ModelAndView("survey/import", status)
                .addObject("page", pages.refused(orNotFound(imports.find(id)), why, viewer));
    }

    @PostMapping("/survey-imports/{id}/cancel")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView cancel(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        if (end.cancel(id, viewer) instanceof Answer.Done) {
            return new ModelAndView("redirect:/survey-imports/" + id);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/survey-imports/{id}/drop")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView drop(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes redirect) {
        if (end.drop(id, viewer) instanceof Answer.Done(var task)) {
            redirect.addFlashAttribute("notice", "survey.import.done.DROPPED");
            return new ModelAndView("redirect:/survey-tasks/" + task);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/survey-imports/{id}/errors.xlsx")
    @Requires(Permission.READ_PROGRAMMES)
    void errors(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var read = orNotFound(imports.find(id));
        response.setContentType(Xlsx.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                Xlsx.fileName(messages.getMessage("survey.import.errors", null, locale)) + ".xlsx",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        errors.write(read, locale, response.getOutputStream());
    }

    private Task writable(UUID task, Viewer viewer) {
        return orNotFound(surveys.task(task).filter(one -> one.mayWrite(viewer)));
    }

    private ModelAndView form(Task task, HttpStatus status, List<Fault.Said> faults) {
        return new ModelAndView("survey/imports", status)
                .addObject("task", task)
                .addObject("imports", imports.ofTask(task.id()))
                .addObject("faults", faults);
    }
}
