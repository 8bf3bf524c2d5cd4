package org.tuichu.programmes.follow.export;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DutyQuery;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.sheets.Xlsx;

/// The list of duties as files: the same parameters, the same rows, the same order as on the page, all pages
/// in one.
@Controller
class ExportController {
    private final FollowProgramme follow;
    private final MessageSource messages;

    ExportController(FollowProgramme follow, MessageSource messages) {
        this.follow = follow;
        this.messages = messages;
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
        var sheet = sheet(viewer, id, query, locale);
        head(response, "text/csv;charset=UTF-8", sheet.fileName() + ".csv");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var csv = new Csv(out);
            csv.header(sheet.header());
            sheet.rows().forEach(csv::row);
        }
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
        var sheet = sheet(viewer, id, query, locale);
        head(response, Xlsx.MEDIA_TYPE, sheet.fileName() + ".xlsx");
        Xlsx.write(List.of(sheet.sheet()), response.getOutputStream());
    }

    private DutySheet sheet(Viewer viewer, UUID id, DutyQuery query, Locale locale) {
        var list = follow.duties(viewer, new ProgrammeId(id), query.filter())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new DutySheet(list, messages, locale);
    }

    private static void head(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
