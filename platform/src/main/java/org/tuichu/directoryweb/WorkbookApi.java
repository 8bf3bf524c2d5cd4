package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.UnitQuery;
import org.tuichu.sheets.Workbooks;
import org.tuichu.sheets.Xlsx;

/// The units of the own place with their people as a workbook, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Units")
class WorkbookApi {
    private final DirectoryWorkbook workbook;
    private final BusinessDates dates;

    WorkbookApi(DirectoryWorkbook workbook, BusinessDates dates) {
        this.workbook = workbook;
        this.dates = dates;
    }

    @GetMapping(path = "/units.xlsx", produces = Xlsx.MEDIA_TYPE)
    @Requires(Permission.READ_DIRECTORY)
    @Operation(
            summary = "The units of the own place with their people as a workbook",
            description = "That telephone numbers were read is put on record.")
    void units(
            @Parameter(description = "Only units of this function") @RequestParam(required = false) @Nullable
                    String function,
            @Parameter(description = "Part of a name or of a further name") @RequestParam(required = false) @Nullable
                    String search,
            @Parameter(description = "Units that have ended, too") @RequestParam(defaultValue = "false") boolean ended,
            @AuthenticationPrincipal Viewer viewer,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var day = ended ? null : dates.today(viewer.jurisdictionId());
        var query = new UnitQuery(
                viewer.jurisdictionPath(), UnitApi.functionOf(function), search, day, 0, UnitQuery.LARGEST_PAGE);
        var sheets = workbook.of(query, viewer, locale);
        Workbooks.send(sheets, workbook.fileName(viewer.jurisdictionName(), locale), response);
    }
}
