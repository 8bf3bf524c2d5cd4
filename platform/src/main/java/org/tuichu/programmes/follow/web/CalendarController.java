package org.tuichu.programmes.follow.web;

import static org.tuichu.shell.NotFound.orNotFound;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;

/// The calendar of a programme.
@Controller
class CalendarController {
    private final FollowProgramme follow;

    CalendarController(FollowProgramme follow) {
        this.follow = follow;
    }

    @GetMapping("/programmes/{id}/calendar")
    @Requires(Permission.READ_PROGRAMMES)
    String calendar(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            Model model) {
        var calendar = orNotFound(follow.calendar(viewer, new ProgrammeId(id)));
        model.addAttribute("page", CalendarPage.of(calendar, month));
        return "programmes/follow/calendar";
    }
}
