package org.tuichu.programmes.work.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.DutyFilter;
import org.tuichu.programmes.work.AssignmentFilter;
import org.tuichu.programmes.work.AssignmentLine;
import org.tuichu.programmes.work.Board;
import org.tuichu.programmes.work.FollowWork;
import org.tuichu.programmes.work.MyWork;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.chain.State;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;

/// Lists of assignments as JSON.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Work", description = "Assignments of duties, and the acts that move them")
class WorkListsApi {
    private final ViewAssignments views;
    private final MyWork mine;
    private final FollowWork follow;
    private final WorkAnswers answers;

    WorkListsApi(ViewAssignments views, MyWork mine, FollowWork follow, WorkAnswers answers) {
        this.views = views;
        this.mine = mine;
        this.follow = follow;
        this.answers = answers;
    }

    /// Whose assignments.
    enum Which {
        /// Those of the own unit, by date.
        OWN,
        /// Those that wait for the own unit or office to confirm them or to sign them off.
        TO_CONFIRM
    }

    @GetMapping("/assignments")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List assignments", description = "Of the own unit, or those that wait for its confirmation.")
    Paged<AssignmentJson> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @RequestParam(defaultValue = "OWN") Which which,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var lines = switch (which) {
            case OWN -> mine.own(viewer).stream().map(MyWork.Entry::line).toList();
            case TO_CONFIRM -> views.toConfirm(viewer);
        };
        return paged(lines, answers.today(viewer), viewer, page, size);
    }

    @GetMapping("/programmes/{id}/assignments")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the assignments of a programme", description = "By date, as far as they are in sight.")
    Paged<AssignmentJson> ofProgramme(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) DeadlineState.@Nullable Kind due,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var list = follow.assignments(viewer, new ProgrammeId(id), new AssignmentFilter(unit, state, due))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return paged(list.lines(), list.today(), viewer, page, size);
    }

    @GetMapping("/programmes/{id}/board")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show how far the units are", description = "Counts of assignments per unit and per place.")
    BoardJson board(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Size(max = DutyFilter.LONGEST_WORDS) @Nullable String unit,
            @RequestParam(required = false) Board.@Nullable Only only,
            @RequestParam(defaultValue = "OVERDUE") Board.Sort sort,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var board = follow.board(
                        viewer,
                        new ProgrammeId(id),
                        new Board.Filter(unit, only, sort),
                        total -> new Paging(page, size, total))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .board();
        return BoardJson.of(board);
    }

    private static Paged<AssignmentJson> paged(
            List<AssignmentLine> lines, LocalDate today, Viewer viewer, int page, int size) {
        var paging = new Paging(page, size, lines.size());
        return Paged.of(
                paging,
                paging.of(lines).stream()
                        .map(line -> AssignmentJson.of(line, today, viewer))
                        .toList());
    }
}
