package org.tuichu.programmes.follow;

import java.time.LocalDate;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// A day on which a duty begins or is due.
public record CalendarEntry(
        LocalDate day,
        Kind kind,
        ProgrammeId programme,
        DutyId duty,
        String path,
        String heading,
        String units,
        Due due) {
    /// What happens on the day.
    public enum Kind {
        BEGINS,
        DUE,
        /// One of the days of something that recurs.
        RECURS
    }
}
