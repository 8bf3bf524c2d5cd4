package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;

/// A site verification as somebody ordered it, with the ids of the units that take part. `row` are the other rows
/// that it looks at, each as `id:version`.
record OrderForm(
        @Nullable String plannedOn,
        @Nullable String place,
        @Nullable String reason,
        @Nullable List<String> unit,
        @Nullable List<String> row) {
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REASON = 500;

    /// A form without faults.
    record Read(LocalDate plannedOn, String place, @Nullable String reason, Set<UUID> units) {}

    /// Nothing typed; every other row of the enterprise is looked at too, unless somebody leaves it out.
    static OrderForm fresh(List<ReviewedRow> others) {
        return new OrderForm(
                null, null, null, null, others.stream().map(ReviewedRow::picked).toList());
    }

    /// Null with a fault for each field that is wrong.
    @Nullable
    Read read(List<Fault> faults) {
        var typed = new Typed(faults);
        var day = typed.day("plannedOn", plannedOn);
        var where = typed.required("place", place, LONGEST_PLACE);
        var why = typed.text("reason", reason, LONGEST_REASON);
        var units = new LinkedHashSet<UUID>();
        for (var one : unit == null ? List.<String>of() : unit) {
            var id = Typed.id(one);
            if (id != null) {
                units.add(id);
            }
        }
        if (units.size() < 2 || units.size() > SiteVerification.MOST_UNITS) {
            faults.add(Fault.of("unit", "survey.verification.fault.units", SiteVerification.MOST_UNITS));
        }
        return day == null || where == null || !faults.isEmpty() ? null : new Read(day, where, why, units);
    }

    /// The other rows, as they were seen.
    Set<Picked> others() {
        var others = new LinkedHashSet<Picked>();
        for (var one : row == null ? List.<String>of() : row) {
            Picked.read(one).ifPresent(others::add);
        }
        return others;
    }

    public boolean looksAt(UUID id) {
        return others().stream().anyMatch(one -> one.row().equals(id));
    }

    public boolean asks(UUID id) {
        return unit != null && unit.contains(id.toString());
    }
}
