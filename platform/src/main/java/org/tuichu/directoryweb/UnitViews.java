package org.tuichu.directoryweb;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

/// Puts together what the page of a unit shows, as one consistent reading.
@Component
class UnitViews {
    private final Units units;
    private final Jurisdictions jurisdictions;

    UnitViews(Units units, Jurisdictions jurisdictions) {
        this.units = units;
        this.jurisdictions = jurisdictions;
    }

    /// Empty for a unit that is not there or not in scope.
    @Transactional(readOnly = true)
    public Optional<UnitPageView> find(UnitId id, Viewer viewer) {
        return units.find(id).map(unit -> view(unit, viewer));
    }

    private UnitPageView view(Unit unit, Viewer viewer) {
        var place = unit.placeId();
        var own = unit.jurisdictionPath().equals(viewer.jurisdictionPath()) && viewer.may(Permission.KEEP_DIRECTORY);
        return new UnitPageView(
                unit,
                jurisdictions.find(unit.jurisdictionId()).orElseThrow(),
                place == null ? null : jurisdictions.find(place).orElse(null),
                units.names(unit.id()),
                unit.kind() == UnitKind.CLASS ? units.members(unit.id()) : List.of(),
                unit.kind() == UnitKind.BODY ? units.classesOf(unit.id()) : List.of(),
                own,
                null,
                List.of());
    }
}
