package org.tuichu.directoryweb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Accounts;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Closings;
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

/// Puts together what the page of a unit shows, as one consistent reading.
@Component
class UnitViews {
    private final Units units;
    private final Jurisdictions jurisdictions;
    private final Closings closings;
    private final UnitMergers mergers;
    private final FirstDays firstDays;
    private final Officers officers;
    private final Accounts accounts;
    private final BusinessDates dates;

    UnitViews(
            Units units,
            Jurisdictions jurisdictions,
            Closings closings,
            UnitMergers mergers,
            FirstDays firstDays,
            Officers officers,
            Accounts accounts,
            BusinessDates dates) {
        this.dates = dates;
        this.firstDays = firstDays;
        this.officers = officers;
        this.accounts = accounts;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.closings = closings;
        this.mergers = mergers;
    }

    /// Empty for a unit that is not there or not in scope.
    @Transactional
    public Optional<UnitPageView> find(UnitId id, Viewer viewer) {
        return units.find(id).map(unit -> view(unit, viewer));
    }

    private UnitPageView view(Unit unit, Viewer viewer) {
        var place = unit.placeId();
        var own = unit.jurisdictionPath().equals(viewer.jurisdictionPath())
                && viewer.may(Permission.KEEP_DIRECTORY)
                && unit.mergedInto() == null;
        var people = officers.of(unit);
        return new UnitPageView(
                unit,
                jurisdictions.find(unit.jurisdictionId()).orElseThrow(),
                place == null ? null : jurisdictions.find(place).orElse(null),
                firstDays.of(unit.id()),
                units.names(unit.id()),
                people,
                own ? accounts.openOf(people.stream().map(Listed::id).toList()) : Set.of(),
                unit.kind() == UnitKind.CLASS ? units.members(unit.id()) : List.of(),
                unit.kind() == UnitKind.BODY ? units.classesOf(unit.id()) : List.of(),
                closings.ofUnit(unit.id()),
                mergers.of(unit.id()),
                own,
                own && unit.validTo() == null ? alternatives(unit, "") : List.of(),
                null,
                List.of());
    }

    @Transactional(readOnly = true)
    public List<Unit> alternatives(Unit unit, String text) {
        return units.alternatives(unit, text, dates.today(unit.jurisdictionId()), UnitQuery.LARGEST_PAGE);
    }
}
