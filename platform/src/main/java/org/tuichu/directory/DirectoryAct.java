package org.tuichu.directory;

import org.tuichu.ledger.ActKind;

/// What is done to the directory.
public enum DirectoryAct implements ActKind {
    UNIT_CREATED,
    /// A person found the record right.
    UNIT_CONFIRMED,
    UNIT_RENAMED,
    /// A former, short or variant name.
    UNIT_NAMES_ADDED,
    UNIT_MEMBERS_ADDED,
    /// It houses the leading group's office of its jurisdiction from now on.
    OFFICE_MARKED,
    /// Two records turned out to be one body; the subject is the one that is kept.
    UNITS_MERGED,
    UNIT_CLOSED,
    UNIT_REOPENED,
    UNIT_FIRST_DAY_SET,
    OFFICER_ADDED,
    OFFICER_CHANGED,
    /// Got a last day.
    OFFICER_ENDED,
    /// Ends in this unit and begins in another one of the place.
    OFFICER_MOVED,
    /// Is another entry of the same person; the subject is the unit.
    OFFICER_WITHDRAWN,
    ZONE_ADDED,
    ZONE_CLOSED,
    ZONE_REOPENED,
    /// A made-up place, for sample data.
    PLACE_INVENTED,
    /// Demo only.
    BUSINESS_DATE_MOVED
}
