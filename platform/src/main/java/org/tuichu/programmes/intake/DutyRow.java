package org.tuichu.programmes.intake;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;

/// A duty's own row; spans are null where no document is attached or the duty has no place in it.
record DutyRow(
        UUID id,
        int ordinal,
        String path,
        String heading,
        @Nullable String text,
        @Nullable Integer spanStart,
        @Nullable Integer spanEnd,
        Dimension dimension,
        @Nullable Integer rectifyMonths,
        @Nullable Integer extensionMonths,
        @Nullable Integer clockStart,
        @Nullable Integer clockEnd,
        @Nullable String removedBy,
        @Nullable String removedOnBehalfOf,
        @Nullable OffsetDateTime removedAt) {

    public boolean removed() {
        return removedBy != null;
    }
}
