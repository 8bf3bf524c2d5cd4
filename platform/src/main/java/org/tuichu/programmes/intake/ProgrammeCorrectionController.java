package org.tuichu.programmes.intake;

import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;

/// Corrections of the programme as a whole: header, stages, duties that the reader missed, problems.
@Controller
class ProgrammeCorrectionController {
    private final EditAnswers answers;
    private final Passages passages;

    ProgrammeCorrectionController(EditAnswers answers, Passages passages) {
        this.answers = answers;
        this.passages = passages;
    }

    @PostMapping("/programmes/{id}/header")
    @Requires(Permission.WORK_PLANS)
    ModelAndView header(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        var form = HeaderForm.of(fields);
        return switch (form.header()) {
            case Entered.Bad<Edit.Header> bad -> answers.again(request, ReviewPage.Editor.ofHeader(form, bad.why()));
            case Entered.Good<Edit.Header> good ->
                answers.edit(
                        request,
                        new Edit.CorrectHeader(good.value()),
                        wrong -> ReviewPage.Editor.ofHeader(form, wrong));
        };
    }

    /// `place` is the id of the own place or of one below it.
    @PostMapping("/programmes/{id}/place")
    @Requires(Permission.WORK_PLANS)
    ModelAndView place(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String place,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        return answers.edit(request, new Edit.ChoosePlace(place), wrong -> answers.placeAgain(request, wrong));
    }

    @PostMapping("/programmes/{id}/stages")
    @Requires(Permission.WORK_PLANS)
    ModelAndView stages(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        var form = StagesForm.of(fields);
        return switch (form.stagesEntered()) {
            case Entered.Bad<Edit.CorrectStages> bad ->
                answers.again(request, ReviewPage.Editor.ofStages(form, bad.why()));
            case Entered.Good<Edit.CorrectStages> good ->
                answers.edit(request, good.value(), wrong -> ReviewPage.Editor.ofStages(form, wrong));
        };
    }

    /// `passage` is copied from the document; it is looked up there.
    @PostMapping("/programmes/{id}/duties")
    @Requires(Permission.WORK_PLANS)
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String passage,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        return switch (passages.find(new ProgrammeId(id), passage)) {
            case Entered.Bad<Edit.AddDuty> bad -> answers.again(request, ReviewPage.Editor.toAdd(passage, bad.why()));
            case Entered.Good<Edit.AddDuty> good ->
                answers.edit(request, good.value(), wrong -> ReviewPage.Editor.toAdd(passage, wrong));
        };
    }

    @PostMapping("/programmes/{id}/problems/{ordinal}")
    @Requires(Permission.WORK_PLANS)
    ModelAndView settle(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam long version,
            @RequestParam String action,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        var edit = action.equals("reopen") ? new Edit.ReopenProblem(ordinal) : new Edit.SettleProblem(ordinal);
        return answers.edit(request, edit, wrong -> null);
    }
}
