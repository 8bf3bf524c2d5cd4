package org.tuichu.exitlists.list;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.shell.Answer;

/// Puts the page of a list together.
@Component
class ListPages {
    private final ListReader lists;
    private final EntryReader entries;
    private final Obstacles obstacles;
    private final Papers papers;
    private final BusinessDates dates;

    ListPages(ListReader lists, EntryReader entries, Obstacles obstacles, Papers papers, BusinessDates dates) {
        this.lists = lists;
        this.entries = entries;
        this.obstacles = obstacles;
        this.papers = papers;
        this.dates = dates;
    }

    ListPage of(UUID id, ListPage.Tried tried, Viewer viewer) {
        var list = orNotFound(lists.find(id));
        var drafted = entries.of(id);
        var changes = entries.changes(id);
        var open = list.frozen() == null && list.state() != Move.State.DISCARDED;
        return new ListPage(
                list,
                drafted,
                changes,
                open ? obstacles.of(drafted, changes, dates.today(viewer.jurisdictionId()), viewer) : Map.of(),
                lists.history(id),
                papers.of(id),
                tried,
                viewer);
    }

    /// The list again after a step in drafting that has no form of its own.
    ModelAndView done(Answer answer, UUID id, String notice, Viewer viewer, RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:/exit-lists/" + id);
            }
            case Answer.Stale stale -> page(id, ListPage.Tried.LATE, viewer, HttpStatus.CONFLICT);
            case Answer.Faulty faulty -> throw new IllegalStateException("a form shows its faults");
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    ModelAndView page(UUID id, ListPage.Tried tried, Viewer viewer, HttpStatus status) {
        return new ModelAndView("exitlists/list", status).addObject("page", of(id, tried, viewer));
    }
}
