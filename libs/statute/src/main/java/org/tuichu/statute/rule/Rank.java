package org.tuichu.statute.rule;

/// Who issued a list, the highest first.
public enum Rank {
    STATE_COUNCIL,
    /// A ministry or commission, alone or with others; the catalogue is one of these.
    NATIONAL,
    /// Holds in its province only.
    PROVINCE,
    /// The plan of a place.
    PLAN,
    /// Advises: its rules are shown and never make a verdict.
    ASSOCIATION;

    public boolean binding() {
        return this != ASSOCIATION;
    }
}
