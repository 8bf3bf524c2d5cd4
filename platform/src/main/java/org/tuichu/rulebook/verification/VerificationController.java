package org.tuichu.rulebook.verification;

import static org.tuichu.shell.NotFound.orNotFound;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;

/// Verifying a rule: comparing it with its source, deciding, withdrawing.
@Controller
@RequestMapping("/rules/{rule}/verifications")
class VerificationController {
    private final RulePages pages;
    private final VerificationReader reader;
    private final KeepVerification keep;
    private final ProposeVerification proposals;
    private final MessageSource messages;

    VerificationController(
            RulePages pages,
            VerificationReader reader,
            KeepVerification keep,
            ProposeVerification proposals,
            MessageSource messages) {
        this.pages = pages;
        this.reader = reader;
        this.keep = keep;
        this.proposals = proposals;
        this.messages = messages;
    }

    @PostMapping
    @Requires(Permission.VERIFY_RULES)
    ModelAndView propose(
            @PathVariable String rule,
            @ModelAttribute VerificationForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> source,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        var faults = proposals.propose(pages.rule(rule), form, Brought.uploads(source, viewer), viewer);
        return answer(faults, "rulebook.done.proposed", rule, form, viewer, locale, redirect);
    }

    @PostMapping("/{verification}/decision")
    @Requires(Permission.DECIDE_RULES)
    ModelAndView decide(
            @PathVariable String rule,
            @PathVariable UUID verification,
            @ModelAttribute VerificationForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var one = ours(rule, verification, viewer);
        var faults = form.deciding();
        return answer(
                faults.isEmpty() ? keep.decide(pages.rule(rule), one, form, viewer) : faults,
                "rulebook.done.decided",
                rule,
                form,
                viewer,
                locale,
                redirect);
    }

    @PostMapping("/{verification}/withdrawal")
    @Requires(Permission.VERIFY_RULES)
    ModelAndView withdraw(
            @PathVariable String rule,
            @PathVariable UUID verification,
            @ModelAttribute VerificationForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var one = ours(rule, verification, viewer);
        var faults = form.withdrawing();
        return answer(
                faults.isEmpty() ? keep.withdraw(pages.rule(rule), one, form, viewer) : faults,
                "rulebook.done.withdrawn",
                rule,
                form,
                viewer,
                locale,
                redirect);
    }

    private Verification ours(String rule, UUID id, Viewer viewer) {
        return orNotFound(reader.find(rule, id).filter(one -> one.isOf(viewer)));
    }

    private ModelAndView answer(
            List<Fault> faults,
            String notice,
            String rule,
            VerificationForm form,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        if (faults.isEmpty()) {
            redirect.addFlashAttribute("notice", notice);
            return new ModelAndView("redirect:/rules/" + rule);
        }
        return RulePages.shown(pages.of(rule, viewer, form, Fault.say(faults, messages, locale)));
    }
}
