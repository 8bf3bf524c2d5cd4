package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitName;

/// The form that adds a further name to a unit, as typed; `version` is that of the page it was typed on.
record AliasForm(
        @Nullable String alias,
        @Nullable String aliasFrom,
        @Nullable String aliasTo,
        @Nullable Long version) {
    static final AliasForm EMPTY = new AliasForm("", "", "", null);

    record Reading(@Nullable UnitName name, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        var named = NameField.read("alias", alias, NameField.LONGEST_UNIT_NAME, problems);
        var from = FormDates.read("aliasFrom", aliasFrom, problems);
        var to = FormDates.read("aliasTo", aliasTo, problems);
        FormDates.requireOrder("aliasTo", from, to, problems);
        return new Reading(problems.isEmpty() ? new UnitName(named, from, to) : null, List.copyOf(problems));
    }
}
