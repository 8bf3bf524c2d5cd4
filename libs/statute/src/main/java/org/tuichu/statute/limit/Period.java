package org.tuichu.statute.limit;

import java.time.LocalDate;

/// The days a measurement speaks of, both inclusive: the year of consumption, or the day of an emission.
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("period from " + from + " to " + to + " ends before it begins");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }
}
