package org.tuichu.enterprises.register;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;

/// Where an enterprise comes in: its own page in the register.
@Controller
class OwnEnterpriseController {
    private final EnterpriseReader reader;

    OwnEnterpriseController(EnterpriseReader reader) {
        this.reader = reader;
    }

    /// Accounts from before the register name an enterprise that it does not have.
    @GetMapping("/my-enterprise")
    @Requires(Permission.READ_ENTERPRISE)
    String home(@AuthenticationPrincipal Viewer viewer) {
        if (!viewer.ofEnterprise()) {
            return "redirect:/enterprises";
        }
        var own = new EnterpriseId(viewer.unitId());
        return reader.find(own).isPresent() ? "redirect:/enterprises/" + own : "enterprises/unregistered";
    }
}
