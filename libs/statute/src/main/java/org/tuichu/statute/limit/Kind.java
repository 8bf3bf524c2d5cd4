package org.tuichu.statute.limit;

/// What a limit is about.
public enum Kind {
    ENERGY,
    AIR,
    WATER
}
