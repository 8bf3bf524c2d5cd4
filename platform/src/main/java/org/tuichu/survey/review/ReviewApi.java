package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.ApiAnswer;
import org.tuichu.shell.Paging;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.SurveyReader;

/// The review of reported rows, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Survey reviews", description = "What the rules say of reported rows, and what the office decides")
class ReviewApi {
    private final SurveyReader surveys;
    private final ReviewReader reader;
    private final ReviewRows review;
    private final Screenings screenings;
    private final RowPages pages;
    private final AnswerRow answerRow;
    private final SayFact sayFact;
    private final ApiAnswer answers;

    ReviewApi(
            SurveyReader surveys,
            ReviewReader reader,
            ReviewRows review,
            Screenings screenings,
            RowPages pages,
            AnswerRow answerRow,
            SayFact sayFact,
            ApiAnswer answers) {
        this.surveys = surveys;
        this.reader = reader;
        this.review = review;
        this.screenings = screenings;
        this.pages = pages;
        this.answerRow = answerRow;
        this.sayFact = sayFact;
        this.answers = answers;
    }

    @GetMapping("/surveys/{id}/rows")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List reported rows",
            description = "Those of one task (`report`), verdict or state where they are given.")
    ReviewJson.RowList list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID report,
            @RequestParam(required = false) @Nullable Judgement judgement,
            @RequestParam(required = false) ReviewMove.@Nullable State state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var survey = orNotFound(surveys.survey(id));
        var filter = new ReviewReader.Filter(survey.id(), report, judgement, state);
        return ReviewJson.RowList.of(reader.page(filter, page, Math.clamp(size, 1, Paging.LARGEST_SIZE)), viewer);
    }

    @GetMapping("/survey-rows/{id}/review")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a reported row with its verdicts and the acts of its review")
    ReviewJson.Whole show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return ReviewJson.Whole.of(pages.of(id, ReviewPage.Tried.NOTHING, viewer), viewer);
    }

    @PostMapping("/survey-rows/{id}/answers")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Say whether the exception of a rule holds for a line of a row",
            description =
                    "The row is screened anew at once. Answers 409 when its review has moved since the version given.")
    ReviewJson.Whole say(
            @PathVariable UUID id,
            @RequestBody ReviewJson.Saying body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var version = body.version();
        if (version == null) {
            throw answers.lacking("version", locale);
        }
        answers.done(answerRow.say(id, version, body.said(), viewer), () -> show(id, viewer), locale);
        return show(id, viewer);
    }

    @PostMapping("/survey-rows/{id}/facts")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Say what was found out about a line of a row",
            description =
                    "A number or a truth that a rule asks for. What was reported stays; the row is screened anew at once. "
                            + "Answers 409 when its review has moved since the version given.")
    ReviewJson.Whole find(
            @PathVariable UUID id,
            @RequestBody ReviewJson.Finding body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var version = body.version();
        if (version == null) {
            throw answers.lacking("version", locale);
        }
        answers.done(sayFact.say(id, version, body.said(), viewer), () -> show(id, viewer), locale);
        return show(id, viewer);
    }

    @GetMapping("/surveys/{id}/screening")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show how far the screening of a survey is")
    ReviewJson.ScreeningItem screening(@PathVariable UUID id) {
        return ReviewJson.ScreeningItem.of(orNotFound(screenings.of(id)));
    }

    @PostMapping("/surveys/{id}/screening")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(
            summary = "Screen all reported rows",
            description =
                    "In the background; afterwards they are screened again when they, the rules or the date change.")
    ReviewJson.ScreeningItem screen(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        screenings.ask(orNotFound(review.kept(id, viewer)), viewer);
        return screening(id);
    }

    @PostMapping("/surveys/{id}/row-acts")
    @Requires(Permission.KEEP_REGISTER)
    @Operation(summary = "Do something with rows", description = "All of them or none, 200 at most.")
    ReviewJson.RowList act(
            @PathVariable UUID id,
            @RequestBody ReviewJson.Acting body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        orNotFound(review.kept(id, viewer));
        var act = body.act();
        if (act == null) {
            throw answers.lacking("act", locale);
        }
        answers.done(review.act(id, body.picked(), act, body.reason(), viewer), () -> null, locale);
        return list(id, null, null, null, 1, Paging.LARGEST_SIZE, viewer);
    }
}
