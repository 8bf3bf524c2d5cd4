package org.tuichu.programmes.work.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import org.tuichu.programmes.supervision.SupervisionReader;
import org.tuichu.programmes.work.ActByForm;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.WorkForm;
import org.tuichu.programmes.work.Worked;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;

/// The page of an assignment, and every act on it but handing on.
@Controller
class AssignmentController {
    private final ViewAssignments views;
    private final ActByForm acts;
    private final SupervisionReader supervisions;
    private final MessageSource messages;

    AssignmentController(
            ViewAssignments views, ActByForm acts, SupervisionReader supervisions, MessageSource messages) {
        this.views = views;
        this.acts = acts;
        this.supervisions = supervisions;
        this.messages = messages;
    }

    @GetMapping("/assignments/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return page(id, viewer, HttpStatus.OK, null, List.of());
    }

    @PostMapping("/assignments/{id}/acts")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Act act,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        var form = WorkForm.of(act, version, fields);
        return switch (acts.act(new AssignmentId(id), form, Brought.uploads(files, viewer), viewer)) {
            case ActByForm.Answer.Faulty(var faults) -> {
                var said = faults.stream()
                        .map(fault -> fault.say(messages, locale))
                        .toList();
                yield page(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT, form, said);
            }
            case ActByForm.Answer.Did(var worked) -> answer(id, worked, form, viewer, locale, redirect);
        };
    }

    private ModelAndView answer(
            UUID id, Worked worked, WorkForm form, Viewer viewer, Locale locale, RedirectAttributes redirect) {
        return switch (worked) {
            case Worked.Done done -> {
                redirect.addFlashAttribute("notice", "work.done." + form.act());
                yield new ModelAndView("redirect:/assignments/" + id);
            }
            case Worked.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Worked.Refused(var why) -> {
                var words = messages.getMessage("work.refusal." + why, null, locale);
                var said = new Fault.Said("", words);
                yield page(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT, form, List.of(said));
            }
            case Worked.Stale stale -> page(id, viewer, HttpStatus.CONFLICT, form, List.of());
        };
    }

    /// `form` is what was typed, null when the page is opened; a conflict shows it beside what stands now.
    private ModelAndView page(
            UUID id, Viewer viewer, HttpStatusCode status, @Nullable WorkForm form, List<Fault.Said> faults) {
        var view = views.find(new AssignmentId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = form == null
                ? AssignmentPage.of(view, viewer)
                : new AssignmentPage(view, viewer, form, faults, status == HttpStatus.CONFLICT);
        var answer = new ModelAndView("programmes/work/assignment");
        answer.setStatus(status);
        return answer.addObject("page", page)
                .addObject(
                        "supervisions", supervisions.ofDuty(view.line().about().duty()));
    }
}
