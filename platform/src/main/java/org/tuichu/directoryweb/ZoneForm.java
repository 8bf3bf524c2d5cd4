package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.NewZone;

/// The form that adds a zone, as typed.
record ZoneForm(@Nullable String name, @Nullable String validFrom) {
    static final ZoneForm EMPTY = new ZoneForm("", "");

    /// What the form says: a zone, or what is wrong with it.
    record Reading(@Nullable NewZone zone, List<FieldProblem> problems) {}

    Reading read(String parentId, String userName) {
        var problems = new ArrayList<FieldProblem>();
        var named = NameField.read("name", name, NewZone.LONGEST_NAME, problems);
        var from = FormDates.read("validFrom", validFrom, problems);
        var zone = problems.isEmpty() ? new NewZone(parentId, named, from, userName) : null;
        return new Reading(zone, List.copyOf(problems));
    }
}
