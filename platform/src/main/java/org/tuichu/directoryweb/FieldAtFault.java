package org.tuichu.directoryweb;

import org.tuichu.directory.DirectoryRefusal;

/// Which field of a request or form is at fault when the directory's rules are against it.
final class FieldAtFault {
    private FieldAtFault() {}

    /// `own` stands for the unit or zone that would change, `other` for the one that would go on or be kept,
    /// or for the day of a name.
    static String of(DirectoryRefusal why, String own, String other) {
        return switch (why) {
            case SAME_UNIT,
                    OTHER_JURISDICTION,
                    OTHER_KIND,
                    OTHER_PLACE,
                    OTHER_MERGED,
                    OTHER_CLOSED,
                    NAME_BEFORE_FIRST_DAY,
                    ZONE_HAS_NO_SUCCESSOR,
                    SAME_OFFICER -> other;
            case BEFORE_FIRST_DAY -> "lastDay";
            case FIRST_AFTER_LAST, FIRST_AFTER_NAME -> "firstDay";
            case MOVED_BEFORE_FIRST_DAY -> "movedOn";
            case OFFICER_ENDED, MERGED, CLOSED, NOT_CLOSED, NAME_TAKEN -> own;
        };
    }
}
