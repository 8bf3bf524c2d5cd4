package org.tuichu.programmes.follow.web;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.DutyFilter;
import org.tuichu.programmes.follow.DutyQuery;
import org.tuichu.programmes.follow.Excerpt;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.intake.CorrectionWords;
import org.tuichu.programmes.supervision.SupervisionReader;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.web.LineRow;

/// The duties of a programme: the list and the page of one.
@Controller
class DutiesController {
    private final FollowProgramme follow;
    private final ViewAssignments assignments;
    private final SupervisionReader supervisions;
    private final CorrectionWords corrections;
    private final Clock clock;

    DutiesController(
            FollowProgramme follow,
            ViewAssignments assignments,
            SupervisionReader supervisions,
            CorrectionWords corrections,
            Clock clock) {
        this.follow = follow;
        this.assignments = assignments;
        this.supervisions = supervisions;
        this.corrections = corrections;
        this.clock = clock;
    }

    @GetMapping("/programmes/{id}/duties")
    @Requires(Permission.READ_PROGRAMMES)
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("query") DutyQuery query,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var list = orNotFound(follow.duties(viewer, new ProgrammeId(id), query.filter()));
        model.addAttribute("page", DutiesPage.of(list, Math.max(1, page)));
        model.addAttribute("roles", Role.values());
        model.addAttribute("kinds", DeadlineState.Kind.values());
        model.addAttribute("sorts", DutyFilter.Sort.values());
        return "programmes/follow/duties";
    }

    @GetMapping("/programmes/{id}/duties/{duty}")
    @Requires(Permission.READ_PROGRAMMES)
    String duty(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID duty,
            Locale locale,
            Model model) {
        var view = orNotFound(follow.duty(viewer, new ProgrammeId(id), new DutyId(duty)));
        model.addAttribute("view", view);
        model.addAttribute("corrections", ChangeRow.of(view, corrections, locale, clock.getZone()));
        model.addAttribute("marks", Excerpt.Mark.values());
        model.addAttribute("assignments", LineRow.of(assignments.ofDuty(new DutyId(duty)), view.today(), viewer));
        model.addAttribute("supervisions", supervisions.ofDuty(new DutyId(duty)));
        return "programmes/follow/duty";
    }
}
