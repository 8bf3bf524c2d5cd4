package org.tuichu.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;

/// The first page of the day is the list of one's own duties.
@Controller
class HomeController {
    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    String home() {
        return "redirect:/my-duties";
    }
}
