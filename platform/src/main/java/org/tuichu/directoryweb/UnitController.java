package org.tuichu.directoryweb;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// The units of the own jurisdiction and below: list, page of one, names over time.
@Controller
class UnitController {
    private final Units units;
    private final UnitViews views;
    private final BusinessDates dates;
    private final Clock clock;

    UnitController(Units units, UnitViews views, BusinessDates dates, Clock clock) {
        this.units = units;
        this.views = views;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/units")
    @Requires(Permission.READ_DIRECTORY)
    ModelAndView list(@ModelAttribute("filter") UnitFilter filter, @AuthenticationPrincipal Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        return new ModelAndView("directory/units")
                .addObject("page", units.list(filter.query(viewer.jurisdictionPath(), today)))
                .addObject("today", today)
                .addObject("mayKeep", viewer.may(Permission.KEEP_DIRECTORY))
                .addObject("functions", UnitFunction.values());
    }

    @GetMapping("/units/{id}")
    @Requires(Permission.READ_DIRECTORY)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return UnitTyped.page(view(id, viewer), HttpStatus.OK, UnitForms.EMPTY);
    }

    @PostMapping("/units/{id}/rename")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView rename(
            @PathVariable UUID id,
            @ModelAttribute RenameForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form), form.version(), "newName", "renamedOn");
        var reading = form.read();
        if (!reading.problems().isEmpty()) {
            return typed.invalid(reading.problems());
        }
        var change = units.rename(new UnitId(id), typed.version(), reading.name(), reading.from());
        return typed.answer(change, redirect);
    }

    @PostMapping("/units/{id}/aliases")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView addAlias(
            @PathVariable UUID id,
            @ModelAttribute AliasForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form), form.version(), "alias", "aliasFrom");
        var reading = form.read();
        if (reading.name() == null) {
            return typed.invalid(reading.problems());
        }
        var change = units.addAlias(new UnitId(id), typed.version(), reading.name());
        return typed.answer(change, redirect);
    }

    @PostMapping("/units/{id}/confirm")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.EMPTY, version, "facts");
        var change = units.confirm(new UnitId(id), typed.version(), viewer.userName(), clock.instant());
        return typed.answer(change, redirect);
    }

    private UnitPageView view(UUID id, Viewer viewer) {
        return views.find(new UnitId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
