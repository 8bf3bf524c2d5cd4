package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.ApiAnswer;

/// Surveys as the office keeps them, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Surveys", description = "Which lines there are, as units report them")
class SurveysApi {
    private final FindProgramme programmes;
    private final SurveyReader surveys;
    private final OpenSurvey open;
    private final ApiAnswer answers;

    SurveysApi(FindProgramme programmes, SurveyReader surveys, OpenSurvey open, ApiAnswer answers) {
        this.programmes = programmes;
        this.surveys = surveys;
        this.open = open;
        this.answers = answers;
    }

    @GetMapping("/programmes/{id}/surveys")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List the surveys of a programme",
            description = "Those of the place that keeps it, in its year, the latest first.")
    List<SurveyJson.SurveyItem> ofProgramme(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        return surveys.ofYear(programme.jurisdictionId(), programme.year()).stream()
                .map(row -> SurveyJson.SurveyItem.of(row.survey()))
                .toList();
    }

    @PostMapping("/programmes/{id}/surveys")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Open a survey", description = "Each unit gets a task.")
    SurveyJson.Whole open(
            @PathVariable UUID id,
            @RequestBody SurveyJson.Opening body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return whole(answers.done(open.open(new ProgrammeId(id), body.form(), viewer), () -> null, locale));
    }

    @GetMapping("/surveys/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a survey with its tasks")
    SurveyJson.Whole show(@PathVariable UUID id) {
        return whole(id);
    }

    @PostMapping("/surveys/{id}/units")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Ask more units", description = "Those that are asked already stay as they are.")
    SurveyJson.Whole ask(
            @PathVariable UUID id,
            @RequestBody SurveyJson.Asking body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return whole(answers.done(open.ask(id, body.texts(), viewer), () -> null, locale));
    }

    private SurveyJson.Whole whole(UUID id) {
        return SurveyJson.Whole.of(orNotFound(surveys.whole(id)));
    }
}
