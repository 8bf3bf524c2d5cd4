package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.DutyFilter;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.follow.ProgrammeFilter;
import org.tuichu.programmes.follow.ProgrammeList;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;

/// Programmes as JSON.
@RestController
@RequestMapping("/api/v1/programmes")
@Tag(name = "Programmes", description = "What work plans became: overview and calendar")
class ProgrammesApi {
    private final ProgrammeList programmes;
    private final FollowProgramme follow;

    ProgrammesApi(ProgrammeList programmes, FollowProgramme follow) {
        this.programmes = programmes;
        this.follow = follow;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List programmes",
            description = "The programmes of the own place and of those below, the own ones first, then the latest.")
    Paged<ProgrammeJson> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(description = "Programme year") @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable ProgrammeStatus status,
            @Parameter(description = "A piece of title, place or document number")
                    @RequestParam(required = false)
                    @Size(max = DutyFilter.LONGEST_WORDS)
                    @Nullable
                    String q,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var found = programmes.page(viewer, new ProgrammeFilter(year, status, q), page, size);
        return Paged.of(
                found.paging(), found.rows().stream().map(ProgrammeJson::of).toList());
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a programme", description = "Stages, counts, leading group and legal bases.")
    OverviewJson programme(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer, @PathVariable UUID id) {
        return follow.overview(viewer, new ProgrammeId(id))
                .map(OverviewJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/calendar")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show the days of a programme", description = "In order; what is only regular has no day.")
    List<CalendarEntryJson> calendar(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer, @PathVariable UUID id) {
        return follow
                .calendar(viewer, new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .entries()
                .stream()
                .map(CalendarEntryJson::of)
                .toList();
    }
}
