package org.tuichu.programmes.follow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated phase of a programme; null where that side is open. `ordinal` counts from 1 in document order.
public record Stage(
        int ordinal,
        String name,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {
    /// Whether a deadline falls into this stage: its last day, or its first where no last is said.
    public boolean covers(Timing timing) {
        var day = timing.end() == null ? timing.start() : timing.end();
        return day != null && (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    /// How the stage stands on a day, like a deadline of the same days.
    public DeadlineState state(int year, LocalDate today) {
        return DeadlineState.of(new Timing(start, end, null, year), today);
    }
}
