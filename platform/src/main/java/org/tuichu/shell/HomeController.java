package org.tuichu.shell;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;

/// The first page of the day: the own duties, for an enterprise what the register has of it, for administrators the
/// accounts, for auditors the record, for others the own account.
@Controller
class HomeController {
    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    String home(@AuthenticationPrincipal Viewer viewer) {
        if (viewer.officer()) {
            return "redirect:/my-duties";
        }
        if (viewer.ofEnterprise()) {
            return "redirect:/my-enterprise";
        }
        if (viewer.readsRecord()) {
            return "redirect:/record";
        }
        return viewer.seesAccounts() ? "redirect:/accounts" : "redirect:/account";
    }
}
