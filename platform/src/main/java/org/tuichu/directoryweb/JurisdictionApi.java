package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;

/// The tree of jurisdictions for other programs.
@RestController
@RequestMapping(path = "/api/v1/jurisdictions", produces = "application/json")
@Tag(name = "Jurisdictions", description = "Divisions of GB/T 2260, towns, and zones without a code")
class JurisdictionApi {
    private static final int MOST_FOUND = 200;

    private final Jurisdictions jurisdictions;

    JurisdictionApi(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
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
    @Requires(Permission.SIGNED_IN)
    @Operation(summary = "A jurisdiction with those above it and directly below it")
    Place one(@PathVariable String id) {
        return new Place(
                JurisdictionDocument.of(find(id)),
                jurisdictions.pathOf(id).stream().map(JurisdictionDocument::of).toList(),
                jurisdictions.children(id).stream()
                        .map(JurisdictionDocument::of)
                        .toList());
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
