package org.tuichu.programmes.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;

/// A duty with all that belongs to it, as it stands now.
record DutyView(
        DutyRow duty,
        List<Unit> units,
        List<Deadline> deadlines,
        List<Published> publications,
        List<Contact> contacts) {

    record Unit(
            UUID dutyId,
            String name,
            Role role,
            boolean inherited,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd) {}

    record Deadline(
            UUID dutyId,
            String quote,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Recurrence recurrence,
            boolean inherited,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd) {}

    record Published(
            UUID dutyId,
            Publication.Kind kind,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd) {}

    record Contact(
            UUID dutyId,
            @Nullable String unit,
            @Nullable String section,
            @Nullable String phone) {}

    /// What a person can correct.
    DutyFacts facts() {
        return new DutyFacts(
                duty.heading(),
                duty.dimension(),
                units.stream()
                        .map(unit -> new DutyFacts.Unit(unit.name(), unit.role()))
                        .toList(),
                deadlines.stream()
                        .map(one -> new DutyFacts.When(one.quote(), one.startsOn(), one.endsOn(), one.recurrence()))
                        .toList(),
                duty.rectifyMonths(),
                duty.extensionMonths(),
                publications.stream().map(Published::kind).distinct().sorted().toList());
    }
}
