package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DutyQuery;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.follow.MyDuties;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;

/// Duties as JSON.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Duties", description = "What somebody has to do, by when, and how it stands")
class DutiesApi {
    private final FollowProgramme follow;
    private final MyDuties mine;

    DutiesApi(FollowProgramme follow, MyDuties mine) {
        this.follow = follow;
        this.mine = mine;
    }

    @GetMapping("/programmes/{id}/duties")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the duties of a programme", description = "Filtered and ordered as on the page.")
    Paged<DutyJson> duties(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute @ParameterObject DutyQuery query,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var list = follow.duties(viewer, new ProgrammeId(id), query.filter()).orElseThrow(DutiesApi::notFound);
        var paging = new Paging(page, size, list.duties().size());
        return Paged.of(
                paging, paging.of(list.duties()).stream().map(DutyJson::of).toList());
    }

    @GetMapping("/programmes/{id}/duties/{duty}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a duty", description = "With its sentence, contacts, corrections and neighbours.")
    DutyDetailJson duty(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID duty) {
        return follow.duty(viewer, new ProgrammeId(id), new DutyId(duty))
                .map(DutyDetailJson::of)
                .orElseThrow(DutiesApi::notFound);
    }

    @GetMapping("/my-duties")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List the own duties",
            description = "Of the signed-in unit in all programmes in force, by date; ALL is for the office only.")
    Paged<MyDutyJson> mine(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @RequestParam(defaultValue = "OWN") MyDuties.Whose whose,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var entries = mine.page(viewer, whose).parts().stream()
                .flatMap(part -> part.entries().stream())
                .toList();
        var paging = new Paging(page, size, entries.size());
        return Paged.of(paging, paging.of(entries).stream().map(MyDutyJson::of).toList());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
