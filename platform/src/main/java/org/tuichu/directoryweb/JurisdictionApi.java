package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
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
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Jurisdictions.ZoneAdded;

/// The tree of jurisdictions for other programs.
@RestController
@RequestMapping(path = "/api/v1/jurisdictions", produces = "application/json")
@Tag(name = "Jurisdictions", description = "Divisions of GB/T 2260, towns, and zones without a code")
class JurisdictionApi {
    private static final int MOST_FOUND = 200;

    private final Jurisdictions jurisdictions;
    private final EndingAnswers answers;

    JurisdictionApi(Jurisdictions jurisdictions, EndingAnswers answers) {
        this.jurisdictions = jurisdictions;
        this.answers = answers;
    }

    @GetMapping
    @Requires(Permission.READ_DIRECTORY)
    @Operation(summary = "The provinces, what lies below a jurisdiction, or what a search finds (at most 200)")
    List<JurisdictionDocument> list(
            @Parameter(description = "Id of a jurisdiction: those directly below it")
                    @RequestParam(required = false)
                    @Nullable
                    String parent,
            @Parameter(description = "Part of a name, or a code") @RequestParam(required = false) @Nullable
                    String search) {
        if (parent != null && search != null) {
            throw ApiProblem.invalid("search", "give either parent or search");
        }
        return found(parent, search).stream().map(JurisdictionDocument::of).toList();
    }

    private List<Jurisdiction> found(@Nullable String parent, @Nullable String search) {
        if (search != null) {
            return jurisdictions.search(search, MOST_FOUND);
        }
        return parent == null
                ? jurisdictions.provinces()
                : jurisdictions.children(find(parent).id());
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_DIRECTORY)
    @Operation(summary = "A jurisdiction with those above it and directly below it")
    Place one(@PathVariable String id) {
        return new Place(
                JurisdictionDocument.of(find(id)),
                jurisdictions.pathOf(id).stream().map(JurisdictionDocument::of).toList(),
                jurisdictions.children(id).stream()
                        .map(JurisdictionDocument::of)
                        .toList());
    }

    @PostMapping(path = "/{id}/zones", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a zone without a division code to the own jurisdiction")
    JurisdictionDocument addZone(
            @PathVariable String id,
            @RequestBody ZoneForm zone,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        if (!find(id).id().equals(viewer.jurisdictionId())) {
            throw new AccessDeniedException("a zone of another jurisdiction: " + id);
        }
        var reading = zone.read(id, viewer.userName());
        if (reading.zone() == null) {
            throw invalid(reading.problems().getFirst(), locale);
        }
        return switch (jurisdictions.addZone(reading.zone())) {
            case ZoneAdded.Added added -> JurisdictionDocument.of(added.zone());
            case ZoneAdded.AlreadyThere there ->
                throw invalid(FieldProblem.of("name", "directory.problem.zoneThere"), locale);
        };
    }

    private ErrorResponseException invalid(FieldProblem problem, Locale locale) {
        return answers.invalid(problem.field(), problem, locale);
    }

    private Jurisdiction find(String id) {
        return jurisdictions.find(id).orElseThrow(() -> ApiProblem.notFound("jurisdiction"));
    }

    @Schema(name = "Place", description = "A jurisdiction in the tree")
    record Place(
            JurisdictionDocument jurisdiction,

            @Schema(description = "From the province down to itself")
            List<JurisdictionDocument> path,

            List<JurisdictionDocument> below) {}
}
