package org.tuichu.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A closing as it was entered; `reopenedBy` and `reopenedAt` say who took it back, null while it holds. `successor`
/// and its name are null where nobody goes on, and for zones; whose roles were lent is null where they were own ones.
public record Closing(
        LocalDate lastDay,
        String reason,
        @Nullable UnitId successor,
        @Nullable String successorName,
        String closedBy,
        @Nullable String closedOnBehalfOf,
        Instant closedAt,
        @Nullable String reopenedBy,
        @Nullable String reopenedOnBehalfOf,
        @Nullable Instant reopenedAt) {}
