package org.tuichu.programmes.follow.web;

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
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.Count;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.follow.Overview;
import org.tuichu.programmes.follow.ProgrammeFilter;
import org.tuichu.programmes.follow.ProgrammeList;

/// The list of programmes and the overview of one.
@Controller
class ProgrammesController {
    private static final int SIZE = 20;

    private final ProgrammeList programmes;
    private final FollowProgramme follow;

    ProgrammesController(ProgrammeList programmes, FollowProgramme follow) {
        this.programmes = programmes;
        this.follow = follow;
    }

    @GetMapping("/programmes")
    @Requires(Permission.READ_PROGRAMMES)
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable ProgrammeStatus status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new ProgrammeFilter(year, status, q);
        var found = programmes.page(viewer, filter, Math.max(1, page), SIZE);
        model.addAttribute("page", ProgrammesPage.of(found, viewer.office()));
        return "programmes/follow/programmes";
    }

    @GetMapping("/programmes/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    String overview(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
        var overview = orNotFound(follow.overview(viewer, new ProgrammeId(id)));
        model.addAttribute("overview", overview);
        model.addAttribute("timeline", Timeline.of(overview));
        model.addAttribute("longest", longest(overview));
        return "programmes/follow/overview";
    }

    /// The largest number of duties of a dimension: the bar that fills the width.
    private static int longest(Overview overview) {
        return overview.dimensions().stream().mapToInt(Count::count).max().orElse(1);
    }
}
