package org.tuichu.survey.review;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// Whether the name in a row means an enterprise of the register, said on its page.
@Controller
class NameRowController {
    private final NameRow names;
    private final RowPages pages;
    private final MessageSource messages;

    NameRowController(NameRow names, RowPages pages, MessageSource messages) {
        this.names = names;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/survey-rows/{id}/namings")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView say(
            @PathVariable UUID id,
            @ModelAttribute NameRow.Said said,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (names.say(id, said, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.naming.done");
                yield new ModelAndView("redirect:/survey-rows/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var tried = ReviewPage.Tried.naming(said, Fault.say(wrong, messages, locale));
                yield pages.shown(id, tried, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
