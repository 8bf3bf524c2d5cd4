package org.tuichu.programmes.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.DutyId;

/// The draft as it stood before an edit, and who edits.
record EditContext(ProgrammeView before, String by) {
    UUID programme() {
        return before.programme().id();
    }

    String scope() {
        return before.programme().jurisdictionPath();
    }

    Edited.Done done(@Nullable DutyId duty) {
        return new Edited.Done(before.programme().version() + 1, duty);
    }
}
