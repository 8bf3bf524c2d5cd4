package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.ApiAnswer;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;

/// Tasks of surveys and their rows, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Surveys", description = "Which lines there are, as units report them")
class TasksApi {
    private final SurveyReader surveys;
    private final RowReader rows;
    private final MoveTask moves;
    private final KeepRows keep;
    private final ApiAnswer answers;

    TasksApi(SurveyReader surveys, RowReader rows, MoveTask moves, KeepRows keep, ApiAnswer answers) {
        this.surveys = surveys;
        this.rows = rows;
        this.moves = moves;
        this.keep = keep;
        this.answers = answers;
    }

    @GetMapping("/survey-tasks")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the tasks of the own unit", description = "Those without an answer first, at most 200.")
    List<SurveyJson.TaskItem> own(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return surveys.own(viewer).stream().map(SurveyJson.TaskItem::of).toList();
    }

    @GetMapping("/survey-tasks/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a task", description = "With its history and what may be done now.")
    SurveyJson.TaskWhole show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return whole(id, viewer);
    }

    @PostMapping("/survey-tasks/{id}/acts")
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Hand in, review, sign, accept or return a task",
            description = "Answers 409 with the task when it has moved since the version given.")
    SurveyJson.TaskWhole act(
            @PathVariable UUID id,
            @RequestBody SurveyJson.Acting body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var act = body.act();
        var version = body.version();
        if (act == null || version == null) {
            throw answers.lacking(act == null ? "act" : "version", locale);
        }
        var answer = moves.move(id, act, version, body.reason(), viewer);
        return whole(answers.done(answer, () -> whole(id, viewer), locale), viewer);
    }

    @GetMapping("/survey-tasks/{id}/rows")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the rows of a task", description = "In the order of the report.")
    Paged<SurveyJson.RowItem> rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var found = rows.of(orNotFound(surveys.task(id)), page, size);
        return Paged.of(
                found.paging(),
                found.rows().stream().map(SurveyJson.RowItem::of).toList());
    }

    @PostMapping("/survey-tasks/{id}/rows")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Enter a row", description = "Until the task is handed in.")
    SurveyJson.RowItem enter(
            @PathVariable UUID id,
            @RequestBody SurveyJson.Writing body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return row(answers.done(keep.enter(body.of(id), List.of(), viewer), () -> null, locale));
    }

    @PutMapping("/survey-rows/{id}")
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Change a row",
            description = "Answers 409 with the row when it has changed since the version given.")
    SurveyJson.RowItem change(
            @PathVariable UUID id,
            @RequestBody SurveyJson.Writing body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return row(answers.done(keep.change(id, body.version(), body.typed(), viewer), () -> row(id), locale));
    }

    @DeleteMapping("/survey-rows/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Remove a row",
            description = "Answers 409 with the row when it has changed since the version given.")
    void remove(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        answers.done(keep.remove(id, version, viewer), () -> row(id), locale);
    }

    private SurveyJson.TaskWhole whole(UUID id, Viewer viewer) {
        return SurveyJson.TaskWhole.of(orNotFound(surveys.task(id)), surveys.history(id), viewer);
    }

    private SurveyJson.RowItem row(UUID id) {
        return SurveyJson.RowItem.of(orNotFound(rows.find(id)));
    }
}
