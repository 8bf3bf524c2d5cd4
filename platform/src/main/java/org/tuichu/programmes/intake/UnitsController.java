package org.tuichu.programmes.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;
import org.tuichu.programmes.ProgrammeId;

/// The names that a plan uses for units and what they mean.
@Controller
class UnitsController {
    private static final String CREATE = "create";

    private final Programmes programmes;
    private final UnitNames names;
    private final ConfirmUnits confirm;
    private final Units units;

    UnitsController(Programmes programmes, UnitNames names, ConfirmUnits confirm, Units units) {
        this.programmes = programmes;
        this.names = names;
        this.confirm = confirm;
        this.units = units;
    }

    @GetMapping("/programmes/{id}/units")
    @Requires(Permission.READ_PROGRAMMES)
    String page(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("page", page(id, viewer));
        return "programmes/intake/units";
    }

    /// What confirming everything at once will do, before it is done.
    @GetMapping("/programmes/{id}/units/confirm")
    @Requires(Permission.WORK_PLANS)
    String summary(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("page", page(id, viewer));
        return "programmes/intake/units-confirm";
    }

    /// `choice` is the id of a unit or `create`.
    @PostMapping("/programmes/{id}/units")
    @Requires(Permission.WORK_PLANS)
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam String choice,
            @RequestParam(required = false) @Nullable UUID seen,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        var edited = confirm.one(new ProgrammeId(id), name, seen, unit(choice), Person.of(viewer));
        return edited instanceof Edited.Stale
                ? stale(page(id, viewer), name, choice)
                : new ModelAndView(answer(id, edited, redirect));
    }

    /// What the name means by now, and what was chosen.
    private static ModelAndView stale(UnitsPage page, String name, String choice) {
        var now = page.names().stream().filter(one -> one.name().equals(name)).findFirst();
        var chosen = page.units().stream()
                .filter(unit -> unit.id().toString().equals(choice))
                .map(Unit::name)
                .findFirst();
        return new ModelAndView("programmes/intake/units", HttpStatus.CONFLICT)
                .addObject("page", page)
                .addObject("late", name)
                .addObject(
                        "meant",
                        now.map(UnitNames.NamedUnit::confirmed)
                                .map(UnitNames.Confirmed::unitName)
                                .orElse(""))
                .addObject("chosen", chosen.orElse(name));
    }

    @PostMapping("/programmes/{id}/units/confirm")
    @Requires(Permission.WORK_PLANS)
    String all(
            @PathVariable UUID id,
            @RequestParam ConfirmUnits.Extent extent,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        return answer(id, confirm.all(new ProgrammeId(id), extent, Person.of(viewer)), redirect);
    }

    /// Null where the proposed unit is to be created.
    private static @Nullable UnitId unit(String choice) {
        try {
            return choice.equals(CREATE) ? null : UnitId.of(choice);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "choice", notAnId);
        }
    }

    private static String answer(UUID id, Edited edited, RedirectAttributes redirect) {
        return switch (edited) {
            case Edited.Done done -> {
                redirect.addFlashAttribute("notice", "intake.notice.unitsConfirmed");
                yield "redirect:/programmes/" + id + "/units";
            }
            case Edited.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edited.Invalid invalid -> throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            case Edited.NotADraft not -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Edited.Stale stale -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    private UnitsPage page(UUID id, Viewer viewer) {
        var programme = programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new UnitsPage(
                programme,
                ReviewPages.mayEdit(programme, viewer),
                names.of(programme),
                units.inJurisdiction(programme.keeperId()).stream()
                        .filter(unit -> ConfirmUnits.mayBeMeant(unit, programme))
                        .toList());
    }
}
