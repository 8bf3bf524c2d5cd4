package org.tuichu.programmes.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.group.GroupForms.Join;
import org.tuichu.programmes.group.GroupForms.Leave;
import org.tuichu.programmes.group.LeadingGroup.Answer;

/// The leading group of a programme: who is, who was, and the forms that change it.
@Controller
class GroupController {
    private final FollowProgramme follow;
    private final ChangeGroup change;

    GroupController(FollowProgramme follow, ChangeGroup change) {
        this.follow = follow;
        this.change = change;
    }

    @GetMapping("/programmes/{id}/leading-group")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return page(id, viewer, HttpStatus.OK, Join.EMPTY, Leave.EMPTY);
    }

    @PostMapping("/programmes/{id}/leading-group/join")
    @Requires(Permission.WORK_PLANS)
    ModelAndView join(
            @PathVariable UUID id,
            @ModelAttribute Join form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var wrong = form.wrong();
        var answer = wrong != null
                ? wrong
                : change.join(new ProgrammeId(id), seen(form.version()), form.joining(), viewer.userName());
        return answer(id, viewer, answer, form, Leave.EMPTY, redirect);
    }

    @PostMapping("/programmes/{id}/leading-group/leave")
    @Requires(Permission.WORK_PLANS)
    ModelAndView leave(
            @PathVariable UUID id,
            @ModelAttribute Leave form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var wrong = form.wrong();
        var answer = wrong != null
                ? wrong
                : change.leave(new ProgrammeId(id), seen(form.version()), form.leaving(), viewer.userName());
        return answer(id, viewer, answer, Join.EMPTY, form, redirect);
    }

    private ModelAndView answer(
            UUID id, Viewer viewer, Answer answer, Join join, Leave leave, RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "programmes.group.changed");
                yield new ModelAndView("redirect:/programmes/" + id + "/leading-group");
            }
            case Answer.Stale stale ->
                page(id, viewer, HttpStatus.CONFLICT, join, leave)
                        .addObject("typedOn", seen(join.version() == null ? leave.version() : join.version()));
            case Answer.Wrong wrong ->
                page(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT, join, leave).addObject("wrong", wrong);
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(UUID id, Viewer viewer, HttpStatus status, Join join, Leave leave) {
        var programme = follow.head(viewer, new ProgrammeId(id));
        var group = change.find(new ProgrammeId(id));
        if (programme.isEmpty() || group.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("programmes/group/group", status)
                .addObject("programme", programme.get())
                .addObject("group", group.get())
                .addObject("mayKeep", mayKeep(group.get(), id, viewer))
                .addObject("join", join)
                .addObject("leave", leave);
    }

    private boolean mayKeep(LeadingGroup group, UUID id, Viewer viewer) {
        return group.status() == ProgrammeStatus.ACTIVE
                && viewer.may(Permission.WORK_PLANS)
                && change.keptAt(new ProgrammeId(id)).equals(viewer.jurisdictionPath());
    }

    private static long seen(@Nullable Long version) {
        return version == null ? 0 : version;
    }
}
