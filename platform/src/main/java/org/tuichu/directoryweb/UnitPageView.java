package org.tuichu.directoryweb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitName;

/// A unit with its names over time, its members and the classes it belongs to. `typedOn` is the version that a refused
/// form was typed on, null where nothing was stale.
record UnitPageView(
        Unit unit,
        Jurisdiction jurisdiction,
        @Nullable Jurisdiction place,
        List<UnitName> names,
        List<Unit> members,
        List<Unit> classes,
        boolean mayKeep,
        @Nullable Long typedOn,
        List<FieldProblem> problems) {

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    UnitPageView with(List<FieldProblem> found) {
        return new UnitPageView(unit, jurisdiction, place, names, members, classes, mayKeep, typedOn, found);
    }

    /// With the unit as it is now and the version that the form was typed on.
    UnitPageView staleSince(Unit current, long version) {
        return new UnitPageView(current, jurisdiction, place, names, members, classes, mayKeep, version, problems);
    }
}
