package org.tuichu.programmes.follow.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;

/// The calendar of a programme to take away.
@Controller
class CalendarFileController {
    private final FollowProgramme follow;
    private final MessageSource messages;
    private final Clock clock;

    CalendarFileController(FollowProgramme follow, MessageSource messages, Clock clock) {
        this.follow = follow;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/programmes/{id}/calendar.ics")
    @Requires(Permission.READ_PROGRAMMES)
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Locale locale) {
        var calendar = follow.calendar(viewer, new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var events = new Events(messages, locale, origin());
        var programme = calendar.programme();
        var file = CalendarFile.of(
                programme.title(),
                calendar.duties().stream()
                        .flatMap(duty -> events.of(programme, duty))
                        .toList(),
                clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(programme.jurisdictionId() + "-" + programme.year() + ".ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
