package org.tuichu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tuichu.access.DemoAccounts;
import org.tuichu.access.DemoUnit;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeOpening;

/// Fills an empty database for the demo and completes one that was cut off; what is there stays as people left it.
@Component
@ConditionalOnProperty(name = "tuichu.mode", havingValue = "demo")
class DemoSeed {
    /// In the middle of what most plans ask for, with duties before and after it.
    private static final int MONTH = 8;

    private static final int DAY = 15;

    private final ProgrammeOpening programmes;
    private final SamplePlace sample;
    private final Units units;
    private final BusinessDates dates;
    private final DemoAccounts accounts;
    private final DemoSettings settings;

    DemoSeed(
            ProgrammeOpening programmes,
            SamplePlace sample,
            Units units,
            BusinessDates dates,
            DemoAccounts accounts,
            DemoSettings settings) {
        this.programmes = programmes;
        this.sample = sample;
        this.units = units;
        this.dates = dates;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// Documents of the plans folder, as they were read.
    List<ProgrammeOpening.Read> seed() {
        return Scope.PROGRAM.call(() -> {
            var people = new ArrayList<DemoUnit>();
            for (var pack : programmes.packs()) {
                var opened = programmes.open(pack);
                setDate(opened.place().id(), opened.year());
                people.addAll(people(opened.place()));
            }
            for (var place : List.of(sample.create(), sample.neighbour())) {
                setDate(place.id(), SamplePlace.YEAR);
                people.addAll(people(new Place(place.id(), place.fullName(), place.path())));
            }
            var folder = settings.plansDir();
            var read = folder == null ? List.<ProgrammeOpening.Read>of() : programmes.readFolder(folder);
            people.addAll(peopleOf(read));
            accounts.create(people.stream().distinct().toList());
            return read;
        });
    }

    /// Of the places whose plans were read: the office, so that somebody can review and activate what was read.
    private List<DemoUnit> peopleOf(List<ProgrammeOpening.Read> read) {
        var people = new ArrayList<DemoUnit>();
        for (var file : read) {
            if (file instanceof ProgrammeOpening.Read.Taken taken) {
                var place = taken.opened().place();
                sample.office(place, taken.office());
                setDate(place.id(), taken.opened().year());
                people.addAll(people(place));
            }
        }
        return people;
    }

    private void setDate(String jurisdiction, int year) {
        var given = settings.date();
        if (given != null) {
            dates.move(jurisdiction, given);
        } else if (dates.moved(jurisdiction).isEmpty()) {
            dates.move(jurisdiction, LocalDate.of(year, MONTH, DAY));
        }
    }

    private List<DemoUnit> people(Place place) {
        markOffice(units.inJurisdiction(place.id()));
        return units.inJurisdiction(place.id()).stream()
                .sorted(Comparator.comparing(Unit::office).reversed())
                .map(unit -> new DemoUnit(
                        unit.id().value(), unit.name(), unit.office(), place.id(), place.name(), place.path()))
                .toList();
    }

    /// A plan that does not say where the leading group's office sits: that of industry, as everywhere.
    private void markOffice(List<Unit> ofPlace) {
        if (ofPlace.stream().noneMatch(Unit::office)) {
            ofPlace.stream()
                    .filter(unit -> unit.function() == UnitFunction.INDUSTRY)
                    .findFirst()
                    .ifPresent(unit -> units.markOffice(unit.id()));
        }
    }
}
