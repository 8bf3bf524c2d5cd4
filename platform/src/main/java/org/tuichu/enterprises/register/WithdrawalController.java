package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.shell.Fault;

/// Taking back an enterprise or a permit that was entered by mistake.
@Controller
@RequestMapping("/enterprises/{id}/withdrawals")
class WithdrawalController {
    private final WithdrawEntry withdraw;
    private final EnterprisePages pages;
    private final MessageSource messages;

    WithdrawalController(WithdrawEntry withdraw, EnterprisePages pages, MessageSource messages) {
        this.withdraw = withdraw;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView propose(
            @PathVariable UUID id,
            @ModelAttribute WithdrawalForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = withdraw.propose(new EnterpriseId(id), form, viewer);
        return answered(answer, "enterprises.done.ended", id, form, viewer, locale, redirect);
    }

    @PostMapping("/{ordinal}/decision")
    @Requires(Permission.DECIDE_LINE_CHANGES)
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @ModelAttribute DecisionForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = withdraw.decide(new EnterpriseId(id), ordinal, form, viewer);
        return answered(answer, "enterprises.done.decided", id, WithdrawalForm.EMPTY, viewer, locale, redirect);
    }

    private ModelAndView answered(
            Answer answer,
            String notice,
            UUID id,
            WithdrawalForm form,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:/enterprises/" + id);
            }
            case Answer.Faulty(var wrong) -> again(id, form, Fault.say(wrong, messages, locale), false, viewer);
            case Answer.Stale stale -> again(id, form, List.of(), true, viewer);
            case Answer.Twin twin -> throw new IllegalStateException("no code was typed");
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView again(UUID id, WithdrawalForm form, List<Fault.Said> faults, boolean stale, Viewer viewer) {
        var typed = new EnterprisePages.Typed(NameForm.EMPTY, EncumbranceForm.EMPTY, null, form, faults, stale);
        return EnterprisePages.shown(orNotFound(pages.of(new EnterpriseId(id), viewer, typed)));
    }
}
