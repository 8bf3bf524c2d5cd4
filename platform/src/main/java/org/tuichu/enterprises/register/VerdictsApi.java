package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Unprocessable;

/// What the rules say of lines of the register, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Verdicts", description = "What the rules say of lines, the facts they used and those that are missing")
class VerdictsApi {
    private final EnterpriseReader enterprises;
    private final LineReader lines;
    private final ScreenRegister screen;
    private final LookAhead ahead;
    private final Locations locations;
    private final BusinessDates dates;
    private final MessageSource messages;

    VerdictsApi(
            EnterpriseReader enterprises,
            LineReader lines,
            ScreenRegister screen,
            LookAhead ahead,
            Locations locations,
            BusinessDates dates,
            MessageSource messages) {
        this.enterprises = enterprises;
        this.lines = lines;
        this.screen = screen;
        this.ahead = ahead;
        this.locations = locations;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/lines/{id}/verdict")
    @Requires(Permission.READ_ENTERPRISE)
    @Operation(summary = "Show what the rules say of a line", description = "Today, or as of another day.")
    VerdictJson.OfLine ofLine(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var line = orNotFound(lines.find(new LineId(id))).line();
        return VerdictJson.OfLine.of(screened(line.enterprise(), List.of(line), asOf, viewer, locale), line);
    }

    @GetMapping("/enterprises/{id}/verdicts")
    @Requires(Permission.READ_ENTERPRISE)
    @Operation(
            summary = "Show what the rules say of the lines of an enterprise",
            description = "Today, or as of another day; withdrawn entries are left out.")
    VerdictJson.OfEnterprise ofEnterprise(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var enterprise = new EnterpriseId(id);
        var standing = lines.of(enterprise).stream()
                .filter(line -> line.withdrawn() == null)
                .toList();
        return VerdictJson.OfEnterprise.of(screened(enterprise, standing, asOf, viewer, locale), standing);
    }

    @GetMapping("/enterprises/outlook")
    @Requires(Permission.READ_REGISTER)
    @Operation(
            summary = "Show what becomes outdated when",
            description = "Lines, last days and tonnes of the own place and below, by the rules that are known today: "
                    + "after today, until a day; the end of next year where none is given.")
    Outlook.Answered outlook(
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String location,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var asked = Until.read(Objects.toString(until, null), dates.today(viewer.jurisdictionId()));
        if (!asked.faults().isEmpty()) {
            throw Unprocessable.of(Fault.say(asked.faults(), messages, locale));
        }
        return Outlook.Answered.of(ahead.of(locations.within(location, viewer), asked.today(), asked.day()));
    }

    private LineVerdicts screened(
            EnterpriseId id, List<Line> asked, @Nullable LocalDate asOf, Viewer viewer, Locale locale) {
        var enterprise = orNotFound(enterprises.find(id));
        var day = AsOf.read(Objects.toString(asOf, null), dates.today(viewer.jurisdictionId()));
        if (!day.faults().isEmpty()) {
            throw Unprocessable.of(Fault.say(day.faults(), messages, locale));
        }
        return screen.of(enterprise, asked, day.today(), day.day());
    }
}
