package org.tuichu.programmes.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.DutyId;

/// A duty in a list, with its most pressing state today. `clock` is null where the plan sets no rectification
/// period.
public record DutyLine(
        DutyId id,
        int ordinal,
        String path,
        String heading,
        Dimension dimension,
        @Nullable Clock clock,
        List<DutyUnit> units,
        List<Due> dues,
        List<Publication.Kind> publications,
        DeadlineState state) {
    public DutyLine {
        units = List.copyOf(units);
        dues = List.copyOf(dues);
        publications = List.copyOf(publications);
    }

    /// A rectification period and the longest extension, in months; `extensionMonths` null where none is
    /// granted.
    public record Clock(int rectifyMonths, @Nullable Integer extensionMonths) {}

    /// The units of one role, in the order of the plan.
    public List<DutyUnit> units(Role role) {
        return units.stream().filter(unit -> unit.role() == role).toList();
    }

    /// Their names, as a clerk writes a list.
    public String unitNames(Role role) {
        return String.join("、", units(role).stream().map(DutyUnit::name).toList());
    }
}
