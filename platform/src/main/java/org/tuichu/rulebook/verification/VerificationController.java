package org.tuichu.rulebook.verification;

import static org.tuichu.shell.NotFound.orNotFound;

import java.io.IOException;
import java.util.ArrayList;
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
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;

/// Verifying a rule: comparing it with its source, deciding, withdrawing.
@Controller
@RequestMapping("/rules/{rule}/verifications")
class VerificationController {
    private final RulePages pages;
    private final VerificationReader reader;
    private final KeepVerification keep;
    private final EvidenceStore evidence;
    private final MessageSource messages;

    VerificationController(
            RulePages pages,
            VerificationReader reader,
            KeepVerification keep,
            EvidenceStore evidence,
            MessageSource messages) {
        this.pages = pages;
        this.reader = reader;
        this.keep = keep;
        this.evidence = evidence;
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
        var faults = proposed(rule, form, source, viewer);
        return answer(faults, "rulebook.done.proposed", rule, form, viewer, locale, redirect);
    }

    private List<Fault> proposed(
            String rule, VerificationForm form, @Nullable List<MultipartFile> source, Viewer viewer)
            throws IOException {
        var compared = pages.rule(rule);
        var faults = new ArrayList<>(form.proposing());
        var uploads = Brought.uploads(source, viewer);
        if (uploads.size() != 1) {
            faults.add(Fault.of("source", "rulebook.fault.source"));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        return switch (evidence.examine(uploads.getFirst())) {
            case Refused refused -> List.of(new Fault("source", refused));
            case Examined examined -> {
                try (examined) {
                    yield keep.propose(compared, form, examined, viewer);
                }
            }
        };
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
        return orNotFound(reader.find(rule, id).filter(one -> one.keeper().equals(viewer.jurisdictionPath())));
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
