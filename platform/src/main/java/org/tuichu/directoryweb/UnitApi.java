package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

/// The units of the own jurisdiction and below for other programs.
@UnitsApi
class UnitApi {
    private final Units units;
    private final UnitViews views;
    private final EndingAnswers answers;
    private final BusinessDates dates;

    UnitApi(Units units, UnitViews views, EndingAnswers answers, BusinessDates dates) {
        this.units = units;
        this.views = views;
        this.answers = answers;
        this.dates = dates;
    }

    @GetMapping
    @Requires(Permission.READ_DIRECTORY)
    @Operation(summary = "One page of the units of the own jurisdiction and below")
    UnitDocument.Page list(
            @Parameter(description = "Only units of this function") @RequestParam(required = false) @Nullable
                    String function,
            @Parameter(description = "Part of a name or of a further name") @RequestParam(required = false) @Nullable
                    String search,
            @Parameter(description = "Units that have ended, too") @RequestParam(defaultValue = "false") boolean ended,
            @Parameter(description = "Counts from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Viewer viewer) {
        if (page < 0) {
            throw ApiProblem.invalid("page", "from 0, was " + page);
        }
        if (size < 1 || size > UnitQuery.LARGEST_PAGE) {
            throw ApiProblem.invalid("size", "1 to " + UnitQuery.LARGEST_PAGE + ", was " + size);
        }
        var day = ended ? null : dates.today(viewer.jurisdictionId());
        var query = new UnitQuery(viewer.jurisdictionPath(), functionOf(function), search, day, page, size);
        return UnitDocument.Page.of(units.list(query));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_DIRECTORY)
    @Operation(summary = "A unit with its names over time, its members and the classes it belongs to")
    UnitDocument.Detail one(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return views.find(new UnitId(id), viewer)
                .map(UnitDocument.Detail::of)
                .orElseThrow(() -> ApiProblem.notFound("unit"));
    }

    @PostMapping(path = "/{id}/aliases", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a further name; answers 409 when the unit has changed since the version given")
    UnitDocument.Detail addAlias(
            @PathVariable UUID id,
            @RequestBody NewAlias alias,
            @AuthenticationPrincipal Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var reading = alias.form().read();
        if (reading.name() == null) {
            var problem = reading.problems().getFirst();
            throw answers.invalid(NewAlias.fieldOf(problem), problem, locale);
        }
        var version = EndingAnswers.required("version", alias.version());
        answers.of(units.addAlias(new UnitId(id), version, reading.name()), "validFrom", locale);
        return one(id, viewer);
    }

    static @Nullable UnitFunction functionOf(@Nullable String function) {
        if (function == null || function.isBlank()) {
            return null;
        }
        try {
            return UnitFunction.valueOf(function);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.invalid("function", "is none of the functions");
        }
    }

    @Schema(name = "NewAlias", description = "A further name of a unit")
    record NewAlias(
            @Schema(description = "1 to 60 characters") @Nullable
            String name,

            @Schema(description = "First day, yyyy-mm-dd; absent when unknown") @Nullable
            String validFrom,

            @Schema(description = "Last day, yyyy-mm-dd; absent while it holds") @Nullable
            String validTo,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {

        AliasForm form() {
            return new AliasForm(name, validFrom, validTo, version);
        }

        static String fieldOf(FieldProblem problem) {
            return switch (problem.field()) {
                case "aliasFrom" -> "validFrom";
                case "aliasTo" -> "validTo";
                default -> "name";
            };
        }
    }
}
