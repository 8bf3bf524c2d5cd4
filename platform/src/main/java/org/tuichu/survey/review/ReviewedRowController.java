package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

/// One reported row: what the rules say of it, how its review stands, and what is done with it.
@Controller
@RequestMapping("/survey-rows/{id}")
class ReviewedRowController {
    private final RowPages pages;
    private final ReviewReader reader;
    private final ReviewRows review;
    private final AnswerRow answers;
    private final SayFact facts;
    private final MessageSource messages;

    ReviewedRowController(
            RowPages pages,
            ReviewReader reader,
            ReviewRows review,
            AnswerRow answers,
            SayFact facts,
            MessageSource messages) {
        this.pages = pages;
        this.reader = reader;
        this.review = review;
        this.answers = answers;
        this.facts = facts;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return pages.shown(id, ReviewPage.Tried.NOTHING, viewer, HttpStatus.OK);
    }

    @PostMapping("/acts")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam ReviewMove.Act act,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var survey = orNotFound(reader.find(id)).report().survey();
        return switch (review.act(survey, List.of(new Picked(id, version)), act, reason, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.review.done." + act);
                yield new ModelAndView("redirect:/survey-rows/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var said = Fault.say(wrong, messages, locale);
                var tried = ReviewPage.Tried.act(act, Set.of(), reason, said, false);
                yield pages.shown(id, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> {
                var tried = ReviewPage.Tried.act(act, Set.of(), reason, List.of(), true);
                yield pages.shown(id, tried, viewer, HttpStatus.CONFLICT);
            }
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// Whether the exception of a rule holds for a line of it.
    @PostMapping("/answers")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView say(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute AnswerRow.Said said,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answers.say(id, version, said, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.answer.done");
                yield new ModelAndView("redirect:/survey-rows/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var tried = ReviewPage.Tried.answer(said, Fault.say(wrong, messages, locale), false);
                yield pages.shown(id, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale ->
                pages.shown(id, ReviewPage.Tried.answer(said, List.of(), true), viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// What was found out about a line of it.
    @PostMapping("/facts")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView find(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute SayFact.Said said,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (facts.say(id, version, said, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.fact.done");
                yield new ModelAndView("redirect:/survey-rows/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var tried = ReviewPage.Tried.fact(said, Fault.say(wrong, messages, locale), false);
                yield pages.shown(id, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale ->
                pages.shown(id, ReviewPage.Tried.fact(said, List.of(), true), viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
