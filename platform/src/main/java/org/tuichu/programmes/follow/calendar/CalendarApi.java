package org.tuichu.programmes.follow.calendar;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.CalendarKeys;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.follow.MyDuties;

/// Calendars in iCalendar, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calendars", description = "The days of programmes and of the own unit as iCalendar (RFC 5545)")
class CalendarApi {
    private final FollowProgramme follow;
    private final MyDuties duties;
    private final CalendarKeys keys;
    private final CalendarFiles files;
    private final Clock clock;

    CalendarApi(FollowProgramme follow, MyDuties duties, CalendarKeys keys, CalendarFiles files, Clock clock) {
        this.follow = follow;
        this.duties = duties;
        this.keys = keys;
        this.files = files;
        this.clock = clock;
    }

    @Schema(name = "FeedAddress", description = "Shown this once; whoever has it reads the feed without signing in")
    record AddressJson(String address) {}

    @GetMapping(path = "/programmes/{id}/calendar.ics", produces = CalendarFile.MEDIA_TYPE)
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "The days of a programme as a calendar file")
    ResponseEntity<byte[]> programme(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @Parameter(hidden = true) Locale locale) {
        return files.of(orNotFound(follow.calendar(viewer, new ProgrammeId(id))), locale);
    }

    @GetMapping(path = "/my-duties/calendar.ics", produces = CalendarFile.MEDIA_TYPE)
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "The days of the own unit as a calendar",
            description = "What the feed says, for the signed-in.")
    ResponseEntity<byte[]> own(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer, @Parameter(hidden = true) Locale locale) {
        return files.of(duties.of(viewer.unitId(), LocalDate.now(clock)), locale);
    }

    @PostMapping("/my-duties/calendar-address")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "Make the address of the own feed",
            description =
                    "`/calendar/{secret}.ics`, for calendar programs that cannot sign in; an earlier address ends.")
    AddressJson renew(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return new AddressJson(FeedController.address(keys.renew(viewer.accountId())));
    }
}
