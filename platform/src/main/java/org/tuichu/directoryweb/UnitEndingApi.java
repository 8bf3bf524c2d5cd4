package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Closings;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Outcome;
import org.tuichu.directory.UnitMergers.Seen;

/// Closing, reopening and merging for other programs.
@UnitsApi
class UnitEndingApi {
    private final Closings closings;
    private final UnitMergers mergers;
    private final EndingAnswers answers;
    private final Clock clock;

    UnitEndingApi(Closings closings, UnitMergers mergers, EndingAnswers answers, Clock clock) {
        this.closings = closings;
        this.mergers = mergers;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping(path = "/{id}/close", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "Closes a unit; answers 409 with the unit when it has changed since the version given")
    UnitDocument.Summary close(
            @PathVariable UUID id,
            @RequestBody CloseForm closing,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var read = answers.required(closing, locale);
        var version = EndingAnswers.required("version", closing.version());
        return answers.of(closings.close(new UnitId(id), version, read, viewer.userName(), clock.instant()), locale);
    }

    @PostMapping(path = "/{id}/reopen", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "Takes the closing of a unit back; it stays on record")
    UnitDocument.Summary reopen(
            @PathVariable UUID id,
            @RequestBody Version seen,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var version = EndingAnswers.required("version", seen.version());
        return answers.of(closings.reopen(new UnitId(id), version, viewer.userName(), clock.instant()), locale);
    }

    @GetMapping("/{id}/merge")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(summary = "What merging a unit into another one will move")
    Moves preview(@PathVariable UUID id, @Parameter(description = "The unit that is kept") @RequestParam UUID into) {
        return mergers.preview(new UnitId(id), new UnitId(into))
                .map(Moves::of)
                .orElseThrow(() -> ApiProblem.notFound("unit"));
    }

    @PostMapping(path = "/{id}/merge", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Merges a unit into the one that it turned out to be; there is no way back",
            description = "Answers 409 with both units when one of them has changed since the versions given.")
    UnitDocument.Summary merge(
            @PathVariable UUID id,
            @RequestBody Merging body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var seen = new Seen(new UnitId(id), EndingAnswers.required("version", body.version()));
        var kept = new Seen(
                new UnitId(EndingAnswers.required("into", body.into())),
                EndingAnswers.required("intoVersion", body.intoVersion()));
        return switch (mergers.merge(seen, kept, viewer.userName(), clock.instant())) {
            case Outcome.Merged merged -> UnitDocument.Summary.of(merged.kept());
            case Outcome.Stale stale ->
                throw ApiProblem.stale(
                        List.of(UnitDocument.Summary.of(stale.merged()), UnitDocument.Summary.of(stale.kept())));
            case Outcome.Refused refused -> throw answers.refused(refused.why(), "into", locale);
            case Outcome.NotOurs no -> throw ApiProblem.notFound("unit");
        };
    }

    @Schema(name = "SeenVersion", description = "The version of the unit that the caller has seen")
    record Version(@Nullable Long version) {}

    @Schema(name = "Merging", description = "The unit that is kept, and the versions of both that the caller has seen")
    record Merging(
            @Nullable Long version,
            @Nullable UUID into,
            @Nullable Long intoVersion) {}

    @Schema(name = "MergePreview", description = "What follows the merged unit; `refusal` says why it is not merged")
    record Moves(
            UnitDocument.Summary merged,
            UnitDocument.Summary kept,
            List<UnitDocument.Name> names,
            List<UnitDocument.Summary> memberships,
            List<UnitMergers.Moving> moving,
            @Nullable String refusal) {
        static Moves of(UnitMergers.Preview preview) {
            return new Moves(
                    UnitDocument.Summary.of(preview.merged()),
                    UnitDocument.Summary.of(preview.kept()),
                    preview.names().stream().map(UnitDocument.Name::of).toList(),
                    preview.memberships().stream().map(UnitDocument.Summary::of).toList(),
                    preview.moving(),
                    preview.refusal().map(Enum::name).orElse(null));
        }
    }
}
