package org.tuichu.statute.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days in force, both inclusive; `to` is null while no end is known.
public record Window(LocalDate from, @Nullable LocalDate to) {
    public Window {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Window other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    @Override
    public String toString() {
        return from + " – " + (to == null ? "" : to);
    }
}
