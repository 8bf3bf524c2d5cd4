package org.tuichu.exitlists.list;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
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
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// One list or amendment, and its way to the signature.
@Controller
class ListController {
    private final ListPages pages;
    private final MoveList move;
    private final ReviseDraft revise;
    private final MessageSource messages;

    ListController(ListPages pages, MoveList move, ReviseDraft revise, MessageSource messages) {
        this.pages = pages;
        this.move = move;
        this.revise = revise;
        this.messages = messages;
    }

    @GetMapping("/exit-lists/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return pages.page(id, ListPage.Tried.NOTHING, viewer, HttpStatus.OK);
    }

    @PostMapping("/exit-lists/{id}/title")
    @Requires(Permission.WORK_PLANS)
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String title,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = revise.rename(id, version, title, viewer);
        if (answer instanceof Answer.Done) {
            return pages.done(answer, id, "exitlists.done.renamed", viewer, redirect);
        }
        if (answer instanceof Answer.Missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var faults =
                answer instanceof Answer.Faulty(var wrong) ? Fault.say(wrong, messages, locale) : List.<Fault.Said>of();
        var tried = ListPage.Tried.title(Objects.requireNonNullElse(title, ""), faults);
        return pages.page(id, tried, viewer, faults.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/exit-lists/{id}/anew")
    @Requires(Permission.WORK_PLANS)
    ModelAndView takeAnew(
            @PathVariable UUID id,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        return pages.done(revise.takeAnew(id, version, viewer), id, "exitlists.done.anew", viewer, redirect);
    }

    @PostMapping("/exit-lists/{id}/acts")
    @Requires(Permission.WORK_PLANS)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Move.Act act,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (move.move(id, act, version, reason, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "exitlists.done." + act);
                yield new ModelAndView("redirect:/exit-lists/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var tried = ListPage.Tried.act(act, reason, Fault.say(wrong, messages, locale));
                yield pages.page(id, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale ->
                pages.page(id, ListPage.Tried.act(act, reason, List.of()), viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
