package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;

/// Lines that are written alike, for other programs.
@RestController
@RequestMapping("/api/v1/lines")
@Tag(name = "Enterprises", description = "The register of enterprises, their permits and their lines")
class LikenessApi {
    private final Likenesses likenesses;
    private final LineReader lines;
    private final LinePages pages;
    private final ApiAnswer answers;

    LikenessApi(Likenesses likenesses, LineReader lines, LinePages pages, ApiAnswer answers) {
        this.likenesses = likenesses;
        this.lines = lines;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/alike")
    @Requires(Permission.READ_REGISTER)
    @Operation(
            summary = "List lines that may be registered twice",
            description =
                    "Those that wait for a person, in the order of places, at most 200; the next ones behind the line `after`, "
                            + "or its pair with `other`. What was entered in the last seconds may come a little later.")
    List<LikenessJson> open(
            @RequestParam(required = false)
                    @Parameter(description = "`one.line` of the last one that is known already")
                    @Nullable
                    UUID after,
            @RequestParam(required = false) @Parameter(description = "Its `other.line`, where it has that") @Nullable
                    UUID other,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return orNotFound(likenesses.open(OpenLikenesses.Last.of(after, other), viewer)).likenesses().stream()
                .map(LikenessJson::of)
                .toList();
    }

    @GetMapping("/{id}/alike")
    @Requires(Permission.READ_REGISTER)
    @Operation(summary = "List what is written like a line", description = "The decided ones too.")
    List<LikenessJson> ofLine(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var line = orNotFound(lines.find(new LineId(id))).line().id();
        return likenesses.of(line, viewer).stream().map(LikenessJson::of).toList();
    }

    @PostMapping(path = "/{id}/alike", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Say whether two lines are one device", description = "Said again, the latest counts.")
    List<LikenessJson> decide(
            @PathVariable UUID id,
            @RequestBody LikenessJson.Deciding body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var line = new LineId(id);
        pages.orNotFoundAbove(line, viewer);
        answers.done(likenesses.decide(line, body.form(), viewer), () -> null, locale);
        return ofLine(id, viewer);
    }
}
