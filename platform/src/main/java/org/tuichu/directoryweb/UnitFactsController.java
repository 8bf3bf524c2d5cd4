package org.tuichu.directoryweb;

import java.time.Clock;
import java.util.UUID;
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
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.UnitId;

/// The first day of a unit, on its page.
@Controller
class UnitFactsController {
    private final UnitViews views;
    private final FirstDays firstDays;
    private final Clock clock;

    UnitFactsController(UnitViews views, FirstDays firstDays, Clock clock) {
        this.views = views;
        this.firstDays = firstDays;
        this.clock = clock;
    }

    @PostMapping("/units/{id}/first-day")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView firstDay(
            @PathVariable UUID id,
            @ModelAttribute FirstDayForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form), form.version(), "firstDay");
        var reading = form.read(viewer.userName(), clock.instant());
        if (reading.first() == null) {
            return typed.invalid(reading.problems());
        }
        return typed.answer(firstDays.say(new UnitId(id), typed.version(), reading.first()), redirect);
    }

    private UnitPageView view(UUID id, Viewer viewer) {
        return views.find(new UnitId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
