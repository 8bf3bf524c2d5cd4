package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;

/// Taking back wrong lines, and locked lines that are dismantled, for other programs.
@RestController
@RequestMapping("/api/v1/lines/{id}/ending")
@Tag(name = "Enterprises", description = "The register of enterprises, their permits and their lines")
class EndingsApi {
    private final LineReader lines;
    private final EndLine end;
    private final ApiAnswer answers;

    EndingsApi(LineReader lines, EndLine end, ApiAnswer answers) {
        this.lines = lines;
        this.end = end;
        this.answers = answers;
    }

    @Schema(name = "LineEndings", description = "A line, and what was proposed of its end, the latest first.")
    record Whole(LineJson line, List<Item> endings) {}

    @Schema(name = "LineEnding", description = "`decided` is absent while it waits for a second person.")
    record Item(
            LineEnding.Kind kind,
            @Nullable LocalDate since,
            String reason,
            String writtenBy,
            @Nullable String writtenOnBehalfOf,
            Instant writtenAt,
            Line.@Nullable Decided decided) {
        static Item of(LineEnding one) {
            return new Item(
                    one.kind(),
                    one.since(),
                    one.reason(),
                    one.written().by(),
                    one.written().onBehalfOf(),
                    one.written().at(),
                    one.decided());
        }
    }

    @GetMapping
    @Requires(Permission.READ_ENTERPRISE)
    @Operation(summary = "Show whether a line was dismantled or is a wrong entry")
    Whole show(@PathVariable UUID id) {
        var line = orNotFound(lines.find(new LineId(id))).line();
        return new Whole(
                LineJson.of(line), end.of(line.id()).stream().map(Item::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Take back a wrong line, or say that a locked line is dismantled",
            description = "Done at once where the line is not locked; else it holds once a second person approves.")
    Whole end(
            @PathVariable UUID id,
            @RequestBody EndingForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(end.end(new LineId(id), body, viewer), id, locale);
    }

    @PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DECIDE_LINE_CHANGES)
    @Operation(
            summary = "Approve or decline the end of a line that another person proposed",
            description = "Answers 422 to the person who proposed it.")
    Whole decide(
            @PathVariable UUID id,
            @RequestBody DecisionForm body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(end.decide(new LineId(id), body, viewer), id, locale);
    }

    private Whole done(Answer answer, UUID id, Locale locale) {
        answers.done(answer, () -> show(id), locale);
        return show(id);
    }
}
