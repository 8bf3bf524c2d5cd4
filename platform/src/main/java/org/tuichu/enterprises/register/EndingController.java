package org.tuichu.enterprises.register;

import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;

/// Taking back a wrong entry, and a locked line that is dismantled.
@Controller
@RequestMapping("/lines/{id}/ending")
class EndingController {
    private final EndLine end;
    private final LinePages pages;

    EndingController(EndLine end, LinePages pages) {
        this.end = end;
        this.pages = pages;
    }

    @PostMapping
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView end(
            @PathVariable UUID id,
            @ModelAttribute EndingForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var line = new LineId(id);
        return pages.answered(
                end.end(line, form, viewer), "enterprises.done.ended", line, form, viewer, locale, redirect);
    }

    @PostMapping("/decision")
    @Requires(Permission.DECIDE_LINE_CHANGES)
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute DecisionForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var line = new LineId(id);
        return pages.answered(
                end.decide(line, form, viewer), "enterprises.done.decided", line, form, viewer, locale, redirect);
    }
}
