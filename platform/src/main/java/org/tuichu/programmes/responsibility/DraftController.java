package org.tuichu.programmes.responsibility;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.responsibility.MoveLetter.Answer;
import org.tuichu.shell.Fault;

/// Drafting a letter of responsibility, and editing a draft or what came back.
@Controller
class DraftController {
    private final FollowProgramme follow;
    private final LetterReader letters;
    private final DraftLetter drafts;
    private final LettersByForm forms;
    private final MessageSource messages;

    DraftController(
            FollowProgramme follow,
            LetterReader letters,
            DraftLetter drafts,
            LettersByForm forms,
            MessageSource messages) {
        this.follow = follow;
        this.letters = letters;
        this.drafts = drafts;
        this.forms = forms;
        this.messages = messages;
    }

    static boolean mayDraft(ProgrammeHead programme, Viewer viewer) {
        return programme.status() == ProgrammeStatus.ACTIVE
                && viewer.may(Permission.WORK_PLANS)
                && programme.jurisdictionId().equals(viewer.jurisdictionId());
    }

    /// `q` is the piece of a name by which units are looked for.
    @GetMapping("/programmes/{id}/responsibility-letters/new")
    @Requires(Permission.WORK_PLANS)
    ModelAndView fresh(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Viewer viewer) {
        return fresh(id, LetterForm.EMPTY, q, viewer, HttpStatus.OK, List.of());
    }

    @PostMapping("/programmes/{id}/responsibility-letters")
    @Requires(Permission.WORK_PLANS)
    ModelAndView draft(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var form = LetterForm.of(null, fields);
        return switch (forms.draft(new ProgrammeId(id), form, viewer)) {
            case Answer.Done(var letter) -> {
                redirect.addFlashAttribute("notice", "responsibility.done.EDIT");
                yield new ModelAndView("redirect:/responsibility-letters/" + letter);
            }
            case Answer.Faulty(var wrong) ->
                fresh(id, form, q, viewer, HttpStatus.UNPROCESSABLE_CONTENT, said(wrong, locale));
            case Answer.Stale stale -> throw new IllegalStateException("a new letter has no version");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/responsibility-letters/{id}/edit")
    @Requires(Permission.WORK_PLANS)
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        var whole = orNotFound(letters.find(id)
                .flatMap(one -> LetterPage.of(one, viewer).mayEdit() ? Optional.of(one) : Optional.empty()));
        return edit(whole, LetterForm.of(whole), null, HttpStatus.OK, List.of());
    }

    @PostMapping("/responsibility-letters/{id}/edit")
    @Requires(Permission.WORK_PLANS)
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var form = LetterForm.of(version, fields);
        return switch (forms.edit(id, form, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "responsibility.done.EDIT");
                yield new ModelAndView("redirect:/responsibility-letters/" + id);
            }
            case Answer.Faulty(var wrong) ->
                edit(orNotFound(letters.find(id)), form, null, HttpStatus.UNPROCESSABLE_CONTENT, said(wrong, locale));
            case Answer.Stale(var now) -> edit(now, form, version, HttpStatus.CONFLICT, List.of());
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private List<Fault.Said> said(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> fault.say(messages, locale)).toList();
    }

    private ModelAndView fresh(
            UUID id, LetterForm form, String words, Viewer viewer, HttpStatus status, List<Fault.Said> faults) {
        var programme = orNotFound(follow.head(viewer, new ProgrammeId(id))
                .flatMap(head -> mayDraft(head, viewer) ? Optional.of(head) : Optional.empty()));
        return new ModelAndView("programmes/responsibility/new", status)
                .addObject("programme", programme)
                .addObject("units", drafts.receivers(viewer, words.strip()))
                .addObject("q", words)
                .addObject("form", form)
                .addObject("faults", faults);
    }

    /// `typedOn` is the version that the form was made from where another one stands by now; null otherwise.
    private static ModelAndView edit(
            Letter.Whole whole, LetterForm form, @Nullable Long typedOn, HttpStatus status, List<Fault.Said> faults) {
        return new ModelAndView("programmes/responsibility/edit", status)
                .addObject("whole", whole)
                .addObject("typedOn", typedOn)
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
