package org.tuichu.enterprises.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a locked line is dismantled or was a wrong entry, as one person proposed it and another decides.
///
/// - `since`: day of dismantling, null where it is not known
/// - `decided`: null while it waits for a second person
record LineEnding(
        int ordinal,
        Kind kind,
        @Nullable LocalDate since,
        String reason,
        Line.Written written,
        Line.@Nullable Decided decided) {
    enum Kind {
        DISMANTLED,
        WITHDRAWN
    }

    public boolean waits() {
        return decided == null;
    }
}
