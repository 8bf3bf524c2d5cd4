package org.tuichu.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

/// Makes an account: first the place, then the unit or the enterprise there and the person.
@Controller
class NewAccountController {
    private final KeepAccounts keeping;
    private final Jurisdictions jurisdictions;
    private final Units units;
    private final OfficersAtDesk officers;
    private final Enterprises enterprises;

    NewAccountController(
            KeepAccounts keeping,
            Jurisdictions jurisdictions,
            Units units,
            OfficersAtDesk officers,
            Enterprises enterprises) {
        this.keeping = keeping;
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.officers = officers;
        this.enterprises = enterprises;
    }

    @GetMapping("/accounts/new")
    @Requires(Permission.KEEP_ACCOUNTS)
    ModelAndView ask(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String find) {
        return form(new NewSeat("", "", "", "", place, ""), find.strip(), null, null, HttpStatus.OK);
    }

    @PostMapping("/accounts")
    @Requires(Permission.KEEP_ACCOUNTS)
    ModelAndView make(@ModelAttribute NewSeat typed, @RequestParam(defaultValue = "") String find) {
        return switch (keeping.make(typed)) {
            case Kept.WithPassword shown -> AccountsController.passwordPage(shown);
            case Kept.Refused(var reason) ->
                form(typed, find.strip(), reason.message(), reason.field(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Kept.Done _, Kept.Missing _, Kept.Stale _ -> throw new IllegalStateException("no password was drawn");
        };
    }

    private ModelAndView form(
            NewSeat typed, String find, @Nullable String problem, @Nullable String field, HttpStatus status) {
        var place = place(typed.jurisdiction());
        var bodies = place.map(this::bodies).orElse(List.of());
        var unknown = place.isEmpty() && !typed.jurisdiction().isEmpty() && problem == null;
        var page = new NewAccountPage(
                typed.jurisdiction(),
                place.map(Jurisdiction::fullName).orElse(null),
                bodies,
                Scope.PROGRAM.call(() ->
                        officers.withoutAccount(bodies.stream().map(Unit::id).toList())),
                find,
                place.map(known -> found(known, find)).orElse(List.of()),
                typed,
                unknown ? Kept.Reason.PLACE_UNKNOWN.message() : problem,
                unknown ? Kept.Reason.PLACE_UNKNOWN.field() : field);
        return new ModelAndView("access/account-new", status).addObject("page", page);
    }

    private Optional<Jurisdiction> place(String typed) {
        return typed.isEmpty() || typed.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : jurisdictions
                        .byCode(typed)
                        .or(() -> jurisdictions.byName(typed))
                        .or(() -> jurisdictions.find(typed));
    }

    /// The administrator sees no more of the register than what was asked for.
    private List<Enterprises.Found> found(Jurisdiction place, String text) {
        return text.isEmpty() || text.indexOf('\0') >= 0
                ? List.of()
                : Scope.PROGRAM.call(() -> enterprises.search(place.path(), text));
    }

    /// Those that can have people: no classes, none that ended.
    private List<Unit> bodies(Jurisdiction place) {
        return Scope.PROGRAM.call(() -> units.inJurisdiction(place.id())).stream()
                .filter(unit -> unit.kind() == UnitKind.BODY && unit.validTo() == null)
                .toList();
    }
}
