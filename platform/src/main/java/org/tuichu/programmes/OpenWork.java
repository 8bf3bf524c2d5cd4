package org.tuichu.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What units have open and until when, for whoever reminds them. Reads only.
public interface OpenWork {
    /// Before the first unit.
    UUID NO_UNIT = new UUID(0, 0);

    /// Paths of the places that keep a programme in force, as far as they are in scope.
    List<String> keepers();

    /// What the programmes of the place `keeper` ask for by the day `ahead` days after `today`, and nobody reported:
    /// of the next `units` units after `after` in the order of their ids, each of them whole. What has not opened
    /// is left out.
    List<Due> due(String keeper, LocalDate today, int ahead, UUID after, int units);

    /// An open assignment. `task` is what a step asks for, null for what the plan itself gives; `daysLate` counts
    /// from its last day: negative before it, 0 on it.
    record Due(
            UUID assignment,
            UUID unit,
            String unitName,
            String unitPath,
            UUID programme,
            String programmeTitle,
            String dutyPath,
            String heading,
            @Nullable String task,
            LocalDate lastDay,
            long daysLate) {}
}
