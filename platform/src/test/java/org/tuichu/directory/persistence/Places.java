package org.tuichu.directory.persistence;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;

/// A made-up city with two counties that no other test uses, and units of the first.
record Places(Units units, Jurisdiction city, Jurisdiction county, Jurisdiction sibling) {
    private static final AtomicInteger CITIES = new AtomicInteger();

    static Places fresh(Jurisdictions jurisdictions, Units units) {
        var city = invented(jurisdictions, "并撤" + CITIES.incrementAndGet() + "号市", JurisdictionLevel.CITY, null);
        return new Places(
                units,
                city,
                invented(jurisdictions, "甲县", JurisdictionLevel.COUNTY, city.id()),
                invented(jurisdictions, "乙县", JurisdictionLevel.COUNTY, city.id()));
    }

    private static Jurisdiction invented(
            Jurisdictions jurisdictions, String name, JurisdictionLevel level, @Nullable String parent) {
        return Scope.PROGRAM.call(() -> jurisdictions.addInvented(name, level, parent));
    }

    /// That of an officer of the county.
    Scope own() {
        return Scope.of(county.path());
    }

    Unit body(String name, String... aliases) {
        return in(county, name, UnitKind.BODY, aliases);
    }

    Unit group(String name) {
        return in(county, name, UnitKind.CLASS);
    }

    Unit in(Jurisdiction place, String name, UnitKind kind, String... aliases) {
        var proposal = new ProposedUnit(place.id(), name, kind, UnitFunction.OTHER, null, List.of(aliases), List.of());
        return Scope.of(place.path()).call(() -> units.create(proposal));
    }

    Unit now(Unit unit) {
        return own().call(() -> units.find(unit.id())).orElseThrow();
    }
}
