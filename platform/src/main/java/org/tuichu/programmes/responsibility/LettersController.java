package org.tuichu.programmes.responsibility;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.responsibility.MoveLetter.Answer;
import org.tuichu.shell.Address;
import org.tuichu.shell.Fault;

/// Letters of responsibility: those of a programme, those received, one of them, and the acts of both sides.
@Controller
class LettersController {
    private static final int SIZE = 50;

    private final FollowProgramme follow;
    private final LetterReader letters;
    private final LettersByForm forms;
    private final MessageSource messages;

    LettersController(FollowProgramme follow, LetterReader letters, LettersByForm forms, MessageSource messages) {
        this.follow = follow;
        this.letters = letters;
        this.forms = forms;
        this.messages = messages;
    }

    /// A list at an address.
    record Listed(String address, LetterReader.Page list) {
        public String toPage(int number) {
            return Address.of(address).unless(1, "page", number).toString();
        }
    }

    @GetMapping("/programmes/{id}/responsibility-letters")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView ofProgramme(
            @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Viewer viewer) {
        var programme = orNotFound(follow.head(viewer, new ProgrammeId(id)));
        var address = "/programmes/" + id + "/responsibility-letters";
        return new ModelAndView("programmes/responsibility/of-programme")
                .addObject("programme", programme)
                .addObject("mayDraft", DraftController.mayDraft(programme, viewer))
                .addObject("page", new Listed(address, letters.ofProgramme(programme.id(), page, SIZE)));
    }

    @GetMapping("/responsibility-letters")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView received(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("programmes/responsibility/received")
                .addObject("page", new Listed("/responsibility-letters", letters.received(viewer, page, SIZE)));
    }

    @GetMapping("/responsibility-letters/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return page(LetterPage.of(orNotFound(letters.find(id)), viewer), HttpStatus.OK);
    }

    @PostMapping("/responsibility-letters/{id}/acts")
    @Requires(Permission.WORK_DUTIES)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Move.Act act,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (forms.act(id, act, version, reason, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "responsibility.done." + act);
                yield new ModelAndView("redirect:/responsibility-letters/" + id);
            }
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Faulty(var wrong) -> {
                var whole = orNotFound(letters.find(id));
                var said =
                        wrong.stream().map(fault -> fault.say(messages, locale)).toList();
                yield page(
                        new LetterPage(whole, whole.moves(viewer), act, reason, said, false),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale(var now) ->
                page(
                        new LetterPage(now, now.moves(viewer), act, reason, List.<Fault.Said>of(), true),
                        HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView page(LetterPage page, HttpStatus status) {
        return new ModelAndView("programmes/responsibility/letter", status).addObject("page", page);
    }
}
