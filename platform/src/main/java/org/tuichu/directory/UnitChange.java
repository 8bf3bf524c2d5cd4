package org.tuichu.directory;

/// What became of a change of a unit.
public sealed interface UnitChange {
    /// Done; the unit as it is now.
    record Changed(Unit unit) implements UnitChange {}

    /// Somebody else changed it in the meantime; the unit as it is now.
    record Stale(Unit current) implements UnitChange {}

    /// Another unit of the jurisdiction bears the name.
    record NameTaken(Unit other) implements UnitChange {}

    /// The directory's rules are against it.
    record Refused(DirectoryRefusal why) implements UnitChange {}

    /// There is no such unit in the reading scope, or it lies outside the writing scope.
    record NotOurs() implements UnitChange {}
}
