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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.shell.Fault;

/// Entering a line of an enterprise, and putting right or proposing what it is.
@Controller
class LineFormController {
    private final LineReader reader;
    private final EnterpriseReader enterprises;
    private final KeepLines keep;
    private final ChangeLine change;
    private final MessageSource messages;

    LineFormController(
            LineReader reader,
            EnterpriseReader enterprises,
            KeepLines keep,
            ChangeLine change,
            MessageSource messages) {
        this.reader = reader;
        this.enterprises = enterprises;
        this.keep = keep;
        this.change = change;
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
                .addObject("faults", faults);
    }
}
