package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.follow.Due;

/// A date of a duty.
@Schema(description = "A date of a duty, as written and as the days it means (both inclusive).")
record DeadlineJson(
        @Schema(description = "The bare expression of the plan")
        String quote,

        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Recurrence recurrence,

        @Schema(description = "The plan states it for a whole stage or section")
        boolean inherited,

        StateJson state) {
    static DeadlineJson of(Due due) {
        var timing = due.timing();
        return new DeadlineJson(
                due.quote(),
                timing.start(),
                timing.end(),
                timing.recurrence(),
                due.inherited(),
                StateJson.of(due.state()));
    }
}
