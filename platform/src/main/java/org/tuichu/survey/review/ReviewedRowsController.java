package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.SurveyReader;
import org.tuichu.survey.intake.ReportedElsewhere;
import org.tuichu.survey.intake.StandsElsewhere;

/// The office's review of the reported rows of a survey: the list, the screening, and acts on rows that were picked.
@Controller
@RequestMapping("/surveys/{id}")
class ReviewedRowsController {
    private static final int SIZE = 50;

    private final SurveyReader surveys;
    private final ReviewReader reader;
    private final ReviewRows review;
    private final ReportedElsewhere elsewhere;
    private final StandsElsewhere stands;
    private final Screenings screenings;
    private final MessageSource messages;

    ReviewedRowsController(
            SurveyReader surveys,
            ReviewReader reader,
            ReviewRows review,
            ReportedElsewhere elsewhere,
            StandsElsewhere stands,
            Screenings screenings,
            MessageSource messages) {
        this.surveys = surveys;
        this.reader = reader;
        this.review = review;
        this.elsewhere = elsewhere;
        this.stands = stands;
        this.screenings = screenings;
        this.messages = messages;
    }

    @GetMapping("/rows")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID report,
            @RequestParam(required = false) @Nullable Judgement judgement,
            @RequestParam(required = false) ReviewMove.@Nullable State state,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Viewer viewer) {
        var filter = new ReviewReader.Filter(id, report, judgement, state);
        return page(filter, page, ReviewPage.Tried.NOTHING, viewer, HttpStatus.OK);
    }

    @PostMapping("/screening")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView screen(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes redirect) {
        screenings.ask(orNotFound(review.kept(id, viewer)), viewer);
        redirect.addFlashAttribute("notice", "survey.screening.begun");
        return new ModelAndView("redirect:/surveys/" + id + "/rows");
    }

    @PostMapping("/rows/acts")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam ReviewMove.Act act,
            @RequestParam(required = false) @Nullable List<String> row,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var typed = row == null ? List.<String>of() : row;
        var picked = typed.stream().flatMap(one -> Picked.read(one).stream()).toList();
        var filter = new ReviewReader.Filter(id, null, null, null);
        return switch (review.act(id, picked, act, reason, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.review.done." + act);
                yield new ModelAndView("redirect:/surveys/" + id + "/rows");
            }
            case Answer.Faulty(var wrong) -> {
                var said = Fault.say(wrong, messages, locale);
                var tried = ReviewPage.Tried.act(act, Set.copyOf(typed), reason, said, false);
                yield page(filter, 1, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> {
                var tried = ReviewPage.Tried.act(act, Set.copyOf(typed), reason, List.of(), true);
                yield page(filter, 1, tried, viewer, HttpStatus.CONFLICT);
            }
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(
            ReviewReader.Filter filter, int number, ReviewPage.Tried tried, Viewer viewer, HttpStatus status) {
        var survey = orNotFound(surveys.survey(filter.survey()));
        // before the rows, so that a screening that is done was done when they were read
        var screening = screenings.of(survey.id()).orElse(null);
        var totals = reader.totals(survey.id());
        var list = reader.page(filter, totals, number, SIZE);
        var shown = list.rows().stream().map(ReviewedRow::id).toList();
        var page = new ReviewPage(
                survey,
                filter,
                list,
                elsewhere.of(shown).keySet(),
                stands.of(shown).keySet(),
                totals,
                reader.sources(survey.id()),
                screening,
                review.kept(survey.id(), viewer).isPresent(),
                viewer,
                tried);
        return new ModelAndView("survey/review", status).addObject("page", page);
    }
}
