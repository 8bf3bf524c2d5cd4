package org.tuichu.directoryweb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.FirstDay;

/// The form that says a unit's first day, as typed; `version` is that of the page it was typed on.
record FirstDayForm(
        @Nullable String firstDay,
        @Nullable String firstDayReason,
        @Nullable Long version) {
    static final FirstDayForm EMPTY = new FirstDayForm("", "", null);

    record Reading(@Nullable FirstDay first, List<FieldProblem> problems) {}

    Reading read(String by, Instant at) {
        var problems = new ArrayList<FieldProblem>();
        @Nullable LocalDate day = FormDates.read("firstDay", firstDay, problems);
        if (day == null && problems.isEmpty()) {
            problems.add(FieldProblem.of("firstDay", "directory.problem.firstDayMissing"));
        }
        var reason = FreeText.required("firstDayReason", firstDayReason, FirstDay.LONGEST_REASON, problems);
        return problems.isEmpty() && day != null
                ? new Reading(new FirstDay(day, reason, by, at), List.of())
                : new Reading(null, List.copyOf(problems));
    }
}
