package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DeadlineState;

/// How a deadline stands today.
@Schema(description = "How a deadline stands on the business date of the place of the signed-in unit.")
public record StateJson(
        @Schema(description = "What it is; OVERDUE says that the last day has passed, not that nothing was done")
        DeadlineState.Kind kind,

        @Schema(description = "Days between today and `on`, never negative; 0 without a day")
        long days,

        @Schema(
                description =
                        "The day that counts: the last day, the first of what has not opened, the next occurrence")
        @Nullable
        LocalDate on) {
    public static StateJson of(DeadlineState state) {
        return new StateJson(state.kind(), state.days(), state.on());
    }
}
