package org.tuichu.directory;

/// Why the directory does not merge, close or reopen. Each has a message `directory.refusal.…`.
public enum DirectoryRefusal {
    /// A unit and itself.
    SAME_UNIT,
    OTHER_JURISDICTION,
    /// A body and a class.
    OTHER_KIND,
    /// Each governs a place of its own.
    OTHER_PLACE,
    /// It was merged into another one.
    MERGED,
    /// The unit that is to be kept, or to go on, was merged into another one itself.
    OTHER_MERGED,
    /// The unit that is to be kept, or to go on, was closed itself by then.
    OTHER_CLOSED,
    /// It was closed before.
    CLOSED,
    NOT_CLOSED,
    /// The last day lies before the first.
    BEFORE_FIRST_DAY,
    /// The first day lies after the last.
    FIRST_AFTER_LAST,
    /// The first day lies after a day on which it bore a name.
    FIRST_AFTER_NAME,
    /// The name held on a day before the unit's first.
    NAME_BEFORE_FIRST_DAY,
    /// The officer has a last day already.
    OFFICER_ENDED,
    /// An officer and itself.
    SAME_OFFICER,
    /// The first day elsewhere lies not after the first day here.
    MOVED_BEFORE_FIRST_DAY,
    /// Another unit bears its name by now.
    NAME_TAKEN,
    /// A zone has no unit that goes on for it.
    ZONE_HAS_NO_SUCCESSOR
}
