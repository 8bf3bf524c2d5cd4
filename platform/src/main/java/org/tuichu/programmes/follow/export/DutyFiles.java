package org.tuichu.programmes.follow.export;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DutyQuery;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.sheets.Xlsx;

/// Writes the list of duties as files: the same rows in the same order as on the page, all pages in one.
@Component
class DutyFiles {
    static final String CSV = "text/csv;charset=UTF-8";

    private final FollowProgramme follow;
    private final MessageSource messages;

    DutyFiles(FollowProgramme follow, MessageSource messages) {
        this.follow = follow;
        this.messages = messages;
    }

    void csv(Viewer viewer, UUID id, DutyQuery query, Locale locale, HttpServletResponse response) throws IOException {
        var sheet = sheet(viewer, id, query, locale);
        head(response, CSV, sheet.fileName() + ".csv");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var csv = new Csv(out);
            csv.header(sheet.header());
            sheet.rows().forEach(csv::row);
        }
    }

    void xlsx(Viewer viewer, UUID id, DutyQuery query, Locale locale, HttpServletResponse response) throws IOException {
        var sheet = sheet(viewer, id, query, locale);
        head(response, Xlsx.MEDIA_TYPE, sheet.fileName() + ".xlsx");
        Xlsx.write(List.of(sheet.sheet()), response.getOutputStream());
    }

    private DutySheet sheet(Viewer viewer, UUID id, DutyQuery query, Locale locale) {
        return new DutySheet(orNotFound(follow.duties(viewer, new ProgrammeId(id), query.filter())), messages, locale);
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
