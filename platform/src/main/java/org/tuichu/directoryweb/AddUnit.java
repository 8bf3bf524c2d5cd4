package org.tuichu.directoryweb;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.FirstDay;
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.Units;

/// Adds a unit to the own place, unless one that is there bears the name in one way or another: names mean here what
/// they mean in a plan.
@Component
class AddUnit {
    private final Units units;
    private final UnitDirectory directory;
    private final FirstDays firstDays;
    private final BusinessDates dates;
    private final Clock clock;

    AddUnit(Units units, UnitDirectory directory, FirstDays firstDays, BusinessDates dates, Clock clock) {
        this.units = units;
        this.directory = directory;
        this.firstDays = firstDays;
        this.dates = dates;
        this.clock = clock;
    }

    /// What became of it. Only [Added] has changed anything.
    sealed interface Answer {
        record Added(Unit unit) implements Answer {}

        record Refused(List<FieldProblem> problems) implements Answer {}
    }

    @Transactional
    Answer add(NewUnitForm form, Viewer viewer) {
        var reading = form.read(viewer.userName(), clock.instant());
        var wanted = reading.unit();
        if (wanted == null) {
            return new Answer.Refused(reading.problems());
        }
        units.hold(viewer.jurisdictionPath());
        var names = Stream.concat(Stream.of(wanted.name()), wanted.aliases().stream())
                .toList();
        var matches = directory.match(viewer.jurisdictionId(), dates.today(viewer.jurisdictionId()), names);
        var twins =
                matches.stream().flatMap(match -> twin(match, wanted).stream()).toList();
        if (!twins.isEmpty()) {
            return new Answer.Refused(twins);
        }
        return new Answer.Added(create(wanted, matches.getFirst().proposal(), viewer));
    }

    private static Optional<FieldProblem> twin(UnitMatch match, NewUnitForm.Wanted wanted) {
        var field = match.name().equals(wanted.name()) ? "name" : "aliases";
        return match.certain()
                .map(twin -> FieldProblem.of(field, "directory.problem.twin", match.name(), twin.unitName()));
    }

    /// `meant` is what the name says, such as the town that a government governs.
    private Unit create(NewUnitForm.Wanted wanted, ProposedUnit meant, Viewer viewer) {
        var place = wanted.kind() == UnitKind.BODY ? meant.placeId() : null;
        var unit = units.create(new ProposedUnit(
                viewer.jurisdictionId(),
                wanted.name(),
                wanted.kind(),
                wanted.function(),
                place,
                wanted.aliases(),
                List.of()));
        units.confirm(unit.id(), viewer.userName(), clock.instant());
        var now = units.find(unit.id()).orElseThrow();
        return wanted.first() == null ? now : begun(now, wanted.first());
    }

    private Unit begun(Unit unit, FirstDay first) {
        if (firstDays.say(unit.id(), unit.version(), first) instanceof UnitChange.Changed(var begun)) {
            return begun;
        }
        throw new IllegalStateException("the first day of a unit that was made just now: " + unit.id());
    }
}
