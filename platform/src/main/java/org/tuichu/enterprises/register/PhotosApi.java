package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.SurveyedPhotos;
import org.tuichu.evidence.FileJson;
import org.tuichu.evidence.ServeFile;
import org.tuichu.shell.Brought;

/// Pictures and papers of lines, for other programs.
@RestController
@RequestMapping("/api/v1/lines/{id}/photos")
@Tag(name = "Enterprises", description = "The register of enterprises, their permits and their lines")
class PhotosApi {
    private final LineReader lines;
    private final LinePhotos photos;
    private final LineSources sources;
    private final ReportedPhotos reported;
    private final LinePages pages;
    private final AddPhotos add;
    private final ServeFile serve;
    private final ApiAnswer answers;

    PhotosApi(
            LineReader lines,
            LinePhotos photos,
            LineSources sources,
            ReportedPhotos reported,
            LinePages pages,
            AddPhotos add,
            ServeFile serve,
            ApiAnswer answers) {
        this.lines = lines;
        this.photos = photos;
        this.sources = sources;
        this.reported = reported;
        this.pages = pages;
        this.add = add;
        this.serve = serve;
        this.answers = answers;
    }

    @Schema(name = "LinePhoto", description = "A picture or paper of a line.")
    record Photo(
            FileJson file,
            @Nullable String note,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {
        static Photo of(LinePhotos.Photo one) {
            return new Photo(FileJson.of(one.file()), one.note(), one.by(), one.onBehalfOf(), one.at());
        }
    }

    @GetMapping
    @Requires(Permission.READ_REGISTER)
    @Operation(summary = "List the pictures and papers of a line", description = "The latest first, at most 200.")
    List<Photo> list(@PathVariable UUID id) {
        var line = orNotFound(lines.find(new LineId(id))).line().id();
        return photos.of(line).stream().map(Photo::of).toList();
    }

    @Schema(
            name = "ReportedPhoto",
            description =
                    "A picture of a row that confirmed the line; `visit` is the site verification that took it, absent where it was sent with"
                            + " the row. `address` serves it.")
    record Reported(
            UUID row,
            @Nullable UUID visit,
            FileJson file,
            @Nullable String note,
            String address) {
        static Reported of(UUID row, SurveyedPhotos.Picture one) {
            return new Reported(row, one.visit(), FileJson.of(one.file()), one.note(), one.address());
        }
    }

    @GetMapping("/reported")
    @Requires(Permission.READ_REGISTER)
    @Operation(
            summary = "List the pictures of the rows that confirmed a line",
            description = "Those sent with the rows and those of site verifications, as far as they are within sight.")
    List<Reported> reported(@PathVariable UUID id) {
        var line = orNotFound(lines.find(new LineId(id))).line().id();
        var rows = sources.of(line).stream().map(LineSources.Source::row).toList();
        var pictures = reported.of(rows);
        return rows.stream()
                .flatMap(row -> pictures.getOrDefault(row, List.of()).stream().map(one -> Reported.of(row, one)))
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Bring pictures and papers of a line",
            description = "At most 20 `photos` at once, with one note.")
    List<Photo> bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var line = new LineId(id);
        pages.orNotFoundElsewhere(line, viewer);
        answers.done(add.add(line, Brought.uploads(photos, viewer), note, viewer), () -> null, locale);
        return list(id);
    }

    @GetMapping("/{file}")
    @Requires(Permission.READ_REGISTER)
    @Operation(summary = "Download a picture or paper of a line", description = "As it came; ranges are understood.")
    void file(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(photos.file(new LineId(id), file)), request, response);
    }
}
