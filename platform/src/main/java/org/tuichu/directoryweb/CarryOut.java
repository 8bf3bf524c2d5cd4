package org.tuichu.directoryweb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.Units;
import org.tuichu.directoryweb.ImportPlan.Step;

/// The steps of one import, in one transaction; each is an act on record. A unit is changed from the version that was
/// looked at, or from the one that the step before left.
final class CarryOut {
    private final Units units;
    private final Closings closings;
    private final Officers officers;
    private final String userName;
    private final Instant now;
    private final Map<UnitId, Long> versions = new HashMap<>();
    private final Map<String, Unit> added = new HashMap<>();

    CarryOut(Units units, Closings closings, Officers officers, String userName, Instant now) {
        this.units = units;
        this.closings = closings;
        this.officers = officers;
        this.userName = userName;
        this.now = now;
    }

    /// False where somebody else was faster.
    boolean done(Step step) {
        return switch (step) {
            case Step.AddUnit add -> {
                var unit = units.create(add.unit());
                added.put(unit.name(), unit);
                yield changed(units.confirm(unit.id(), version(unit), userName, now));
            }
            case Step.AddNames(var unit, var names) ->
                names.stream()
                        .allMatch(name -> changed(units.addAlias(unit.id(), version(unit), UnitName.undated(name))));
            case Step.RenameUnit(var unit, var name, var from) ->
                changed(units.rename(unit.id(), version(unit), name, from));
            case Step.CloseUnit(var unit, var closing) ->
                changed(closings.close(unit.id(), version(unit), closing, userName, now));
            case Step.AddOfficer(var name, var known, var officer) -> {
                var unit = known == null ? Objects.requireNonNull(added.get(name)) : known;
                yield changed(officers.add(unit.id(), version(unit), officer));
            }
            case Step.ChangeOfficer(var unit, var id, var as) ->
                changed(officers.change(unit.id(), version(unit), id, as));
        };
    }

    private long version(Unit unit) {
        return versions.getOrDefault(unit.id(), unit.version());
    }

    private boolean changed(UnitChange change) {
        if (change instanceof UnitChange.Changed(var unit)) {
            versions.put(unit.id(), unit.version());
            return true;
        }
        return false;
    }
}
