package org.tuichu.survey.review;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.Reporters;

/// Ordering a site verification of a row, and of others of its enterprise.
@Controller
@RequestMapping("/survey-rows/{id}/verifications")
class OrderSiteVerificationController {
    private final ReviewReader reader;
    private final OrderSiteVerification orders;
    private final Reporters reporters;
    private final MessageSource messages;

    OrderSiteVerificationController(
            ReviewReader reader, OrderSiteVerification orders, Reporters reporters, MessageSource messages) {
        this.reader = reader;
        this.orders = orders;
        this.reporters = reporters;
        this.messages = messages;
    }

    /// `q` is the piece of a name by which units are looked for.
    @GetMapping("/new")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView fresh(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Viewer viewer) {
        return form(id, null, q, List.of(), false, viewer, HttpStatus.OK);
    }

    @PostMapping
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView order(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute("form") OrderForm form,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (orders.order(id, version, form, viewer)) {
            case Answer.Done(var verification) -> {
                redirect.addFlashAttribute("notice", "survey.verification.done.ordered");
                yield new ModelAndView("redirect:/site-verifications/" + verification);
            }
            case Answer.Faulty(var wrong) -> {
                var said = Fault.say(wrong, messages, locale);
                yield form(id, form, q, said, false, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> form(id, form, q, List.of(), true, viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView form(
            UUID id,
            @Nullable OrderForm typed,
            String q,
            List<Fault.Said> faults,
            boolean stale,
            Viewer viewer,
            HttpStatus status) {
        var row = orNotFound(reader.find(id).filter(one -> one.isKeptBy(viewer)));
        var others = reader.visitedWith(row);
        return new ModelAndView("survey/verification-new", status)
                .addObject("row", row)
                .addObject("others", others)
                .addObject("form", typed == null ? OrderForm.fresh(others) : typed)
                .addObject("q", q)
                .addObject("units", reporters.like(q, viewer))
                .addObject("faults", faults)
                .addObject("stale", stale);
    }
}
