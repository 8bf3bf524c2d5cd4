package org.tuichu.programmes.follow.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.follow.MyDuties;
import org.tuichu.programmes.work.MyWork;

/// The first page of the day: what the own unit has to do.
@Controller
class MyDutiesController {
    private final MyWork work;

    MyDutiesController(MyWork work) {
        this.work = work;
    }

    @GetMapping("/my-duties")
    @Requires(Permission.READ_PROGRAMMES)
    String mine(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "OWN") MyDuties.Whose whose,
            Model model) {
        model.addAttribute("page", work.page(viewer, whose));
        return "programmes/follow/my-duties";
    }
}
