package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form that withdraws a second entry of one person, as typed: `doubled` goes, `stays` is kept.
record DoubleForm(
        @Nullable String doubled,
        @Nullable String stays,
        @Nullable String doubledReason,
        @Nullable Long version) {
    static final DoubleForm EMPTY = new DoubleForm("", "", "", null);

    private static final int LONGEST_REASON = 200;

    record Entry(UUID officer, UUID stays, String reason) {}

    record Reading(@Nullable Entry entry, List<FieldProblem> problems) {}

    Reading read() {
        var problems = new ArrayList<FieldProblem>();
        var officer = MoveForm.chosen("doubled", doubled, problems);
        var other = MoveForm.chosen("stays", stays, problems);
        var reason = FreeText.required("doubledReason", doubledReason, LONGEST_REASON, problems);
        return officer == null || other == null || !problems.isEmpty()
                ? new Reading(null, List.copyOf(problems))
                : new Reading(new Entry(officer, other, reason), List.of());
    }
}
