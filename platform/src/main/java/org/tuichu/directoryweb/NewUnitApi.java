package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;

/// New units of the own place, for other programs.
@UnitsApi
class NewUnitApi {
    private final AddUnit units;
    private final EndingAnswers answers;

    NewUnitApi(AddUnit units, EndingAnswers answers) {
        this.units = units;
        this.answers = answers;
    }

    @PostMapping(consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a unit to the own jurisdiction",
            description = "Answers 422 where a unit that is there bears one of the names, also a former or short one.")
    UnitDocument.Summary add(
            @RequestBody NewUnit unit,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return switch (units.add(unit.form(), viewer)) {
            case AddUnit.Answer.Added(var added) -> UnitDocument.Summary.of(added);
            case AddUnit.Answer.Refused(var problems) ->
                throw answers.invalid(problems.getFirst().field(), problems.getFirst(), locale);
        };
    }

    @Schema(name = "NewUnit", description = "A unit to be added")
    record NewUnit(
            @Schema(description = "1 to 60 characters") @Nullable
            String name,

            @Schema(description = "A function, as units have it") @Nullable
            String function,

            @Schema(description = "BODY or CLASS; BODY when absent") @Nullable
            String kind,

            @Schema(description = "Further names, at most 20 of 1 to 60 characters") @Nullable
            List<String> aliases,

            @Schema(description = "First day, yyyy-mm-dd; absent when unknown") @Nullable
            String firstDay,

            @Schema(description = "1 to 200 characters: the paper that says the first day") @Nullable
            String firstDayReason) {
        NewUnitForm form() {
            var further = aliases == null ? "" : String.join("\n", aliases);
            return new NewUnitForm(name, function, kind, further, firstDay, firstDayReason);
        }
    }
}
