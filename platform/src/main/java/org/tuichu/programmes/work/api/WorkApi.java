package org.tuichu.programmes.work.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.ServeFile;
import org.tuichu.programmes.work.ActByForm;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.WorkForm;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.shell.Brought;

/// One assignment as JSON, and what is done to it.
@RestController
@RequestMapping("/api/v1/assignments/{id}")
@Tag(name = "Work", description = "Assignments of duties, and the acts that move them")
class WorkApi {
    private final ViewAssignments views;
    private final ActByForm acts;
    private final ServeFile serve;
    private final WorkAnswers answers;

    WorkApi(ViewAssignments views, ActByForm acts, ServeFile serve, WorkAnswers answers) {
        this.views = views;
        this.acts = acts;
        this.serve = serve;
        this.answers = answers;
    }

    @Schema(name = "ActOnAssignment", description = "An act that needs no report, and the version it was made from.")
    record ActJson(
            @Nullable Act act,
            @Nullable Long version,
            @Nullable String reason) {}

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show an assignment", description = "With its steps, its history and what may be done now.")
    AssignmentDetailJson show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return views.find(new AssignmentId(id), viewer)
                .map(view -> AssignmentDetailJson.of(view, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/acts")
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Act on an assignment",
            description = "Answers 409 with the assignment when it has moved since the version given.")
    AssignmentJson act(
            @PathVariable UUID id,
            @RequestBody ActJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var act = required("act", body.act(), locale);
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("reason", Objects.requireNonNullElse(body.reason(), ""));
        var form = WorkForm.of(act, required("version", body.version(), locale), fields);
        return does(id, form, List.of(), viewer, locale);
    }

    @PostMapping(path = "/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Report progress or submit",
            description = "Fields `text`, `figure`, `value` and `measure` (once for each figure), `files`.")
    AssignmentJson report(
            @PathVariable UUID id,
            @RequestParam Act act,
            @RequestParam long version,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        return does(id, WorkForm.of(act, version, fields), files, viewer, locale);
    }

    private AssignmentJson does(
            UUID id, WorkForm form, @Nullable List<MultipartFile> files, Viewer viewer, Locale locale)
            throws IOException {
        return switch (acts.act(new AssignmentId(id), form, Brought.uploads(files, viewer), viewer)) {
            case ActByForm.Answer.Faulty(var faults) -> throw answers.faulty(faults, locale);
            case ActByForm.Answer.Did(var worked) -> answers.of(worked, viewer, locale);
        };
    }

    @GetMapping("/files/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Download a file that was handed in", description = "As it came; ranges are understood.")
    void file(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var found = views.file(new AssignmentId(id), file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        serve.attachment(found, request, response);
    }

    private <T> T required(String field, @Nullable T value, Locale locale) {
        if (value == null) {
            throw answers.invalid(field, "shell.problem.missing", locale);
        }
        return value;
    }
}
