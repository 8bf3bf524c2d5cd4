package org.tuichu.directoryweb;

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
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Jurisdictions.ZoneAdded;

/// The tree of jurisdictions, level by level, a search over all of it, and zones added to the own place.
@Controller
class JurisdictionController {
    private static final int MOST_FOUND = 60;

    private final Jurisdictions jurisdictions;

    JurisdictionController(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    @GetMapping("/jurisdictions")
    @Requires(Permission.SIGNED_IN)
    ModelAndView top(@RequestParam(name = "q", defaultValue = "") String text) {
        if (text.isBlank()) {
            return page(new JurisdictionPage(null, List.of(), jurisdictions.provinces(), false, List.of()));
        }
        return new ModelAndView("directory/jurisdictions-found")
                .addObject("text", text.strip())
                .addObject("found", jurisdictions.search(text, MOST_FOUND))
                .addObject("limit", MOST_FOUND);
    }

    @GetMapping("/jurisdictions/{id}")
    @Requires(Permission.SIGNED_IN)
    ModelAndView place(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) {
        return page(pageOf(find(id), viewer, List.of()));
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
            return refused(place, viewer, reading.problems());
        }
        return switch (jurisdictions.addZone(reading.zone())) {
            case ZoneAdded.Added added -> {
                redirect.addFlashAttribute("notice", "directory.zone.added");
                yield new ModelAndView("redirect:/jurisdictions/" + id);
            }
            case ZoneAdded.AlreadyThere there ->
                refused(place, viewer, List.of(FieldProblem.of("name", "directory.problem.zoneThere")));
        };
    }

    private Jurisdiction find(String id) {
        return jurisdictions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView refused(Jurisdiction place, Viewer viewer, List<FieldProblem> problems) {
        var view = new ModelAndView("directory/jurisdiction", HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("page", pageOf(place, viewer, problems));
    }

    private JurisdictionPage pageOf(Jurisdiction place, Viewer viewer, List<FieldProblem> problems) {
        var own = place.id().equals(viewer.jurisdictionId()) && viewer.may(Permission.KEEP_DIRECTORY);
        return new JurisdictionPage(
                place, jurisdictions.pathOf(place.id()), jurisdictions.children(place.id()), own, problems);
    }

    private static ModelAndView page(JurisdictionPage page) {
        return new ModelAndView("directory/jurisdiction")
                .addObject("page", page)
                .addObject("form", ZoneForm.EMPTY);
    }
}
