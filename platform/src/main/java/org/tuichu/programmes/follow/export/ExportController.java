package org.tuichu.programmes.follow.export;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.follow.DutyQuery;

/// The list of duties as files to take away: the same parameters as on the page.
@Controller
class ExportController {
    private final DutyFiles files;

    ExportController(DutyFiles files) {
        this.files = files;
    }

    @GetMapping("/programmes/{id}/duties.csv")
    @Requires(Permission.READ_PROGRAMMES)
    void csv(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute DutyQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        files.csv(viewer, id, query, locale, response);
    }

    @GetMapping("/programmes/{id}/duties.xlsx")
    @Requires(Permission.READ_PROGRAMMES)
    void xlsx(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute DutyQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        files.xlsx(viewer, id, query, locale, response);
    }
}
