package org.tuichu.enterprises.register;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final LinePages pages;
    private final KeepLines keep;
    private final ChangeLine change;
    private final LineAnswers answers;
    private final MessageSource messages;

    LineController(LinePages pages, KeepLines keep, ChangeLine change, LineAnswers answers, MessageSource messages) {
        this.pages = pages;
        this.keep = keep;
        this.change = change;
        this.answers = answers;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_ENTERPRISE)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var day = pages.asOf(asOf, viewer);
        return LinePages.shown(
                pages.of(new LineId(id), viewer, day).typed(null, Fault.say(day.faults(), messages, locale), false));
    }

    @PostMapping("/state")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView stand(
            @PathVariable UUID id,
            @ModelAttribute StateForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return pages.answered(
                keep.stand(new LineId(id), form, viewer),
                "enterprises.done.changed",
                new LineId(id),
                form,
                viewer,
                locale,
                redirect);
    }

    @PostMapping("/answers")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView say(
            @PathVariable UUID id,
            @ModelAttribute AnswerForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return pages.answered(
                answers.say(new LineId(id), form, viewer),
                "enterprises.done.answered",
                new LineId(id),
                form,
                viewer,
                locale,
                redirect);
    }

    @PostMapping("/lock")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView lock(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return pages.answered(
                keep.lock(new LineId(id), version, viewer),
                "enterprises.done.locked",
                new LineId(id),
                null,
                viewer,
                locale,
                redirect);
    }

    @PostMapping("/decision")
    @Requires(Permission.DECIDE_LINE_CHANGES)
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute DecisionForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return pages.answered(
                change.decide(new LineId(id), form, viewer),
                "enterprises.done.decided",
                new LineId(id),
                form,
                viewer,
                locale,
                redirect);
    }
}
