package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.tuichu.directory.BusinessDates;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// The unit's side: what it is asked, one task with its rows, and the acts of both sides.
@Controller
@RequestMapping("/survey-tasks")
class TasksController {
    private static final int SIZE = 50;

    private final SurveyReader surveys;
    private final RowReader rows;
    private final RowPhotos photos;
    private final MoveTask moves;
    private final BusinessDates dates;
    private final MessageSource messages;

    TasksController(
            SurveyReader surveys,
            RowReader rows,
            RowPhotos photos,
            MoveTask moves,
            BusinessDates dates,
            MessageSource messages) {
        this.surveys = surveys;
        this.rows = rows;
        this.photos = photos;
        this.moves = moves;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView own(@AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("survey/own")
                .addObject("tasks", surveys.own(viewer))
                .addObject("today", dates.today(viewer.jurisdictionId()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Viewer viewer) {
        return page(id, page, TaskPage.Tried.NOTHING, viewer, HttpStatus.OK);
    }

    @PostMapping("/{id}/acts")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Move.Act act,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (moves.move(id, act, version, reason, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.done." + act);
                yield new ModelAndView("redirect:/survey-tasks/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var tried = new TaskPage.Tried(act, reason, Fault.say(wrong, messages, locale), false);
                yield page(id, 1, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> {
                var tried = new TaskPage.Tried(act, reason, List.of(), true);
                yield page(id, 1, tried, viewer, HttpStatus.CONFLICT);
            }
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(UUID id, int number, TaskPage.Tried tried, Viewer viewer, HttpStatus status) {
        var task = orNotFound(surveys.task(id));
        var list = rows.of(task, number, SIZE);
        var page = TaskPage.of(
                task,
                list,
                photos.of(list.rows().stream().map(SurveyRow::id).toList()),
                surveys.history(id),
                dates.today(viewer.jurisdictionId()),
                viewer,
                tried);
        return new ModelAndView("survey/task", status).addObject("page", page);
    }
}
