package org.tuichu.survey.campaign;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.UnitPage;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// The office's side: the surveys of a programme, opening one, and who has reported.
@Controller
class SurveysController {
    private final FindProgramme programmes;
    private final SurveyReader surveys;
    private final OpenSurvey open;
    private final Reporters reporters;
    private final BusinessDates dates;
    private final MessageSource messages;

    SurveysController(
            FindProgramme programmes,
            SurveyReader surveys,
            OpenSurvey open,
            Reporters reporters,
            BusinessDates dates,
            MessageSource messages) {
        this.programmes = programmes;
        this.surveys = surveys;
        this.open = open;
        this.reporters = reporters;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/programmes/{id}/surveys")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView ofProgramme(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        return new ModelAndView("survey/of-programme")
                .addObject("programme", programme)
                .addObject("mayOpen", OpenSurvey.mayOpen(programme, viewer))
                .addObject("surveys", surveys.ofYear(programme.jurisdictionId(), programme.year()));
    }

    /// `q` is the piece of a name by which units are looked for.
    @GetMapping("/programmes/{id}/surveys/new")
    @Requires(Permission.WORK_PLANS)
    ModelAndView fresh(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var programme = opening(id, viewer);
        var title = messages.getMessage("survey.title.of", new Object[] {Integer.toString(programme.year())}, locale);
        var today = dates.today(viewer.jurisdictionId()).toString();
        var usual = reporters.like("", viewer).stream()
                .map(UnitPage.Row::unit)
                .filter(unit -> Reporters.usual(unit, viewer))
                .map(unit -> unit.id().toString())
                .toList();
        return form(programme, new SurveyForm(title, today, "", usual), q, viewer, HttpStatus.OK, List.of());
    }

    @PostMapping("/programmes/{id}/surveys")
    @Requires(Permission.WORK_PLANS)
    ModelAndView open(
            @PathVariable UUID id,
            @ModelAttribute("form") SurveyForm form,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (open.open(new ProgrammeId(id), form, viewer)) {
            case Answer.Done(var survey) -> {
                redirect.addFlashAttribute("notice", "survey.done.opened");
                yield new ModelAndView("redirect:/surveys/" + survey);
            }
            case Answer.Faulty(var wrong) ->
                form(
                        opening(id, viewer),
                        form,
                        q,
                        viewer,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Fault.say(wrong, messages, locale));
            case Answer.Stale stale -> throw new IllegalStateException("a new survey has no version");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/surveys/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ALL") Overview.Shown only,
            @AuthenticationPrincipal Viewer viewer) {
        return overview(id, only, viewer, HttpStatus.OK);
    }

    @GetMapping("/surveys/{id}/units")
    @Requires(Permission.WORK_PLANS)
    ModelAndView more(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Viewer viewer) {
        return more(id, q, viewer, HttpStatus.OK, List.of());
    }

    @PostMapping("/surveys/{id}/units")
    @Requires(Permission.WORK_PLANS)
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> unit,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (open.ask(id, unit == null ? List.of() : unit, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.done.asked");
                yield new ModelAndView("redirect:/surveys/" + id);
            }
            case Answer.Faulty(var wrong) ->
                more(id, "", viewer, HttpStatus.UNPROCESSABLE_CONTENT, Fault.say(wrong, messages, locale));
            case Answer.Stale stale -> throw new IllegalStateException("no version was named");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ProgrammeHead opening(UUID id, Viewer viewer) {
        return orNotFound(programmes
                .head(viewer, new ProgrammeId(id))
                .filter(programme -> OpenSurvey.mayOpen(programme, viewer)));
    }

    private ModelAndView form(
            ProgrammeHead programme,
            SurveyForm form,
            String words,
            Viewer viewer,
            HttpStatus status,
            List<Fault.Said> faults) {
        return new ModelAndView("survey/new", status)
                .addObject("programme", programme)
                .addObject("form", form)
                .addObject("q", words)
                .addObject("units", reporters.like(words.strip(), viewer))
                .addObject("faults", faults);
    }

    private ModelAndView overview(UUID id, Overview.Shown only, Viewer viewer, HttpStatus status) {
        var whole = orNotFound(surveys.whole(id));
        return new ModelAndView("survey/overview", status)
                .addObject(
                        "page", new Overview(whole.survey(), whole.tasks(), only, dates.today(viewer.jurisdictionId())))
                .addObject("keeps", OpenSurvey.keeps(whole.survey(), viewer));
    }

    private ModelAndView more(UUID id, String words, Viewer viewer, HttpStatus status, List<Fault.Said> faults) {
        var whole = orNotFound(surveys.whole(id).filter(one -> OpenSurvey.keeps(one.survey(), viewer)));
        var asked = whole.tasks().stream().map(task -> task.unit().id()).toList();
        var units = reporters.like(words.strip(), viewer).stream()
                .filter(row -> !asked.contains(row.unit().id().value()))
                .toList();
        return new ModelAndView("survey/units", status)
                .addObject("survey", whole.survey())
                .addObject("q", words)
                .addObject("units", units)
                .addObject("faults", faults);
    }
}
