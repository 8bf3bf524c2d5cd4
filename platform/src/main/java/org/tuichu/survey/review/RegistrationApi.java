package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tuichu.enterprises.Register;
import org.tuichu.shell.ApiAnswer;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowField;

/// Confirmed rows enter the register, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Survey reviews", description = "What the rules say of reported rows, and what the office decides")
class RegistrationApi {
    private final ReviewReader reader;
    private final ReviewRows review;
    private final RegisterRow enter;
    private final CertainRows certain;
    private final Register register;
    private final RowPages pages;
    private final RowPlaces places;
    private final ApiAnswer answers;

    RegistrationApi(
            ReviewReader reader,
            ReviewRows review,
            RegisterRow enter,
            CertainRows certain,
            Register register,
            RowPages pages,
            RowPlaces places,
            ApiAnswer answers) {
        this.reader = reader;
        this.review = review;
        this.enter = enter;
        this.certain = certain;
        this.register = register;
        this.pages = pages;
        this.places = places;
        this.answers = answers;
    }

    @GetMapping("/survey-rows/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Show what a confirmed row would become in the register",
            description = "With `into`, the id of an enterprise or `new`, also what is written like each line.")
    RegistrationJson.Whole show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String into,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var row = orNotFound(reader.find(id).filter(one -> one.isKeptBy(viewer)));
        var head = row.head();
        var code = row.cells().get(RowField.CREDIT_CODE);
        var form = new RegistrationForm(into == null ? Map.of() : Map.of("into", into));
        var read = Reported.read(row.cells());
        var collected = CollectedFacts.of(row, read, places.below(viewer));
        var enterprise = form.into();
        return new RegistrationJson.Whole(
                id,
                head == null ? null : head.version(),
                collected,
                enterprise == null ? List.of() : register.compare(enterprise, collected, viewer),
                register.candidates(row.cells().get(RowField.ENTERPRISE), code, viewer).stream()
                        .map(RegistrationJson.EnterpriseItem::of)
                        .toList(),
                LineDrafts.of(read).stream()
                        .map(line -> RegistrationJson.LineItem.of(
                                line, form.chosen() ? register.alike(form.into(), code, line) : List.of()))
                        .toList());
    }

    @PostMapping("/survey-rows/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Enter a confirmed row in the register",
            description =
                    "All of its lines, with their specification locked. Answers 409 when the review has moved since the "
                            + "version given.")
    ReviewJson.Whole enter(
            @PathVariable UUID id,
            @RequestBody RegistrationJson.Registering body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var version = body.version();
        if (version == null) {
            throw answers.lacking("version", locale);
        }
        answers.done(enter.enter(id, version, body.form(), viewer), () -> whole(id, viewer), locale);
        return whole(id, viewer);
    }

    @GetMapping("/surveys/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "List confirmed rows that may enter together",
            description = "Those without doubt, at most 200.")
    List<RegistrationJson.CertainItem> certain(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        orNotFound(review.kept(id, viewer));
        return certain.of(id, viewer).certain().stream()
                .map(RegistrationJson.CertainItem::of)
                .toList();
    }

    @GetMapping("/surveys/{id}/registration/left")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "List confirmed rows that do not enter together",
            description = "Each with what stands against it, at most 200.")
    List<RegistrationJson.LeftItem> left(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        orNotFound(review.kept(id, viewer));
        return certain.of(id, viewer).left().stream()
                .map(RegistrationJson.LeftItem::of)
                .toList();
    }

    @PostMapping("/surveys/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Enter rows without doubt together",
            description = "All of them or none. Answers with those that are left.")
    List<RegistrationJson.CertainItem> enterAll(
            @PathVariable UUID id,
            @RequestBody RegistrationJson.Picking body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        answers.done(enter.enterAll(id, body.picked(), viewer), () -> certain(id, viewer), locale);
        return certain(id, viewer);
    }

    private ReviewJson.Whole whole(UUID id, Viewer viewer) {
        return ReviewJson.Whole.of(pages.of(id, ReviewPage.Tried.NOTHING, viewer), viewer);
    }
}
