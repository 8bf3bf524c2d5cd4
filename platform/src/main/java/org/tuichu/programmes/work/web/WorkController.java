package org.tuichu.programmes.work.web;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.AssignmentFilter;
import org.tuichu.programmes.work.Board;
import org.tuichu.programmes.work.FollowWork;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.chain.State;
import org.tuichu.shell.Paging;

/// Lists of assignments: what waits for confirmation, the board of a programme, and the rows behind its numbers.
@Controller
class WorkController {
    private final ViewAssignments views;
    private final FollowWork follow;
    private final BusinessDates dates;

    WorkController(ViewAssignments views, FollowWork follow, BusinessDates dates) {
        this.views = views;
        this.follow = follow;
        this.dates = dates;
    }

    @GetMapping("/to-confirm")
    @Requires(Permission.READ_PROGRAMMES)
    String toConfirm(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "1") int page, Model model) {
        var today = dates.today(viewer.jurisdictionId());
        model.addAttribute("page", ConfirmPage.of(views.toConfirm(viewer), today, viewer, page));
        return "programmes/work/to-confirm";
    }

    @GetMapping("/programmes/{id}/board")
    @Requires(Permission.READ_PROGRAMMES)
    String board(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) Board.@Nullable Only only,
            @RequestParam(defaultValue = "OVERDUE") Board.Sort sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var board = orNotFound(follow.board(
                viewer,
                new ProgrammeId(id),
                new Board.Filter(unit, only, sort),
                total -> Paging.within(page, BoardPage.SIZE, total)));
        model.addAttribute("page", new BoardPage(board));
        model.addAttribute("onlys", Board.Only.values());
        model.addAttribute("sorts", Board.Sort.values());
        return "programmes/work/board";
    }

    @GetMapping("/programmes/{id}/assignments")
    @Requires(Permission.READ_PROGRAMMES)
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) DeadlineState.@Nullable Kind due,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new AssignmentFilter(unit, state, due);
        var list = orNotFound(follow.assignments(viewer, new ProgrammeId(id), filter));
        model.addAttribute("page", ListPage.of(list, viewer, page));
        model.addAttribute("states", State.values());
        model.addAttribute("kinds", DeadlineState.Kind.values());
        return "programmes/work/assignments";
    }
}
