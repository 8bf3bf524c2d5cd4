package org.tuichu.directory.naming;

import org.tuichu.directory.UnitFunction;

/// What makes two names mean the same unit.
sealed interface Identity {
    /// A body that `bodies.tsv` knows, by the name it has here.
    record Known(Bodies.Entry entry) implements Identity {}

    /// An office of a national body or company that is named after the place in many ways: 人行, 银保监, 供电.
    record Dispatched(UnitFunction function) implements Identity {}

    /// A leading or coordination group; `office` its office.
    record Group(boolean office) implements Identity {}

    /// The government of a place, or the administration of a zone.
    record Governing(String placeId) implements Identity {}

    /// A class named together; `scope` tells classes of one kind apart.
    record ClassOf(ClassKind kind, UnitFunction function, String scope) implements Identity {}

    /// Any other body, by its name without the place.
    record Other(String rest) implements Identity {}
}
