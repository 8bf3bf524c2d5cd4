package org.tuichu.survey.template;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.sheets.EntryWorkbook;
import org.tuichu.sheets.Xlsx;
import org.tuichu.survey.campaign.SurveyReader;

/// The table of a task as a file.
@Controller
class TaskTableController {
    private final SurveyReader surveys;
    private final TaskTable table;

    TaskTableController(SurveyReader surveys, TaskTable table) {
        this.surveys = surveys;
        this.table = table;
    }

    @GetMapping("/survey-tasks/{id}/table.xlsx")
    @Requires(Permission.READ_PROGRAMMES)
    void table(
            @PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        var task = orNotFound(surveys.task(id));
        var sheet = table.of(task, viewer, locale);
        response.setContentType(Xlsx.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Xlsx.fileName(sheet.title()) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        EntryWorkbook.write(sheet, response.getOutputStream());
    }
}
