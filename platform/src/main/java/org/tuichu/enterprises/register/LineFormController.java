package org.tuichu.enterprises.register;

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
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.rulebook.DeviceWords;
import org.tuichu.shell.Fault;

/// Entering a line of an enterprise, and putting right or proposing what it is.
@Controller
class LineFormController {
    private final LineReader reader;
    private final EnterpriseReader enterprises;
    private final KeepLines keep;
    private final ChangeLine change;
    private final ProposeLine propose;
    private final MessageSource messages;

    LineFormController(
            LineReader reader,
            EnterpriseReader enterprises,
            KeepLines keep,
            ChangeLine change,
            ProposeLine propose,
            MessageSource messages) {
        this.reader = reader;
        this.enterprises = enterprises;
        this.keep = keep;
        this.change = change;
        this.propose = propose;
        this.messages = messages;
    }

    @GetMapping("/enterprises/{id}/lines/new")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView fresh(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return form(ours(new EnterpriseId(id), viewer), null, LineForm.EMPTY, HttpStatus.OK, List.of());
    }

    @PostMapping("/enterprises/{id}/lines")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView enter(
            @PathVariable UUID id,
            @ModelAttribute("form") LineForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var enterprise = ours(new EnterpriseId(id), viewer);
        return answer(keep.enter(enterprise.id(), form, viewer), enterprise, null, form, locale, redirect);
    }

    @GetMapping("/lines/{id}/edit")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        var line = orNotFound(reader.find(new LineId(id))).line();
        return form(ours(line.enterprise(), viewer), line, LineForm.of(line), HttpStatus.OK, List.of());
    }

    @PostMapping("/lines/{id}/edit")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute("form") LineForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var line = orNotFound(reader.find(new LineId(id))).line();
        var enterprise = ours(line.enterprise(), viewer);
        return answer(change.change(line.id(), form, viewer), enterprise, line, form, locale, redirect);
    }

    @PostMapping("/enterprises/{id}/lines/read")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView readFresh(
            @PathVariable UUID id,
            @ModelAttribute("form") LineForm form,
            @RequestParam(required = false) @Nullable Integer pick,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        return read(ours(new EnterpriseId(id), viewer), null, form, pick, locale);
    }

    @PostMapping("/lines/{id}/read")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView read(
            @PathVariable UUID id,
            @ModelAttribute("form") LineForm form,
            @RequestParam(required = false) @Nullable Integer pick,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var line = orNotFound(reader.find(new LineId(id))).line();
        return read(ours(line.enterprise(), viewer), line, form, pick, locale);
    }

    /// Shows the form with what the description says; nothing is kept. `pick` is the place of the line that was chosen
    /// among several, from 0.
    private ModelAndView read(
            Enterprise enterprise, @Nullable Line line, LineForm form, @Nullable Integer pick, Locale locale) {
        var faults = form.faultsOfDescription();
        if (!faults.isEmpty()) {
            var said = Fault.say(faults, messages, locale);
            return form(enterprise, line, form, HttpStatus.UNPROCESSABLE_CONTENT, said);
        }
        var proposals = propose.of(form, enterprise);
        return form(enterprise, line, proposals.chosen(pick).orElse(form), HttpStatus.OK, List.of())
                .addObject("proposals", proposals);
    }

    private Enterprise ours(EnterpriseId id, Viewer viewer) {
        return orNotFound(enterprises.find(id).filter(enterprise -> EnterprisePage.mayKeep(enterprise, viewer)));
    }

    private ModelAndView answer(
            Answer answer,
            Enterprise enterprise,
            @Nullable Line line,
            LineForm form,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done(var id) -> {
                redirect.addFlashAttribute("notice", notice(line));
                yield new ModelAndView("redirect:/lines/" + id);
            }
            case Answer.Faulty(var wrong) ->
                form(enterprise, line, form, HttpStatus.UNPROCESSABLE_CONTENT, Fault.say(wrong, messages, locale));
            case Answer.Stale(var differences) ->
                form(enterprise, line, form, HttpStatus.CONFLICT, List.of()).addObject("differences", differences);
            case Answer.Twin twin -> throw new IllegalStateException("no code was typed");
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String notice(@Nullable Line line) {
        if (line == null) {
            return "enterprises.done.entered";
        }
        return line.locked() == null ? "enterprises.done.changed" : "enterprises.done.proposed";
    }

    /// `line` is the one that is put right, null for a new one.
    private static ModelAndView form(
            Enterprise enterprise, @Nullable Line line, LineForm form, HttpStatus status, List<Fault.Said> faults) {
        return new ModelAndView("enterprises/line-form", status)
                .addObject("enterprise", enterprise)
                .addObject("line", line)
                .addObject("form", form)
                .addObject("periods", Specification.Period.values())
                .addObject("kinds", DeviceWords.choices())
                .addObject("faults", faults);
    }
}
