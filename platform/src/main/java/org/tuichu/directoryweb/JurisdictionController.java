package org.tuichu.directoryweb;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Closings.ZoneChange;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Jurisdictions.ZoneAdded;

/// The tree of jurisdictions, level by level, a search over all of it, and the zones of the own place: added, closed,
/// reopened.
@Controller
class JurisdictionController {
    private static final int MOST_FOUND = 60;

    private final Jurisdictions jurisdictions;
    private final Closings closings;
    private final JurisdictionViews views;
    private final Clock clock;

    JurisdictionController(Jurisdictions jurisdictions, Closings closings, JurisdictionViews views, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.closings = closings;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/jurisdictions")
    @Requires(Permission.READ_DIRECTORY)
    ModelAndView top(@RequestParam(name = "q", defaultValue = "") String text) {
        if (text.isBlank()) {
            return views.top();
        }
        return new ModelAndView("directory/jurisdictions-found")
                .addObject("text", text.strip())
                .addObject("found", jurisdictions.search(text, MOST_FOUND))
                .addObject("limit", MOST_FOUND);
    }

    @GetMapping("/jurisdictions/{id}")
    @Requires(Permission.READ_DIRECTORY)
    ModelAndView place(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) {
        return views.of(find(id), viewer);
    }

    @PostMapping("/jurisdictions/{id}/zones")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView addZone(
            @PathVariable String id,
            @ModelAttribute("form") ZoneForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var place = find(id);
        if (!place.id().equals(viewer.jurisdictionId())) {
            throw new AccessDeniedException("a zone of another jurisdiction: " + id);
        }
        var reading = form.read(id, viewer.userName());
        if (reading.zone() == null) {
            return views.refused(place, viewer, reading.problems());
        }
        return switch (jurisdictions.addZone(reading.zone())) {
            case ZoneAdded.Added added -> {
                redirect.addFlashAttribute("notice", "directory.zone.added");
                yield new ModelAndView("redirect:/jurisdictions/" + id);
            }
            case ZoneAdded.AlreadyThere there ->
                views.refused(place, viewer, List.of(FieldProblem.of("name", "directory.problem.zoneThere")));
        };
    }

    @PostMapping("/jurisdictions/{id}/close")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView closeZone(
            @PathVariable String id,
            @ModelAttribute("close") CloseForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var zone = find(id);
        var reading = form.read();
        if (reading.closing() == null) {
            return views.refused(zone, viewer, reading.problems());
        }
        var change = closings.closeZone(id, reading.closing(), viewer.userName(), clock.instant());
        return ended(change, zone, viewer, redirect);
    }

    @PostMapping("/jurisdictions/{id}/reopen")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView reopenZone(
            @PathVariable String id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes redirect) {
        var change = closings.reopenZone(id, viewer.userName(), clock.instant());
        return ended(change, find(id), viewer, redirect);
    }

    private ModelAndView ended(ZoneChange change, Jurisdiction zone, Viewer viewer, RedirectAttributes redirect) {
        return switch (change) {
            case ZoneChange.Changed changed -> {
                redirect.addFlashAttribute("notice", "directory.unit.changed");
                yield new ModelAndView("redirect:/jurisdictions/" + zone.id());
            }
            case ZoneChange.Refused refused ->
                views.refused(zone, viewer, List.of(FieldProblem.of("lastDay", "directory.refusal." + refused.why())));
            case ZoneChange.NotOurs no ->
                throw new AccessDeniedException("a zone of another jurisdiction: " + zone.id());
        };
    }

    private Jurisdiction find(String id) {
        return jurisdictions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
