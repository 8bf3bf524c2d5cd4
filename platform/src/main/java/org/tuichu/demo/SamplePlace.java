package org.tuichu.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;
import org.tuichu.programmes.Place;

/// The made-up district whose sample plan is shipped: it begins with nothing but its office, so that somebody can
/// walk a plan from the file to the units' desks.
@Component
@ConditionalOnProperty(name = "tuichu.mode", havingValue = "demo")
class SamplePlace {
    static final int YEAR = 2026;

    private final Jurisdictions jurisdictions;
    private final Units units;

    SamplePlace(Jurisdictions jurisdictions, Units units) {
        this.jurisdictions = jurisdictions;
        this.units = units;
    }

    /// Makes it, once; what people did to its units since then stays.
    Jurisdiction create() {
        var names = names();
        var city = jurisdictions.addInvented(names.getProperty("city"), JurisdictionLevel.CITY, null);
        var district = jurisdictions.addInvented(names.getProperty("district"), JurisdictionLevel.COUNTY, city.id());
        return withOffice(district, names.getProperty("office"));
    }

    /// A sibling of the county of a built-in programme, with nothing but its office either: it sees nothing of the
    /// other.
    Jurisdiction neighbour() {
        var names = names();
        var county = jurisdictions.byCode(names.getProperty("neighbour")).orElseThrow();
        return withOffice(county, names.getProperty("neighbour.office"));
    }

    /// The office of a place that has no units yet, by the name that its plan gives it.
    void office(Place place, @Nullable String named) {
        var level = place.name().substring(place.name().length() - 1);
        create(place.id(), named == null ? level + names().getProperty("bureau") : named);
    }

    private Jurisdiction withOffice(Jurisdiction place, String name) {
        create(place.id(), name);
        return place;
    }

    private void create(String place, String name) {
        if (!units.inJurisdiction(place).isEmpty()) {
            return;
        }
        var office = units.create(
                new ProposedUnit(place, name, UnitKind.BODY, UnitFunction.INDUSTRY, null, List.of(), List.of()));
        units.markOffice(office.id());
    }

    private static Properties names() {
        var names = new Properties();
        try (var in = Objects.requireNonNull(SamplePlace.class.getResourceAsStream("sample-place.properties"))) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
