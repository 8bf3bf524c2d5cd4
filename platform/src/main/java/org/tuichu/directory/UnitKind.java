package org.tuichu.directory;

/// Whether a unit is one body or a class named together, such as all towns of a county.
public enum UnitKind {
    BODY,
    CLASS
}
