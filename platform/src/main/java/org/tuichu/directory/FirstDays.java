package org.tuichu.directory;

import java.util.List;

/// The first days of bodies, as people said and corrected them. Everything here obeys the scope of the work under way.
public interface FirstDays {
    /// `version` is that of the unit as the person saw it; refused after its last day and after a day of its names.
    UnitChange say(UnitId unit, long version, FirstDay first);

    /// What was said about a unit, the latest first.
    List<FirstDay.Said> of(UnitId unit);
}
