package org.tuichu.exitlists.list;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// The lists of a programme's place and year, those below it, and drafting a new one.
@Controller
class ListsController {
    private final FindProgramme programmes;
    private final ListReader lists;
    private final DraftList draft;
    private final MessageSource messages;

    ListsController(FindProgramme programmes, ListReader lists, DraftList draft, MessageSource messages) {
        this.programmes = programmes;
        this.lists = lists;
        this.draft = draft;
        this.messages = messages;
    }

    @GetMapping("/programmes/{id}/exit-lists")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView ofProgramme(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        return page(programme, titles(programme, locale), HttpStatus.OK, List.of(), viewer);
    }

    @PostMapping("/programmes/{id}/exit-lists")
    @Requires(Permission.WORK_PLANS)
    ModelAndView draft(
            @PathVariable UUID id,
            @RequestParam ExitList.Kind kind,
            @RequestParam(required = false) @Nullable String title,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (draft.draft(new ProgrammeId(id), kind, title, viewer)) {
            case Answer.Done(var list) -> {
                redirect.addFlashAttribute("notice", "exitlists.done.drafted");
                yield new ModelAndView("redirect:/exit-lists/" + list);
            }
            case Answer.Faulty(var wrong) -> {
                var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
                var titles = titles(programme, locale);
                titles.put(kind, Objects.requireNonNullElse(title, ""));
                var faults = Fault.say(wrong, messages, locale);
                yield page(programme, titles, HttpStatus.UNPROCESSABLE_CONTENT, faults, viewer);
            }
            case Answer.Stale stale -> throw new IllegalStateException("a new list has no version");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// As they are called usually.
    private Map<ExitList.Kind, String> titles(ProgrammeHead programme, Locale locale) {
        var named = new Object[] {programme.jurisdictionName(), Integer.toString(programme.year())};
        var titles = new EnumMap<ExitList.Kind, String>(ExitList.Kind.class);
        for (var kind : ExitList.Kind.values()) {
            titles.put(kind, messages.getMessage("exitlists.title.of." + kind, named, locale));
        }
        return titles;
    }

    private ModelAndView page(
            ProgrammeHead programme,
            Map<ExitList.Kind, String> titles,
            HttpStatus status,
            List<Fault.Said> faults,
            Viewer viewer) {
        var own = programme.jurisdictionId().equals(viewer.jurisdictionId());
        return new ModelAndView("exitlists/of-programme", status)
                .addObject("programme", programme)
                .addObject("mayDraft", DraftList.mayDraft(programme, viewer))
                .addObject("lists", lists.ofYear(programme.jurisdictionId(), programme.year()))
                .addObject("below", own ? lists.below(viewer.jurisdictionPath(), programme.year()) : List.of())
                .addObject("titles", titles)
                .addObject("faults", faults);
    }
}
