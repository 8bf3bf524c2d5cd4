package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;

/// The day as of which the rules are asked: today, or what somebody typed; today with what is wrong where that is no
/// day.
record AsOf(LocalDate today, LocalDate day, List<Fault> faults) {
    static AsOf read(@Nullable String typed, LocalDate today) {
        var fields = new Fields();
        var day = fields.day("asOf", typed);
        return new AsOf(today, Objects.requireNonNullElse(day, today), fields.faults());
    }
}
