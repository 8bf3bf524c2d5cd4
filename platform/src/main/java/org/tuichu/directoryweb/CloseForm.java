package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.UnitId;

/// The form that closes a unit or a zone, as typed; a zone has neither successor nor version.
record CloseForm(
        @Nullable String lastDay,
        @Nullable String reason,
        @Nullable String successor,
        @Nullable Long version) {
    static final CloseForm EMPTY = new CloseForm("", "", "", null);

    record Reading(@Nullable NewClosing closing, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        @Nullable LocalDate day = FormDates.read("lastDay", lastDay, problems);
        if (day == null && problems.isEmpty()) {
            problems.add(FieldProblem.of("lastDay", "directory.problem.lastDayMissing"));
        }
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            problems.add(FieldProblem.of("reason", "directory.problem.reasonMissing"));
        }
        if (why.length() > NewClosing.LONGEST_REASON) {
            problems.add(
                    FieldProblem.of("reason", "directory.problem.reasonLong", NewClosing.LONGEST_REASON, why.length()));
        }
        var next = successorMeant(problems);
        return problems.isEmpty() && day != null
                ? new Reading(new NewClosing(day, why, next), List.of())
                : new Reading(null, List.copyOf(problems));
    }

    private @Nullable UnitId successorMeant(List<FieldProblem> problems) {
        if (successor == null || successor.isBlank()) {
            return null;
        }
        try {
            return new UnitId(UUID.fromString(successor.strip()));
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("successor", "directory.problem.successor"));
            return null;
        }
    }
}
