package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.ProgrammeId;

/// Bringing a plan, and putting its draft in force: as JSON.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Drafts", description = "From a plan document to an active programme")
class IntakeApi {
    private final UploadPlan uploads;
    private final PlaceRules places;
    private final ActivatePlan plans;
    private final ConfirmUnits units;
    private final ApiAnswers answers;

    IntakeApi(UploadPlan uploads, PlaceRules places, ActivatePlan plans, ConfirmUnits units, ApiAnswers answers) {
        this.uploads = uploads;
        this.places = places;
        this.plans = plans;
        this.units = units;
        this.answers = answers;
    }

    /// What an upload led to.
    record UploadJson(UUID programme, Outcome outcome) {
        enum Outcome {
            DRAFTED,
            ALREADY_THERE,
            ATTACHED
        }
    }

    /// `supersedes` is the active programme of the same place and year, as the person saw it.
    record ActivationJson(
            long version,
            @Nullable UUID supersedes,

            @Schema(description = "How often, where the plan has REGULAR recurrences; needed then, and not REGULAR")
            @Nullable
            Recurrence interval) {}

    record VersionJson(long version) {}

    @PostMapping(path = "/plans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Upload a plan", description = "Reads the document; 422 says why it cannot be read.")
    ResponseEntity<Object> upload(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @RequestParam MultipartFile file,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var content = new FileContent(file.getBytes());
        return switch (uploads.upload(name, content, places.of(viewer), Person.of(viewer))) {
            case Uploaded.Drafted one -> created(one.programme(), UploadJson.Outcome.DRAFTED, HttpStatus.CREATED);
            case Uploaded.Attached one -> created(one.programme(), UploadJson.Outcome.ATTACHED, HttpStatus.OK);
            case Uploaded.AlreadyThere one -> created(one.programme(), UploadJson.Outcome.ALREADY_THERE, HttpStatus.OK);
            case Uploaded.Refused refused ->
                answers.unread("intake.refused." + refused.reason(), refused.detail(), locale);
            case Uploaded.Harmful(var why) -> answers.unread("intake.refused." + why.reason(), why.detail(), locale);
            case Uploaded.ForeignPlace foreign ->
                answers.invalid(
                        "file", "intake.refused.FOREIGN_PLACE", locale, foreign.name(), viewer.jurisdictionName());
            case Uploaded.UnknownPlace unknown ->
                answers.invalid(
                        "file", "intake.refused.FOREIGN_PLACE", locale, unknown.name(), viewer.jurisdictionName());
        };
    }

    private static ResponseEntity<Object> created(ProgrammeId id, UploadJson.Outcome outcome, HttpStatus status) {
        return ResponseEntity.status(status).body(new UploadJson(id.value(), outcome));
    }

    @PostMapping("/drafts/{id}/units/confirm")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Confirm unit names", description = "As the directory proposes; all, or the certain ones.")
    ResponseEntity<Object> confirm(
            @PathVariable UUID id,
            @RequestParam ConfirmUnits.Extent extent,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return answers.of(units.all(new ProgrammeId(id), extent, Person.of(viewer)), locale);
    }

    @PostMapping("/drafts/{id}/activate")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Activate a draft", description = "Supersedes the active programme of the place and year.")
    ResponseEntity<Object> activate(
            @PathVariable UUID id,
            @RequestBody ActivationJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return answers.of(
                plans.activate(
                        new ProgrammeId(id), body.version(), body.supersedes(), body.interval(), Person.of(viewer)),
                locale);
    }

    @PostMapping("/drafts/{id}/discard")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Discard a draft", description = "It is kept and no longer shown.")
    ResponseEntity<Object> discard(
            @PathVariable UUID id, @RequestBody VersionJson body, @Parameter(hidden = true) Locale locale) {
        return answers.of(plans.discard(new ProgrammeId(id), body.version()), locale);
    }
}
