package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitId;

/// The form that moves an officer to another unit, as typed; `movedOn` is the first day there.
record MoveForm(
        @Nullable String moved,
        @Nullable String movedTo,
        @Nullable String movedOn,
        @Nullable Long version) {
    static final MoveForm EMPTY = new MoveForm("", "", "", null);

    record Move(UUID officer, UnitId to, LocalDate on) {}

    record Reading(@Nullable Move move, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        var officer = chosen("moved", moved, problems);
        var to = chosen("movedTo", movedTo, problems);
        var on = FormDates.read("movedOn", movedOn, problems);
        if (on == null && problems.stream().noneMatch(problem -> problem.field().equals("movedOn"))) {
            problems.add(FieldProblem.of("movedOn", "directory.problem.missing"));
        }
        return officer == null || to == null || on == null || !problems.isEmpty()
                ? new Reading(null, List.copyOf(problems))
                : new Reading(new Move(officer, new UnitId(to), on), List.of());
    }

    static @Nullable UUID chosen(String field, @Nullable String text, List<FieldProblem> problems) {
        try {
            return UUID.fromString(text == null ? "" : text.strip());
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of(field, "directory.problem.successor"));
            return null;
        }
    }
}
