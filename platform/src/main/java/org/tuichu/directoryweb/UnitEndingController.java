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
import org.tuichu.directory.Closings;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitMergers.Outcome;
import org.tuichu.directory.UnitMergers.Seen;

/// How a unit ends: closed, with or without a successor, or merged into the unit that it turned out to be.
@Controller
class UnitEndingController {
    private final UnitViews views;
    private final Closings closings;
    private final UnitMergers mergers;
    private final Clock clock;

    UnitEndingController(UnitViews views, Closings closings, UnitMergers mergers, Clock clock) {
        this.views = views;
        this.closings = closings;
        this.mergers = mergers;
        this.clock = clock;
    }

    @PostMapping("/units/{id}/close")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView close(
            @PathVariable UUID id,
            @ModelAttribute CloseForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.of(form), form.version(), "ending");
        var reading = form.read();
        if (reading.closing() == null) {
            return typed.invalid(reading.problems());
        }
        var change =
                closings.close(new UnitId(id), typed.version(), reading.closing(), viewer.userName(), clock.instant());
        return typed.answer(change, redirect);
    }

    @PostMapping("/units/{id}/reopen")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView reopen(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new UnitTyped(view(id, viewer), UnitForms.EMPTY, version, "ending");
        var change = closings.reopen(new UnitId(id), typed.version(), viewer.userName(), clock.instant());
        return typed.answer(change, redirect);
    }

    /// Without `into` the units to choose from, those whose names contain `q`; with it what merging will move.
    @GetMapping("/units/{id}/merge")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID into,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer) {
        var view = view(id, viewer);
        if (!view.mayKeep()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (into != null) {
            return preview(id, into, HttpStatus.OK);
        }
        return new ModelAndView("directory/merge-choice")
                .addObject("unit", view.unit())
                .addObject("text", q.strip())
                .addObject("choice", views.alternatives(view.unit(), q.strip()));
    }

    @PostMapping("/units/{id}/merge")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView merge(
            @PathVariable UUID id,
            @ModelAttribute MergeForm form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var seen = new Seen(new UnitId(id), form.version());
        var kept = new Seen(new UnitId(form.into()), form.intoVersion());
        return switch (mergers.merge(seen, kept, viewer.userName(), clock.instant())) {
            case Outcome.Merged merged -> {
                redirect.addFlashAttribute("notice", "directory.merge.done");
                yield new ModelAndView("redirect:/units/" + form.into());
            }
            case Outcome.Stale stale ->
                preview(id, form.into(), HttpStatus.CONFLICT).addObject("typed", form);
            case Outcome.Refused refused -> preview(id, form.into(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// The two units as the person saw them.
    record MergeForm(long version, UUID into, long intoVersion) {}

    private ModelAndView preview(UUID id, UUID into, HttpStatus status) {
        var preview = mergers.preview(new UnitId(id), new UnitId(into))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("directory/merge", status).addObject("page", preview);
    }

    private UnitPageView view(UUID id, Viewer viewer) {
        return views.find(new UnitId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
