package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.tuichu.programmes.follow.CalendarEntry;

/// A day of a programme.
@Schema(description = "A day on which a duty begins, is due or recurs.")
record CalendarEntryJson(
        LocalDate day,
        CalendarEntry.Kind kind,
        UUID duty,
        String path,
        String heading,

        @Schema(description = "The bare expression of the plan")
        String quote,

        StateJson state) {
    static CalendarEntryJson of(CalendarEntry entry) {
        return new CalendarEntryJson(
                entry.day(),
                entry.kind(),
                entry.duty().value(),
                entry.path(),
                entry.heading(),
                entry.due().quote(),
                StateJson.of(entry.due().state()));
    }
}
