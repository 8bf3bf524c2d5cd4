package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;

/// What a duty says, apart from where it says so: the part that a person corrects and that two plans are compared by.
///
/// Months count from the service of the order; `extensionMonths` is null where no extension is granted. `publications`
/// is sorted and has no kind twice.
record DutyFacts(
        String heading,
        Dimension dimension,
        List<Unit> units,
        List<When> deadlines,
        @Nullable Integer rectifyMonths,
        @Nullable Integer extensionMonths,
        List<Publication.Kind> publications) {
    DutyFacts {
        units = List.copyOf(units);
        deadlines = List.copyOf(deadlines);
        publications = List.copyOf(publications);
    }

    @Schema(name = "DutyUnit")
    record Unit(String name, Role role) {}

    /// A date as the plan words it and the days it means, both inclusive.
    record When(
            String quote,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Recurrence recurrence) {}

    /// A rectification period in months.
    record Clock(@Nullable Integer rectifyMonths, @Nullable Integer extensionMonths) {}

    Clock clock() {
        return new Clock(rectifyMonths, extensionMonths);
    }
}
