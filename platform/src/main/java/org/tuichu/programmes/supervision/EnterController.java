package org.tuichu.programmes.supervision;

import static org.tuichu.shell.NotFound.orNotFound;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;

/// Entering minutes, a circular or an interview; `duty` in the address chooses duties beforehand.
@Controller
@RequestMapping("/programmes/{id}/supervision")
class EnterController {
    private final FollowProgramme follow;
    private final SupervisionReader reader;
    private final KeepSupervision keep;
    private final EnterSupervision enter;
    private final MessageSource messages;

    EnterController(
            FollowProgramme follow,
            SupervisionReader reader,
            KeepSupervision keep,
            EnterSupervision enter,
            MessageSource messages) {
        this.follow = follow;
        this.reader = reader;
        this.keep = keep;
        this.enter = enter;
        this.messages = messages;
    }

    @GetMapping("/new")
    @Requires(Permission.WORK_PLANS)
    ModelAndView form(
            @PathVariable UUID id,
            @ModelAttribute("form") SupervisionForm form,
            @AuthenticationPrincipal Viewer viewer) {
        return page(id, form, viewer, HttpStatus.OK, List.of());
    }

    @PostMapping
    @Requires(Permission.WORK_PLANS)
    ModelAndView enter(
            @PathVariable UUID id,
            @ModelAttribute("form") SupervisionForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        return switch (enter.enter(new ProgrammeId(id), form, Brought.uploads(files, viewer), viewer)) {
            case KeepSupervision.Answer.Done(var record) -> {
                redirect.addFlashAttribute("notice", "supervision.done.entered");
                yield new ModelAndView("redirect:/programmes/" + id + "/supervision/" + record);
            }
            case KeepSupervision.Answer.Faulty(var wrong) -> {
                var said =
                        wrong.stream().map(fault -> fault.say(messages, locale)).toList();
                yield page(id, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT, said);
            }
            case KeepSupervision.Answer.Already already -> throw new IllegalStateException("entered is not withdrawn");
            case KeepSupervision.Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(
            UUID id, SupervisionForm form, Viewer viewer, HttpStatus status, List<Fault.Said> faults) {
        var programme = orNotFound(follow.head(viewer, new ProgrammeId(id))
                .flatMap(head -> SupervisionPage.mayEnter(head, viewer) ? Optional.of(head) : Optional.empty()));
        return new ModelAndView("programmes/supervision/new", status)
                .addObject("programme", programme)
                .addObject("form", form)
                .addObject("duties", reader.duties(programme.id()))
                .addObject("units", keep.units(viewer))
                .addObject("kinds", Supervision.Kind.values())
                .addObject("faults", faults);
    }
}
