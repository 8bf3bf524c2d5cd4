package org.tuichu.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// Where the people of a unit sit: what the directory says of it today.
@Component
class DeskOfUnit {
    private final Units units;
    private final Jurisdictions jurisdictions;
    private final Enterprises enterprises;

    DeskOfUnit(Units units, Jurisdictions jurisdictions, Enterprises enterprises) {
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.enterprises = enterprises;
    }

    /// A unit and its place; `governs` is the path of the place below that it governs, null for all others.
    record Desk(
            UUID unitId,
            String unitName,
            boolean office,
            String jurisdictionId,
            String jurisdictionName,
            String jurisdictionPath,
            @Nullable String governs,
            Set<UUID> unitRecords) {}

    private Set<UUID> records(UnitId unit) {
        return units.recordsOf(unit).stream().map(UnitId::value).collect(Collectors.toUnmodifiableSet());
    }

    /// The desk of an enterprise, by the name that the register has today: no unit's, so that no row of a unit is in
    /// its scope.
    Desk of(Enterprise made) {
        var enterprise = enterprises.find(made.id()).orElse(made);
        var path = enterprise.jurisdictionPath();
        var place = jurisdictions.find(path.replaceFirst(".*/([^/]+)/$", "$1")).orElseThrow();
        return new Desk(enterprise.id(), enterprise.name(), false, place.id(), place.name(), path, null, Set.of());
    }

    Desk find(UUID unitId) {
        var unit = units.find(new UnitId(unitId)).orElseThrow();
        var place = jurisdictions.find(unit.jurisdictionId()).orElseThrow();
        return new Desk(
                unitId,
                unit.name(),
                unit.office(),
                place.id(),
                place.name(),
                place.path(),
                path(unit.placeId()),
                records(unit.id()));
    }

    private @Nullable String path(@Nullable String placeId) {
        return placeId == null
                ? null
                : jurisdictions.find(placeId).orElseThrow().path();
    }
}
