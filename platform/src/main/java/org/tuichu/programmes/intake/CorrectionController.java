package org.tuichu.programmes.intake;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// Corrections of single duties, one form each.
@Controller
class CorrectionController {
    private final EditAnswers answers;

    CorrectionController(EditAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/programmes/{id}/duties/{duty}/correct")
    @Requires(Permission.WORK_PLANS)
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var form = DutyForm.of(fields);
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        return switch (form.facts()) {
            case Entered.Bad<DutyFacts> bad -> answers.again(request, ReviewPage.Editor.ofDuty(duty, form, bad.why()));
            case Entered.Good<DutyFacts> good ->
                answers.edit(
                        request,
                        new Edit.CorrectDuty(new DutyId(duty), good.value()),
                        wrong -> ReviewPage.Editor.ofDuty(duty, form, wrong));
        };
    }

    @PostMapping("/programmes/{id}/duties/{duty}/split")
    @Requires(Permission.WORK_PLANS)
    ModelAndView split(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Integer at,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        return answers.edit(
                request,
                new Edit.SplitDuty(new DutyId(duty), at == null ? 0 : at),
                wrong -> answers.splitAgain(request, duty, wrong));
    }

    @PostMapping("/programmes/{id}/duties/{duty}/remove")
    @Requires(Permission.WORK_PLANS)
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        return answers.edit(request, new Edit.RemoveDuty(new DutyId(duty)), wrong -> null);
    }

    @PostMapping("/programmes/{id}/duties/{duty}/restore")
    @Requires(Permission.WORK_PLANS)
    ModelAndView restore(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var request = new EditAnswers.Request(new ProgrammeId(id), version, viewer, locale);
        return answers.edit(request, new Edit.RestoreDuty(new DutyId(duty)), wrong -> null);
    }
}
