package org.tuichu.directoryweb;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// The units of the own jurisdiction and below: list, page of one, names over time.
@Controller
class UnitController {
    private final Units units;
    private final UnitViews views;
    private final Clock clock;

    UnitController(Units units, UnitViews views, Clock clock) {
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/units")
    @Requires(Permission.SIGNED_IN)
    ModelAndView list(@ModelAttribute("filter") UnitFilter filter, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("directory/units")
                .addObject("page", units.list(filter.query(viewer.jurisdictionPath())))
                .addObject("functions", UnitFunction.values());
    }

    @GetMapping("/units/{id}")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return page(view(id, viewer), HttpStatus.OK, RenameForm.EMPTY, AliasForm.EMPTY);
    }

    @PostMapping("/units/{id}/rename")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView rename(
            @PathVariable UUID id,
            @ModelAttribute RenameForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new Typed(view(id, viewer), form, AliasForm.EMPTY, form.version());
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
        var typed = new Typed(view(id, viewer), RenameForm.EMPTY, form, form.version());
        var reading = form.read();
        if (reading.name() == null) {
            return typed.invalid(reading.problems());
        }
        var change = units.addAlias(new UnitId(id), typed.version(), reading.name());
        return typed.answer(change, redirect);
    }

    @PostMapping("/units/{id}/confirm")
    @Requires(Permission.KEEP_DIRECTORY)
    String confirm(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes redirect) {
        if (!view(id, viewer).mayKeep()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        units.confirm(new UnitId(id), viewer.userName(), clock.instant());
        redirect.addFlashAttribute("notice", "directory.unit.confirmed");
        return "redirect:/units/" + id;
    }

    private UnitPageView view(UUID id, Viewer viewer) {
        return views.find(new UnitId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Forms that the request did not fill are empty.
    private static ModelAndView page(UnitPageView page, HttpStatus status, RenameForm rename, AliasForm alias) {
        return new ModelAndView("directory/unit", status)
                .addObject("page", page)
                .addObject("rename", rename)
                .addObject("aliasForm", alias);
    }

    /// A form as typed, on the page that it is shown on again when it is refused.
    private record Typed(
            UnitPageView page,
            RenameForm rename,
            AliasForm alias,
            @Nullable Long typedOn) {
        /// A form without a version was typed on none.
        long version() {
            return typedOn == null ? 0 : typedOn;
        }

        ModelAndView invalid(List<FieldProblem> problems) {
            return UnitController.page(page.with(problems), HttpStatus.UNPROCESSABLE_CONTENT, rename, alias);
        }

        ModelAndView answer(UnitChange change, RedirectAttributes redirect) {
            return switch (change) {
                case UnitChange.Changed changed -> {
                    redirect.addFlashAttribute("notice", "directory.unit.changed");
                    yield new ModelAndView("redirect:/units/" + changed.unit().id());
                }
                case UnitChange.Stale stale ->
                    UnitController.page(
                            page.staleSince(stale.current(), version()), HttpStatus.CONFLICT, rename, alias);
                case UnitChange.NameTaken taken ->
                    invalid(List.of(FieldProblem.of(
                            "newName",
                            "directory.problem.nameTaken",
                            taken.other().name())));
                case UnitChange.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        }
    }
}
