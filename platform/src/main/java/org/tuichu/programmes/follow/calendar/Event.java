package org.tuichu.programmes.follow.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.follow.Timing;

/// An all-day event. `uid` stays the same for the same date of the same duty; `repeats` is null for what
/// happens once.
record Event(String uid, LocalDate day, @Nullable Repeats repeats, String summary, String description, String url) {
    /// On the last day of every period of so many months, until the last of them.
    record Repeats(int months, LocalDate until) {
        /// Source: RFC 5545 §3.3.10; UNTIL is a DATE because DTSTART is one.
        String rule() {
            return "FREQ=MONTHLY;INTERVAL=" + months + ";BYMONTHDAY=-1;UNTIL=" + CalendarFile.day(until);
        }

        static @Nullable Repeats of(Timing timing) {
            var days = timing.occurrences();
            return days.size() < 2 ? null : new Repeats(months(timing.recurrence()), days.getLast());
        }

        private static int months(@Nullable Recurrence recurrence) {
            return switch (recurrence) {
                case MONTHLY -> 1;
                case QUARTERLY -> 3;
                case SEMIANNUAL -> 6;
                case ANNUAL -> 12;
                case REGULAR -> throw new IllegalArgumentException("REGULAR has no days");
                case null -> throw new IllegalArgumentException("once has no period");
            };
        }
    }
}
