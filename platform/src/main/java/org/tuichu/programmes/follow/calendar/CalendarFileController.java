package org.tuichu.programmes.follow.calendar;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;

/// The calendar of a programme to take away.
@Controller
class CalendarFileController {
    private final FollowProgramme follow;
    private final CalendarFiles files;

    CalendarFileController(FollowProgramme follow, CalendarFiles files) {
        this.follow = follow;
        this.files = files;
    }

    @GetMapping("/programmes/{id}/calendar.ics")
    @Requires(Permission.READ_PROGRAMMES)
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Locale locale) {
        return files.of(orNotFound(follow.calendar(viewer, new ProgrammeId(id))), locale);
    }
}
