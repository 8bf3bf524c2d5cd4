package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitId;
import org.tuichu.programmes.ProgrammeId;

/// What the names of a draft mean, as JSON.
@RestController
@Tag(name = "Drafts", description = "From a plan document to an active programme")
class UnitMeaningApi {
    private static final String CREATE = "create";

    private final Programmes programmes;
    private final UnitNames names;
    private final ConfirmUnits confirm;
    private final ApiAnswers answers;

    UnitMeaningApi(Programmes programmes, UnitNames names, ConfirmUnits confirm, ApiAnswers answers) {
        this.programmes = programmes;
        this.names = names;
        this.confirm = confirm;
        this.answers = answers;
    }

    @GetMapping(path = "/api/v1/drafts/{id}/units", produces = "application/json")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "The names of units in a draft and what each may mean",
            description = "The most often named first; a confirmed name has no candidates any more.")
    List<UnitNameJson> names(@PathVariable UUID id) {
        var programme = programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return names.of(programme).stream().map(UnitNameJson::of).toList();
    }

    @PutMapping(path = "/api/v1/programmes/{id}/units/meaning", consumes = "application/json")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Say which unit one name of a draft means",
            description =
                    "A name that differs from the unit's own becomes a further name of it. Answers 409 with the name as it"
                            + " stands when it means another unit by now than the caller has seen.")
    ResponseEntity<Object> choose(
            @PathVariable UUID id,
            @RequestBody Meaning body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var name = body.name();
        var choice = body.unit();
        if (name == null || name.isBlank()) {
            return answers.invalid("name", "shell.problem.missing", locale);
        }
        if (choice == null || choice.isBlank()) {
            return answers.invalid("unit", "shell.problem.missing", locale);
        }
        @Nullable UnitId unit;
        try {
            unit = choice.equals(CREATE) ? null : UnitId.of(choice);
        } catch (IllegalArgumentException e) {
            return answers.invalid("unit", "intake.invalid.unitChoice", locale);
        }
        var programme = new ProgrammeId(id);
        var edited = confirm.one(programme, name, body.seen(), unit, Person.of(viewer));
        return edited instanceof Edited.Stale
                ? answers.stale(now(programme, name), locale)
                : answers.of(edited, locale);
    }

    private @Nullable UnitNameJson now(ProgrammeId id, String name) {
        return programmes.find(id).stream()
                .flatMap(programme -> names.of(programme).stream())
                .filter(one -> one.name().equals(name))
                .map(UnitNameJson::of)
                .findFirst()
                .orElse(null);
    }

    @Schema(name = "UnitMeaning", description = "A name as the plan writes it, and the unit that it means")
    record Meaning(
            @Nullable String name,

            @Schema(description = "Id of a unit of the place, or `create` for the unit that the directory proposes")
            @Nullable
            String unit,

            @Schema(
                    description =
                            "Id of the unit that the name meant when the caller looked; absent where it meant none")
            @Nullable
            UUID seen) {}
}
