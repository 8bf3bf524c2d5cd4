package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;

/// The lines of enterprises for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Enterprises", description = "The register of enterprises, their permits and their lines")
class LinesApi {
    private final LineReader reader;
    private final KeepLines keep;
    private final ChangeLine change;
    private final ApiAnswer answers;

    LinesApi(LineReader reader, KeepLines keep, ChangeLine change, ApiAnswer answers) {
        this.reader = reader;
        this.keep = keep;
        this.change = change;
        this.answers = answers;
    }

    @GetMapping("/lines/{id}")
    @Requires(Permission.READ_ENTERPRISE)
    @Operation(summary = "Show a line with every edition of its specification")
    LineJson.Whole show(@PathVariable UUID id) {
        return LineJson.Whole.of(orNotFound(reader.find(new LineId(id))));
    }

    @PostMapping(path = "/enterprises/{id}/lines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Enter a line of an enterprise", description = "It operates until something else is said.")
    LineJson.Whole enter(
            @PathVariable UUID id,
            @RequestBody LineForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return show(answers.done(keep.enter(new EnterpriseId(id), body, viewer), () -> null, locale));
    }

    @PutMapping(path = "/lines/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Write another edition of what a line is",
            description = "Of a locked line it is a proposal: it needs a reason, and holds once a second person"
                    + " approved it. Answers 409 when the line has changed since the version given.")
    LineJson.Whole change(
            @PathVariable UUID id,
            @RequestBody LineForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(change.change(new LineId(id), body, viewer), id, locale);
    }

    @PostMapping(path = "/lines/{id}/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Say how a line stands")
    LineJson.Whole stand(
            @PathVariable UUID id,
            @RequestBody StateForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(keep.stand(new LineId(id), body, viewer), id, locale);
    }

    @Schema(name = "LineLocking", description = "The version of the line that the caller has seen")
    record Locking(@Nullable Long version) {}

    @PostMapping(path = "/lines/{id}/lock", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Lock what a line is, once the survey of it is confirmed",
            description = "From then on two persons change its specification. There is no way back.")
    LineJson.Whole lock(
            @PathVariable UUID id,
            @RequestBody Locking body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(keep.lock(new LineId(id), body.version(), viewer), id, locale);
    }

    @PostMapping(path = "/lines/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DECIDE_LINE_CHANGES)
    @Operation(
            summary = "Approve or decline what another person proposed",
            description = "Answers 422 to the person who proposed it.")
    LineJson.Whole decide(
            @PathVariable UUID id,
            @RequestBody DecisionForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(change.decide(new LineId(id), body, viewer), id, locale);
    }

    private LineJson.Whole done(Answer answer, UUID id, Locale locale) {
        answers.done(answer, () -> show(id), locale);
        return show(id);
    }
}
