package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Closings.ZoneChange;

/// How zones end and come back, for other programs.
@RestController
@RequestMapping(path = "/api/v1/jurisdictions/{id}", produces = "application/json")
@Tag(name = "Jurisdictions")
class ZoneApi {
    private final Closings closings;
    private final EndingAnswers answers;
    private final Clock clock;

    ZoneApi(Closings closings, EndingAnswers answers, Clock clock) {
        this.closings = closings;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping(path = "/close", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "Closes a zone of the own jurisdiction")
    JurisdictionDocument closeZone(
            @PathVariable String id,
            @RequestBody CloseForm closing,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var read = answers.required(closing, locale);
        return zone(closings.closeZone(id, read, viewer.userName(), clock.instant()), locale);
    }

    @PostMapping("/reopen")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "Takes the closing of a zone back; it stays on record")
    JurisdictionDocument reopenZone(
            @PathVariable String id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return zone(closings.reopenZone(id, viewer.userName(), clock.instant()), locale);
    }

    private JurisdictionDocument zone(ZoneChange change, Locale locale) {
        return switch (change) {
            case ZoneChange.Changed changed -> JurisdictionDocument.of(changed.zone());
            case ZoneChange.Refused refused -> throw answers.refused(refused.why(), "successor", locale);
            case ZoneChange.NotOurs no -> throw ApiProblem.notFound("zone");
        };
    }
}
