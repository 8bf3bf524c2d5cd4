package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// Renaming a unit and finding its record right, for other programs.
@UnitsApi
class UnitRecordApi {
    private final Units units;
    private final EndingAnswers answers;
    private final Clock clock;

    UnitRecordApi(Units units, EndingAnswers answers, Clock clock) {
        this.units = units;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping(path = "/{id}/rename", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Renames a unit; the name so far stays as a further name",
            description = "Answers 409 with the unit when it has changed since the version given.")
    UnitDocument.Summary rename(
            @PathVariable UUID id, @RequestBody Renaming body, @Parameter(hidden = true) Locale locale) {
        if (units.find(new UnitId(id)).isEmpty()) {
            throw ApiProblem.notFound("unit");
        }
        var reading = body.form().read();
        if (!reading.problems().isEmpty()) {
            var problem = reading.problems().getFirst();
            throw answers.invalid(Renaming.fieldOf(problem), problem, locale);
        }
        var version = EndingAnswers.required("version", body.version());
        return answers.of(units.rename(new UnitId(id), version, reading.name(), reading.from()), "from", locale);
    }

    @PostMapping(path = "/{id}/confirm", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Says that a person found the record of a unit right",
            description = "Answers 409 with the unit when it has changed since the version given.")
    UnitDocument.Summary confirm(
            @PathVariable UUID id,
            @RequestBody UnitEndingApi.Version seen,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var version = EndingAnswers.required("version", seen.version());
        return answers.of(units.confirm(new UnitId(id), version, viewer.userName(), clock.instant()), locale);
    }

    @Schema(name = "Renaming", description = "The name that a unit bears from a day on")
    record Renaming(
            @Schema(description = "1 to 60 characters") @Nullable
            String name,

            @Schema(description = "First day of the name, yyyy-mm-dd; absent when unknown") @Nullable
            String from,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {

        RenameForm form() {
            return new RenameForm(name, from, version);
        }

        static String fieldOf(FieldProblem problem) {
            return problem.field().equals("renamedOn") ? "from" : "name";
        }
    }
}
