package org.tuichu.exitlists.targets;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.tuichu.directory.Jurisdiction;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.rulebook.DeviceWords;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// The targets of a programme's place, decomposed below it, beside the lists in force.
@Controller
@RequestMapping("/programmes/{id}/exit-lists/targets")
class TargetsController {
    private final FindProgramme programmes;
    private final ExitTargets targets;
    private final MessageSource messages;

    TargetsController(FindProgramme programmes, ExitTargets targets, MessageSource messages) {
        this.programmes = programmes;
        this.targets = targets;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.WORK_PLANS)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return page(programme(id, viewer), TargetForm.EMPTY, HttpStatus.OK, List.of(), viewer);
    }

    @PostMapping
    @Requires(Permission.WORK_PLANS)
    ModelAndView set(
            @PathVariable UUID id,
            @ModelAttribute("form") TargetForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var programme = programme(id, viewer);
        return switch (targets.set(programme, form, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "exitlists.done.target");
                yield new ModelAndView("redirect:/programmes/" + id + "/exit-lists/targets");
            }
            case Answer.Faulty(var wrong) ->
                page(programme, form, HttpStatus.UNPROCESSABLE_CONTENT, Fault.say(wrong, messages, locale), viewer);
            case Answer.Stale stale -> throw new IllegalStateException("a new target has no version");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ProgrammeHead programme(UUID id, Viewer viewer) {
        return orNotFound(programmes.head(viewer, new ProgrammeId(id)));
    }

    private ModelAndView page(
            ProgrammeHead programme, TargetForm form, HttpStatus status, List<Fault.Said> faults, Viewer viewer) {
        var places = targets.places(programme);
        return new ModelAndView("exitlists/targets", status)
                .addObject("programme", programme)
                .addObject("balance", targets.balance(programme))
                .addObject("places", places)
                .addObject("names", places.stream().collect(Collectors.toMap(Jurisdiction::id, Jurisdiction::name)))
                .addObject("maySet", ExitTargets.maySet(programme, viewer))
                .addObject("industries", DeviceWords.industries())
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
