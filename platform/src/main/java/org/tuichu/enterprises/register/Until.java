package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;

/// The last day of an outlook: what somebody typed, or the end of next year; that too, with what is wrong, where it is
/// no day after today.
record Until(LocalDate today, LocalDate day, List<Fault> faults) {
    static Until read(@Nullable String typed, LocalDate today) {
        var fields = new Fields();
        var day = fields.day("until", typed);
        if (day != null && !day.isAfter(today)) {
            fields.wrong("until", "enterprises.fault.until");
            day = null;
        }
        var usual = LocalDate.of(today.getYear() + 1, 12, 31);
        return new Until(today, Objects.requireNonNullElse(day, usual), fields.faults());
    }
}
