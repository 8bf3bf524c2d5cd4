package org.tuichu.exitlists.list;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.rulebook.DeviceWords;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// What an amendment does to entries in force: first the entry, then what becomes of it and why.
@Controller
@RequestMapping("/exit-lists/{id}/changes")
class ChangesController {
    private final ListReader lists;
    private final EntryReader entries;
    private final Candidates candidates;
    private final DraftChanges draft;
    private final ListPages pages;
    private final BusinessDates dates;
    private final MessageSource messages;

    ChangesController(
            ListReader lists,
            EntryReader entries,
            Candidates candidates,
            DraftChanges draft,
            ListPages pages,
            BusinessDates dates,
            MessageSource messages) {
        this.lists = lists;
        this.entries = entries;
        this.candidates = candidates;
        this.draft = draft;
        this.pages = pages;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.WORK_PLANS)
    ModelAndView choose(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Viewer viewer) {
        var list = writable(id, viewer);
        var there = entries.changes(id).stream()
                .map(change -> change.before().entry().id())
                .toList();
        var open = entries.inForce(list, q).stream()
                .filter(one -> !there.contains(one.entry().id()))
                .toList();
        return new ModelAndView("exitlists/changes")
                .addObject("list", list)
                .addObject("q", q)
                .addObject("entries", open);
    }

    /// `q` is the piece of a name by which the line that takes its place is looked for.
    @GetMapping("/{entry}")
    @Requires(Permission.WORK_PLANS)
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer) {
        return form(id, entry, null, q, HttpStatus.OK, List.of(), viewer);
    }

    @PostMapping("/{entry}")
    @Requires(Permission.WORK_PLANS)
    ModelAndView draft(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("plan") PlanForm plan,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var form = new ChangeForm(change, reason, line, plan);
        var answer = draft.draft(id, entry, form, viewer);
        if (answer instanceof Answer.Faulty(var wrong)) {
            var said = Fault.say(wrong, messages, locale);
            return form(id, entry, form, q, HttpStatus.UNPROCESSABLE_CONTENT, said, viewer);
        }
        return pages.done(answer, id, "exitlists.done.change", viewer, redirect);
    }

    @PostMapping("/{entry}/remove")
    @Requires(Permission.WORK_PLANS)
    ModelAndView undo(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        return pages.done(draft.undo(id, entry, version, viewer), id, "exitlists.done.undone", viewer, redirect);
    }

    private ModelAndView form(
            UUID id,
            UUID entry,
            @Nullable ChangeForm typed,
            String words,
            HttpStatus status,
            List<Fault.Said> faults,
            Viewer viewer) {
        var list = writable(id, viewer);
        var before = orNotFound(entries.inForce(list, entry));
        var today = dates.today(viewer.jurisdictionId());
        return new ModelAndView("exitlists/change", status)
                .addObject("list", list)
                .addObject("before", before)
                .addObject("form", typed == null ? ChangeForm.of(before.entry()) : typed)
                .addObject("kinds", Change.Kind.values())
                .addObject("q", words)
                .addObject("found", candidates.of(list, words, null, today, viewer))
                .addObject("industries", DeviceWords.industries())
                .addObject("faults", faults);
    }

    private ExitList writable(UUID id, Viewer viewer) {
        return orNotFound(lists.find(id).filter(list -> list.amends() && list.mayWrite(viewer)));
    }
}
