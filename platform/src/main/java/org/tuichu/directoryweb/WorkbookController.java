package org.tuichu.directoryweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.sheets.Workbooks;

/// The units of the own place with their people as a workbook, and an empty one to fill in.
@Controller
class WorkbookController {
    private final DirectoryWorkbook workbook;
    private final BusinessDates dates;

    WorkbookController(DirectoryWorkbook workbook, BusinessDates dates) {
        this.workbook = workbook;
        this.dates = dates;
    }

    /// The same parameters as the list.
    @GetMapping("/units.xlsx")
    @Requires(Permission.READ_DIRECTORY)
    void units(
            @ModelAttribute UnitFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var query = filter.query(viewer.jurisdictionPath(), dates.today(viewer.jurisdictionId()));
        var sheets = workbook.of(query, viewer, locale);
        Workbooks.send(sheets, workbook.fileName(viewer.jurisdictionName(), locale), response);
    }

    @GetMapping("/units/template.xlsx")
    @Requires(Permission.KEEP_DIRECTORY)
    void template(@AuthenticationPrincipal Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        Workbooks.send(workbook.template(locale), workbook.fileName("", locale), response);
    }
}
