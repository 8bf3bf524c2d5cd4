package org.tuichu.programmes.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;

/// A duty as a person types it: everything is text, so that what was typed can be shown again. Rows without any entry
/// are no entries; so one empty row is offered for adding.
record DutyForm(
        String heading,
        String dimension,
        List<UnitLine> units,
        List<DateLine> deadlines,
        String rectifyMonths,
        String extensionMonths,
        List<String> publications) {

    record UnitLine(String name, String role) {}

    record DateLine(String quote, String start, String end, String recurrence) {
        boolean isBlank() {
            return (quote + start + end + recurrence).isBlank();
        }
    }

    static DutyForm of(DutyFacts facts) {
        return new DutyForm(
                facts.heading(),
                facts.dimension().name(),
                facts.units().stream()
                        .map(unit -> new UnitLine(unit.name(), unit.role().name()))
                        .toList(),
                facts.deadlines().stream()
                        .map(one -> new DateLine(
                                one.quote(), shown(one.start()), shown(one.end()), shown(one.recurrence())))
                        .toList(),
                shown(facts.rectifyMonths()),
                shown(facts.extensionMonths()),
                facts.publications().stream().map(Enum::name).toList());
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static DutyForm of(MultiValueMap<String, String> form) {
        var fields = new FormFields(form);
        var units = new ArrayList<UnitLine>();
        for (int i = 0; i < fields.count("unitName"); i++) {
            units.add(new UnitLine(fields.text("unitName", i), fields.text("unitRole", i)));
        }
        var dates = new ArrayList<DateLine>();
        for (int i = 0; i < fields.count("quote"); i++) {
            dates.add(new DateLine(
                    fields.text("quote", i),
                    fields.text("start", i),
                    fields.text("end", i),
                    fields.text("recurrence", i)));
        }
        return new DutyForm(
                fields.text("heading", 0),
                fields.text("dimension", 0),
                units.stream().filter(line -> !line.name().isBlank()).toList(),
                dates.stream().filter(line -> !line.isBlank()).toList(),
                fields.text("rectifyMonths", 0),
                fields.text("extensionMonths", 0),
                List.copyOf(Objects.requireNonNullElse(form.get("publication"), List.of())));
    }

    /// What was typed, as facts; the first field that cannot be read is refused by name.
    Entered<DutyFacts> facts() {
        try {
            return new Entered.Good<>(new DutyFacts(
                    heading,
                    constant("dimension", Dimension.class, dimension),
                    unitFacts(),
                    deadlineFacts(),
                    months("rectifyMonths", rectifyMonths),
                    months("extensionMonths", extensionMonths),
                    publications.stream()
                            .map(kind -> constant("publications", Publication.Kind.class, kind))
                            .distinct()
                            .sorted()
                            .toList()));
        } catch (Unreadable unreadable) {
            return new Entered.Bad<>(new Edited.Invalid(unreadable.field, unreadable.key));
        }
    }

    private List<DutyFacts.Unit> unitFacts() {
        return units.stream()
                .map(line -> new DutyFacts.Unit(line.name(), constant("units", Role.class, line.role())))
                .toList();
    }

    private List<DutyFacts.When> deadlineFacts() {
        var facts = new ArrayList<DutyFacts.When>();
        for (int i = 0; i < deadlines.size(); i++) {
            var line = deadlines.get(i);
            var field = "deadlines[" + i + "]";
            facts.add(new DutyFacts.When(
                    line.quote(),
                    date(field, line.start()),
                    date(field, line.end()),
                    line.recurrence().isBlank() ? null : constant(field, Recurrence.class, line.recurrence())));
        }
        return facts;
    }

    private static <E extends Enum<E>> E constant(String field, Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(field, "intake.invalid.choice");
        }
    }

    static @Nullable LocalDate date(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Unreadable(field, "intake.invalid.date");
        }
    }

    static @Nullable Integer months(String field, String typed) {
        try {
            return typed.isBlank() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new Unreadable(field, "intake.invalid.months");
        }
    }

    /// A field that is not what it should be; never leaves the forms of this package.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String field;
        final String key;

        Unreadable(String field, String key) {
            super(field + " " + key, null, false, false);
            this.field = field;
            this.key = key;
        }
    }
}
