package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.ApiAnswer;

/// Rows that a unit need not write anew, for other programs.
@RestController
@RequestMapping("/api/v1/survey-tasks/{id}/known-lines")
@Tag(name = "Surveys", description = "Which lines there are, as units report them")
class KnownRowsApi {
    private final SurveyReader surveys;
    private final KnownRows known;
    private final TakeKnown take;
    private final ApiAnswer answers;

    KnownRowsApi(SurveyReader surveys, KnownRows known, TakeKnown take, ApiAnswer answers) {
        this.surveys = surveys;
        this.known = known;
        this.take = take;
        this.answers = answers;
    }

    @Schema(
            name = "KnownSurveyRow",
            description =
                    "`id` is the one that the row has in the report once it is entered, `of` that of the earlier row or"
                            + " of the line of the register.")
    record Item(UUID id, KnownRow.Source source, UUID of, Map<RowField, String> cells) {
        static Item of(KnownRow row) {
            return new Item(row.id(), row.source(), row.of(), row.cells().texts());
        }
    }

    @GetMapping
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "List what is known and not in the report yet",
            description =
                    "Rows of the last report and confirmed lines of the register, at most 5,000. Enter one with its id"
                            + " and it is the same row in the table and on the telephone.")
    List<Item> list(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var task = orNotFound(surveys.task(id).filter(one -> one.mayWrite(viewer)));
        return known.missing(task, viewer).limit(TakeKnown.MOST).map(Item::of).toList();
    }

    @PostMapping
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Take all that is known into the report", description = "Until the task is handed in.")
    SurveyJson.TaskWhole take(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        answers.done(take.take(id, viewer), () -> null, locale);
        return SurveyJson.TaskWhole.of(orNotFound(surveys.task(id)), surveys.history(id), viewer);
    }
}
