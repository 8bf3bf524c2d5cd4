package org.tuichu.programmes.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.ServeFile;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;
import org.tuichu.shell.Unprocessable;

/// What was supervised under a programme, for other programs.
@RestController
@RequestMapping("/api/v1/programmes/{id}/supervision")
@Tag(name = "Supervision", description = "Minutes, circulars and interviews of the leading group")
class SupervisionApi {
    private final FollowProgramme follow;
    private final SupervisionReader reader;
    private final EnterSupervision enter;
    private final KeepSupervision keep;
    private final ServeFile serve;
    private final MessageSource messages;

    SupervisionApi(
            FollowProgramme follow,
            SupervisionReader reader,
            EnterSupervision enter,
            KeepSupervision keep,
            ServeFile serve,
            MessageSource messages) {
        this.follow = follow;
        this.reader = reader;
        this.enter = enter;
        this.keep = keep;
        this.serve = serve;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List what was supervised under a programme",
            description = "The latest first, with what was entered under the programmes it followed.")
    Paged<SupervisionJson> list(
            @PathVariable UUID id,
            @RequestParam(required = false) Supervision.@Nullable Kind kind,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var list = follow.head(viewer, new ProgrammeId(id))
                .map(programme -> reader.page(programme.id(), kind, page, size))
                .orElseThrow(SupervisionApi::notFound);
        return Paged.of(
                list.paging(), list.records().stream().map(SupervisionJson::of).toList());
    }

    @GetMapping("/{record}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show minutes, a circular or an interview", description = "With its duties and files.")
    SupervisionJson.Whole show(@PathVariable UUID id, @PathVariable UUID record) {
        return reader.find(new ProgrammeId(id), record)
                .map(SupervisionJson.Whole::of)
                .orElseThrow(SupervisionApi::notFound);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Enter minutes, a circular or an interview",
            description = "Fields `kind`, `heldOn`, `title`, `documentNumber`, `text`, `unit`, `duty` (once for each),"
                    + " `files`. It is never altered afterwards.")
    SupervisionJson.Whole enter(
            @PathVariable UUID id,
            @Parameter(hidden = true) @ModelAttribute SupervisionForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var programme = new ProgrammeId(id);
        return of(programme, enter.enter(programme, form, Brought.uploads(files, viewer), viewer), locale);
    }

    @Schema(name = "Withdrawal", description = "Why a record is wrong.")
    record WithdrawalJson(@Nullable String reason) {}

    @PostMapping(path = "/{record}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Withdraw what is wrong",
            description = "It stays listed. Answers 409 with the record when it was withdrawn before.")
    SupervisionJson.Whole withdraw(
            @PathVariable UUID id,
            @PathVariable UUID record,
            @RequestBody WithdrawalJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var programme = new ProgrammeId(id);
        var faults = SupervisionForm.faultsOfReason(body.reason());
        var answer = faults.isEmpty()
                ? keep.withdraw(programme, record, SupervisionForm.stripped(body.reason()), viewer)
                : new KeepSupervision.Answer.Faulty(faults);
        return of(programme, answer, locale);
    }

    @GetMapping("/{record}/files/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Download a file that came with it", description = "As it came; ranges are understood.")
    void file(
            @PathVariable UUID id,
            @PathVariable UUID record,
            @PathVariable UUID file,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var found = reader.file(new ProgrammeId(id), record, file).orElseThrow(SupervisionApi::notFound);
        serve.attachment(found, request, response);
    }

    private SupervisionJson.Whole of(ProgrammeId programme, KeepSupervision.Answer answer, Locale locale) {
        return switch (answer) {
            case KeepSupervision.Answer.Done(var record) -> shown(reader.find(programme, record));
            case KeepSupervision.Answer.Faulty(var faults) ->
                throw Unprocessable.of(faults.stream()
                        .map(fault -> fault.say(messages, locale))
                        .toList());
            case KeepSupervision.Answer.Already(var now) -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "it was withdrawn before");
                problem.setProperty("current", SupervisionJson.of(now));
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }
            case KeepSupervision.Answer.NotOurs no -> throw notFound();
        };
    }

    private static SupervisionJson.Whole shown(Optional<Supervision.Whole> found) {
        return SupervisionJson.Whole.of(found.orElseThrow(SupervisionApi::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
