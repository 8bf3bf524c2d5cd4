package org.tuichu.directoryweb;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
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
import org.tuichu.directory.Officers;
import org.tuichu.directory.UnitId;

/// The people of a unit, on its page.
@Controller
@RequestMapping("/units/{id}/officers")
class OfficersController {
    private final UnitViews views;
    private final Officers officers;
    private final Namesakes namesakes;

    OfficersController(UnitViews views, Officers officers, Namesakes namesakes) {
        this.views = views;
        this.officers = officers;
        this.namesakes = namesakes;
    }

    /// `officer` is the one that is put right, absent for a new one.
    @PostMapping
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView write(
            @PathVariable UUID id,
            @ModelAttribute OfficerForm form,
            @RequestParam(required = false) @Nullable UUID officer,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form, officer), form.version(), "officers");
        var reading = form.read();
        if (reading.officer() == null) {
            return typed.invalid(reading.problems());
        }
        var unit = new UnitId(id);
        var asked = namesakes.asked(unit, officer, reading.officer(), form);
        if (asked.isPresent()) {
            return typed.invalid(List.of(asked.get()));
        }
        var change = officer == null
                ? officers.add(unit, typed.version(), reading.officer())
                : officers.change(unit, typed.version(), officer, reading.officer());
        return typed.answer(
                change, typed.page().changed(officer, reading.officer().validTo()), redirect);
    }

    @PostMapping("/move")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView move(
            @PathVariable UUID id,
            @ModelAttribute MoveForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form), form.version(), "moved", "movedTo");
        var move = form.read().move();
        if (move == null) {
            return typed.invalid(form.read().problems());
        }
        var change = officers.move(new UnitId(id), typed.version(), move.officer(), move.to(), move.on());
        return typed.answer(change, typed.page().changed(move.officer(), move.on()), redirect);
    }

    @PostMapping("/withdraw")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView withdraw(
            @PathVariable UUID id,
            @ModelAttribute DoubleForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form), form.version(), "doubled", "stays");
        var entry = form.read().entry();
        if (entry == null) {
            return typed.invalid(form.read().problems());
        }
        if (namesakes.signsIn(new UnitId(id), entry.officer())) {
            return typed.invalid(List.of(FieldProblem.of("doubled", Namesakes.SIGNS_IN)));
        }
        var change = officers.withdraw(new UnitId(id), typed.version(), entry.officer(), entry.stays(), entry.reason());
        return typed.answer(change, redirect);
    }

    private UnitPageView view(UUID id, Viewer viewer) {
        return views.find(new UnitId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
