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
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.register.EnterprisePages.Typed;
import org.tuichu.shell.Fault;

/// What is entered on the page of an enterprise itself: names, mortgages and seizures.
@Controller
@RequestMapping("/enterprises/{id}")
class DetailController {
    private final KeepEnterprise enterprises;
    private final KeepPermits permits;
    private final EnterprisePages pages;
    private final MessageSource messages;

    DetailController(KeepEnterprise enterprises, KeepPermits permits, EnterprisePages pages, MessageSource messages) {
        this.enterprises = enterprises;
        this.permits = permits;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/names")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView name(
            @PathVariable UUID id,
            @ModelAttribute NameForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = enterprises.name(new EnterpriseId(id), form, viewer);
        return answer(answer, id, new Typing(form, EncumbranceForm.EMPTY, null), viewer, locale, redirect);
    }

    @PostMapping("/encumbrances")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView encumber(
            @PathVariable UUID id,
            @ModelAttribute EncumbranceForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = permits.encumber(new EnterpriseId(id), form, viewer);
        return answer(answer, id, new Typing(NameForm.EMPTY, form, null), viewer, locale, redirect);
    }

    @PostMapping("/encumbrances/{encumbrance}/lift")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView lift(
            @PathVariable UUID id,
            @PathVariable UUID encumbrance,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String liftedOn,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = permits.lift(new EnterpriseId(id), encumbrance, version, liftedOn, viewer);
        return answer(
                answer, id, new Typing(NameForm.EMPTY, EncumbranceForm.EMPTY, encumbrance), viewer, locale, redirect);
    }

    private record Typing(
            NameForm name,
            EncumbranceForm encumbrance,
            @Nullable UUID lifting) {
        Typed with(List<Fault.Said> faults, boolean stale) {
            return new Typed(name, encumbrance, lifting, WithdrawalForm.EMPTY, faults, stale);
        }
    }

    private ModelAndView answer(
            Answer answer, UUID id, Typing typing, Viewer viewer, Locale locale, RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "enterprises.done.changed");
                yield new ModelAndView("redirect:/enterprises/" + id);
            }
            case Answer.Faulty(var wrong) -> again(id, typing.with(Fault.say(wrong, messages, locale), false), viewer);
            case Answer.Stale stale -> again(id, typing.with(List.of(), true), viewer);
            case Answer.Twin twin -> throw new IllegalStateException("no code was typed");
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView again(UUID id, Typed typed, Viewer viewer) {
        return EnterprisePages.shown(orNotFound(pages.of(new EnterpriseId(id), viewer, typed)));
    }
}
