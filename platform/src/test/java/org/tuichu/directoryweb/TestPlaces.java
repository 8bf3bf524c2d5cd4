package org.tuichu.directoryweb;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

/// A made-up city with two counties that no other test uses.
record TestPlaces(Jurisdiction city, Jurisdiction county, Jurisdiction sibling, Units units) {
    private static final AtomicInteger CITIES = new AtomicInteger();

    static TestPlaces fresh(Jurisdictions jurisdictions, Units units) {
        var city = invented(jurisdictions, "第" + CITIES.incrementAndGet() + "试验市", JurisdictionLevel.CITY, null);
        return new TestPlaces(
                city,
                invented(jurisdictions, "甲县", JurisdictionLevel.COUNTY, city.id()),
                invented(jurisdictions, "乙县", JurisdictionLevel.COUNTY, city.id()),
                units);
    }

    private static Jurisdiction invented(
            Jurisdictions jurisdictions, String name, JurisdictionLevel level, @Nullable String parent) {
        return Scope.PROGRAM.call(() -> jurisdictions.addInvented(name, level, parent));
    }

    Unit unit(String name, UnitFunction function, String... aliases) {
        var proposal = new ProposedUnit(county.id(), name, UnitKind.BODY, function, null, List.of(aliases), List.of());
        return Scope.of(county.path()).call(() -> units.create(proposal));
    }

    /// Of the unit that houses the office.
    static Viewer keeper(Jurisdiction place) {
        return viewer(place, true);
    }

    /// Of any other unit.
    static Viewer reader(Jurisdiction place) {
        return viewer(place, false);
    }

    private static Viewer viewer(Jurisdiction place, boolean office) {
        var unit = UUID.randomUUID();
        return new Viewer(
                UUID.randomUUID(),
                "keeper",
                "Test Person",
                Set.of(Role.CLERK),
                unit,
                "Test Unit",
                office,
                place.id(),
                place.name(),
                place.path(),
                null,
                Set.of(unit),
                Set.of(),
                null);
    }
}
