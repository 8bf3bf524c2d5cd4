package org.tuichu.programmes.follow.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.follow.DutyQuery;
import org.tuichu.sheets.Xlsx;

/// The list of duties as files, for other programs.
@RestController
@RequestMapping("/api/v1/programmes/{id}")
@Tag(name = "Duties", description = "What somebody has to do, by when, and how it stands")
class ExportApi {
    private final DutyFiles files;

    ExportApi(DutyFiles files) {
        this.files = files;
    }

    @GetMapping(path = "/duties.csv", produces = DutyFiles.CSV)
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "The duties of a programme as CSV",
            description = "Exactly the rows of the list that the parameters show, all pages in one.")
    void csv(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute @ParameterObject DutyQuery query,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        files.csv(viewer, id, query, locale, response);
    }

    @GetMapping(path = "/duties.xlsx", produces = Xlsx.MEDIA_TYPE)
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "The duties of a programme as an Excel workbook",
            description = "Exactly the rows of the list that the parameters show, all pages in one.")
    void xlsx(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute @ParameterObject DutyQuery query,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        files.xlsx(viewer, id, query, locale, response);
    }
}
