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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.rulebook.DeviceWords;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.statute.rule.Judgement;

/// Putting lines of the register on a draft, and what the office wants of each.
@Controller
@RequestMapping("/exit-lists/{id}")
class LinesController {
    private final ListReader lists;
    private final EntryReader entries;
    private final Candidates candidates;
    private final DraftList draft;
    private final ListPages pages;
    private final BusinessDates dates;
    private final MessageSource messages;

    LinesController(
            ListReader lists,
            EntryReader entries,
            Candidates candidates,
            DraftList draft,
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

    /// What is looked for among the lines.
    record Filter(@Nullable String q, @Nullable Judgement judgement) {
        String words() {
            return q == null ? "" : q;
        }
    }

    @GetMapping("/lines")
    @Requires(Permission.WORK_PLANS)
    ModelAndView choose(
            @PathVariable UUID id, @ModelAttribute("filter") Filter filter, @AuthenticationPrincipal Viewer viewer) {
        var form = new PlanForm("", "", Entry.Measure.DISMANTLE.name(), "", "");
        return choose(id, filter, form, List.of(), HttpStatus.OK, List.of(), viewer);
    }

    @PostMapping("/lines")
    @Requires(Permission.WORK_PLANS)
    ModelAndView take(
            @PathVariable UUID id,
            @ModelAttribute("filter") Filter filter,
            @ModelAttribute("form") PlanForm form,
            @RequestParam(required = false) @Nullable List<String> line,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var chosen = line == null ? List.<String>of() : line;
        var answer = draft.take(id, chosen, form, viewer);
        if (answer instanceof Answer.Faulty(var wrong)) {
            var said = Fault.say(wrong, messages, locale);
            return choose(id, filter, form, chosen, HttpStatus.UNPROCESSABLE_CONTENT, said, viewer);
        }
        return pages.done(answer, id, "exitlists.done.taken", viewer, redirect);
    }

    @GetMapping("/entries/{entry}")
    @Requires(Permission.WORK_PLANS)
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID entry, @AuthenticationPrincipal Viewer viewer) {
        var found = orNotFound(entries.find(id, entry));
        return entry(id, found, PlanForm.of(found), HttpStatus.OK, List.of(), viewer);
    }

    @PostMapping("/entries/{entry}")
    @Requires(Permission.WORK_PLANS)
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @ModelAttribute("form") PlanForm form,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var answer = draft.change(id, entry, version, form, viewer);
        if (answer instanceof Answer.Stale) {
            return entry(id, orNotFound(entries.find(id, entry)), form, HttpStatus.CONFLICT, List.of(), viewer);
        }
        if (answer instanceof Answer.Faulty(var wrong)) {
            var said = Fault.say(wrong, messages, locale);
            return entry(id, orNotFound(entries.find(id, entry)), form, HttpStatus.UNPROCESSABLE_CONTENT, said, viewer);
        }
        return pages.done(answer, id, "exitlists.done.changed", viewer, redirect);
    }

    @PostMapping("/entries/{entry}/remove")
    @Requires(Permission.WORK_PLANS)
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        return pages.done(draft.remove(id, entry, version, viewer), id, "exitlists.done.removed", viewer, redirect);
    }

    private ModelAndView choose(
            UUID id,
            Filter filter,
            PlanForm form,
            List<String> chosen,
            HttpStatus status,
            List<Fault.Said> faults,
            Viewer viewer) {
        var list = writable(id, viewer);
        if (list.amends()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = dates.today(viewer.jurisdictionId());
        return new ModelAndView("exitlists/lines", status)
                .addObject("list", list)
                .addObject("filter", filter)
                .addObject("found", candidates.of(list, filter.words(), filter.judgement(), today, viewer))
                .addObject("judgements", Judgement.values())
                .addObject("industries", DeviceWords.industries())
                .addObject("form", form)
                .addObject("chosen", chosen)
                .addObject("faults", faults);
    }

    private ModelAndView entry(
            UUID id, Entry entry, PlanForm form, HttpStatus status, List<Fault.Said> faults, Viewer viewer) {
        return new ModelAndView("exitlists/entry", status)
                .addObject("stale", status == HttpStatus.CONFLICT)
                .addObject("list", writable(id, viewer))
                .addObject("entry", entry)
                .addObject("industries", DeviceWords.industries())
                .addObject("form", form)
                .addObject("faults", faults);
    }

    private ExitList writable(UUID id, Viewer viewer) {
        return orNotFound(lists.find(id).filter(list -> list.mayWrite(viewer)));
    }
}
