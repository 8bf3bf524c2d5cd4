package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that renames a unit from a day on, as typed; `version` is that of the page it was typed on.
record RenameForm(
        @Nullable String newName,
        @Nullable String renamedOn,
        @Nullable Long version) {
    static final RenameForm EMPTY = new RenameForm("", "", null);

    record Reading(String name, @Nullable LocalDate from, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        var name = NameField.read("newName", newName, NameField.LONGEST_UNIT_NAME, problems);
        var from = FormDates.read("renamedOn", renamedOn, problems);
        return new Reading(name, from, List.copyOf(problems));
    }
}
