package org.tuichu.survey.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;

/// A survey as somebody typed it, with the ids of the units that are asked.
record SurveyForm(
        @Nullable String title,
        @Nullable String asOf,
        @Nullable String dueOn,
        @Nullable List<String> unit) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /// A form without faults.
    record Read(String title, LocalDate asOf, LocalDate dueOn, Set<UUID> units) {}

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var called = stripped(title);
        if (called.isEmpty() || called.length() > Survey.LONGEST_TITLE) {
            faults.add(Fault.of("title", "survey.fault.title", Survey.LONGEST_TITLE));
        }
        var from = day("asOf", asOf, faults);
        var until = day("dueOn", dueOn, faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(Fault.of("dueOn", "survey.fault.order", from.toString()));
        }
        if (unit != null && unit.stream().anyMatch(one -> id(one) == null)) {
            faults.add(Fault.of("unit", "survey.fault.unit"));
        } else if (unit == null || unit.isEmpty() || unit.size() > Survey.MOST_UNITS) {
            faults.add(Fault.of("unit", "survey.fault.units", Survey.MOST_UNITS));
        }
        return faults;
    }

    Read read() {
        var units = new LinkedHashSet<UUID>();
        Objects.requireNonNull(unit).forEach(one -> units.add(Objects.requireNonNull(id(one))));
        return new Read(stripped(title), LocalDate.parse(stripped(asOf)), LocalDate.parse(stripped(dueOn)), units);
    }

    public boolean asks(UUID id) {
        return unit != null && unit.contains(id.toString());
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, List<Fault> faults) {
        try {
            var day = LocalDate.parse(stripped(typed));
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        faults.add(Fault.of(field, "survey.fault.day", EARLIEST.toString(), LATEST.toString()));
        return null;
    }

    static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
