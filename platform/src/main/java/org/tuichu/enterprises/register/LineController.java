package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
import org.tuichu.enterprises.LineId;
import org.tuichu.shell.Fault;

/// The page of a line: how it stands, locking it, and deciding what was proposed.
@Controller
@RequestMapping("/lines/{id}")
class LineController {
    private final LineReader reader;
    private final EnterpriseReader enterprises;
    private final KeepLines keep;
    private final ChangeLine change;
    private final MessageSource messages;

    LineController(
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

    @GetMapping
    @Requires(Permission.READ_REGISTER)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return shown(page(id, viewer));
    }

    @PostMapping("/state")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView stand(
            @PathVariable UUID id,
            @ModelAttribute StateForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return answer(
                keep.stand(new LineId(id), form, viewer),
                "enterprises.done.changed",
                id,
                locale,
                redirect,
                (faults, stale) -> page(id, viewer).typed(form, faults, stale));
    }

    @PostMapping("/lock")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView lock(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return answer(
                keep.lock(new LineId(id), version, viewer),
                "enterprises.done.locked",
                id,
                locale,
                redirect,
                (faults, stale) -> page(id, viewer).typed(DecisionForm.EMPTY, faults, stale));
    }

    @PostMapping("/decision")
    @Requires(Permission.DECIDE_LINE_CHANGES)
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute DecisionForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return answer(
                change.decide(new LineId(id), form, viewer),
                "enterprises.done.decided",
                id,
                locale,
                redirect,
                (faults, stale) -> page(id, viewer).typed(form, faults, stale));
    }

    private ModelAndView answer(
            Answer answer,
            String notice,
            UUID id,
            Locale locale,
            RedirectAttributes redirect,
            BiFunction<List<Fault.Said>, Boolean, LinePage> again) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:/lines/" + id);
            }
            case Answer.Faulty(var wrong) -> shown(again.apply(Fault.say(wrong, messages, locale), false));
            case Answer.Stale stale -> shown(again.apply(List.of(), true));
            case Answer.Twin twin -> throw new IllegalStateException("no code was typed");
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private LinePage page(UUID id, Viewer viewer) {
        var whole = orNotFound(reader.find(new LineId(id)));
        var enterprise = orNotFound(enterprises.find(whole.line().enterprise()));
        return LinePage.of(enterprise, whole, viewer);
    }

    private static ModelAndView shown(LinePage page) {
        var status = page.stale()
                ? HttpStatus.CONFLICT
                : page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("enterprises/line", status)
                .addObject("page", page)
                .addObject("states", Line.State.values());
    }
}
