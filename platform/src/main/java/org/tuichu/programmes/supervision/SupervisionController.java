package org.tuichu.programmes.supervision;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tuichu.evidence.ServeFile;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.shell.Fault;

/// What was supervised under a programme: the list, one record, its files, and withdrawing it.
@Controller
@RequestMapping("/programmes/{id}/supervision")
class SupervisionController {
    private final FollowProgramme follow;
    private final SupervisionReader reader;
    private final KeepSupervision keep;
    private final ServeFile serve;
    private final MessageSource messages;

    SupervisionController(
            FollowProgramme follow,
            SupervisionReader reader,
            KeepSupervision keep,
            ServeFile serve,
            MessageSource messages) {
        this.follow = follow;
        this.reader = reader;
        this.keep = keep;
        this.serve = serve;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam(required = false) Supervision.@Nullable Kind kind,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Viewer viewer) {
        var programme = orNotFound(follow.head(viewer, new ProgrammeId(id)));
        var list = reader.page(programme.id(), kind, page, SupervisionPage.SIZE);
        var mayEnter = SupervisionPage.mayEnter(programme, viewer);
        return new ModelAndView("programmes/supervision/list")
                .addObject("page", new SupervisionPage(programme, kind, list, mayEnter))
                .addObject("kinds", Supervision.Kind.values());
    }

    @GetMapping("/{record}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID record, @AuthenticationPrincipal Viewer viewer) {
        return page(id, record, viewer, HttpStatus.OK, "", List.of());
    }

    @PostMapping("/{record}/withdraw")
    @Requires(Permission.WORK_PLANS)
    ModelAndView withdraw(
            @PathVariable UUID id,
            @PathVariable UUID record,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var faults = SupervisionForm.faultsOfReason(reason);
        var answer = faults.isEmpty()
                ? keep.withdraw(new ProgrammeId(id), record, reason.strip(), viewer)
                : new KeepSupervision.Answer.Faulty(faults);
        return switch (answer) {
            case KeepSupervision.Answer.Done done -> {
                redirect.addFlashAttribute("notice", "supervision.done.withdrawn");
                yield new ModelAndView("redirect:/programmes/" + id + "/supervision/" + record);
            }
            case KeepSupervision.Answer.Already already ->
                page(
                        id,
                        record,
                        viewer,
                        HttpStatus.CONFLICT,
                        reason,
                        List.of(Fault.of("", "supervision.fault.already").say(messages, locale)));
            case KeepSupervision.Answer.Faulty(var wrong) ->
                page(
                        id,
                        record,
                        viewer,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        reason,
                        wrong.stream().map(fault -> fault.say(messages, locale)).toList());
            case KeepSupervision.Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/{record}/files/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    void file(
            @PathVariable UUID id,
            @PathVariable UUID record,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(reader.file(new ProgrammeId(id), record, file)), request, response);
    }

    @GetMapping("/{record}/files/{file}/preview")
    @Requires(Permission.READ_PROGRAMMES)
    void preview(
            @PathVariable UUID id,
            @PathVariable UUID record,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        serve.preview(orNotFound(reader.file(new ProgrammeId(id), record, file)), request, response);
    }

    private ModelAndView page(
            UUID id, UUID record, Viewer viewer, HttpStatus status, String reason, List<Fault.Said> faults) {
        var programme = orNotFound(follow.head(viewer, new ProgrammeId(id)));
        return new ModelAndView("programmes/supervision/record", status)
                .addObject("programme", programme)
                .addObject("whole", orNotFound(reader.find(programme.id(), record)))
                .addObject("mayWithdraw", SupervisionPage.mayWithdraw(programme, viewer))
                .addObject("reason", reason)
                .addObject("faults", faults);
    }
}
