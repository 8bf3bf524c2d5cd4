package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

/// The units of the own jurisdiction and below for other programs.
@RestController
@RequestMapping(path = "/api/v1/units", produces = "application/json")
@Tag(name = "Units", description = "Bodies that plans give duties to, and their names over time")
class UnitApi {
    private final Units units;
    private final UnitViews views;

    UnitApi(Units units, UnitViews views) {
        this.units = units;
        this.views = views;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    @Operation(summary = "One page of the units of the own jurisdiction and below")
    UnitDocument.Page list(
            @Parameter(description = "Only units of this function") @RequestParam(required = false) @Nullable
                    String function,
            @Parameter(description = "Part of a name or of a further name") @RequestParam(required = false) @Nullable
                    String search,
            @Parameter(description = "Counts from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Viewer viewer) {
        if (page < 0) {
            throw ApiProblem.invalid("page", "from 0, was " + page);
        }
        if (size < 1 || size > UnitQuery.LARGEST_PAGE) {
            throw ApiProblem.invalid("size", "1 to " + UnitQuery.LARGEST_PAGE + ", was " + size);
        }
        var query = new UnitQuery(viewer.jurisdictionPath(), functionOf(function), search, page, size);
        return UnitDocument.Page.of(units.list(query));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
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
            @PathVariable UUID id, @RequestBody NewAlias alias, @AuthenticationPrincipal Viewer viewer) {
        var reading = alias.form().read();
        if (reading.name() == null) {
            throw ApiProblem.invalid(
                    alias.fieldOf(reading.problems().getFirst()),
                    alias.why(reading.problems().getFirst()));
        }
        var version = alias.version();
        if (version == null) {
            throw ApiProblem.invalid("version", "is missing");
        }
        return switch (units.addAlias(new UnitId(id), version, reading.name())) {
            case UnitChange.Changed changed -> one(id, viewer);
            case UnitChange.Stale stale ->
                throw ApiProblem.conflict("version: " + version + " is stale, it is now "
                        + stale.current().version());
            case UnitChange.NameTaken taken -> throw ApiProblem.invalid("name", "is borne by another unit");
            case UnitChange.NotOurs no -> throw ApiProblem.notFound("unit");
        };
    }

    private static @Nullable UnitFunction functionOf(@Nullable String function) {
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

        String fieldOf(FieldProblem problem) {
            return switch (problem.field()) {
                case "aliasFrom" -> "validFrom";
                case "aliasTo" -> "validTo";
                default -> "name";
            };
        }

        /// The last word of the message's key says what is wrong: `nameMissing`, `date`, `dateOrder`.
        String why(FieldProblem problem) {
            var key = problem.message();
            return key.substring(key.lastIndexOf('.') + 1) + " " + problem.arguments();
        }
    }
}
