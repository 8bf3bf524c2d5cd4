package org.tuichu.directoryweb;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;

/// Puts together the page of a place. A form that was refused is still in the model as it was typed.
@Component
class JurisdictionViews {
    private final Jurisdictions jurisdictions;
    private final Closings closings;

    JurisdictionViews(Jurisdictions jurisdictions, Closings closings) {
        this.jurisdictions = jurisdictions;
        this.closings = closings;
    }

    /// The top of the tree.
    ModelAndView top() {
        var top = new JurisdictionPage(null, List.of(), jurisdictions.provinces(), false, false, List.of(), List.of());
        return page(top, HttpStatus.OK);
    }

    ModelAndView of(Jurisdiction place, Viewer viewer) {
        return page(pageOf(place, viewer, List.of()), HttpStatus.OK);
    }

    ModelAndView refused(Jurisdiction place, Viewer viewer, List<FieldProblem> problems) {
        return page(pageOf(place, viewer, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private JurisdictionPage pageOf(Jurisdiction place, Viewer viewer, List<FieldProblem> problems) {
        var keeper = viewer.may(Permission.KEEP_DIRECTORY);
        var zone = place.level() == JurisdictionLevel.ZONE;
        return new JurisdictionPage(
                place,
                jurisdictions.pathOf(place.id()),
                jurisdictions.children(place.id()),
                keeper && place.id().equals(viewer.jurisdictionId()),
                keeper && zone && viewer.jurisdictionId().equals(place.parentId()),
                zone ? closings.ofZone(place.id()) : List.of(),
                problems);
    }

    private static ModelAndView page(JurisdictionPage page, HttpStatus status) {
        return new ModelAndView("directory/jurisdiction", status)
                .addObject("page", page)
                .addObject("emptyZone", ZoneForm.EMPTY)
                .addObject("emptyClose", CloseForm.EMPTY);
    }
}
