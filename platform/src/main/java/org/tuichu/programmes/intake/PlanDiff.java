package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a revised plan changes: duties added, removed and changed field by field; `unchanged` counts the others.
record PlanDiff(List<DutyItem> added, List<DutyItem> removed, List<Changed> changed, int unchanged) {

    /// A duty that both have and that is not the same in both.
    record Changed(DutyItem before, DutyItem after, List<Field> fields) {}

    /// One field of it; `before` and `after` are values of [DutyFacts], or a text.
    record Field(
            CorrectionField field,
            @Nullable Object before,
            @Nullable Object after) {}

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static PlanDiff between(List<DutyItem> before, List<DutyItem> after) {
        var pairs = DutyPairs.of(before, after);
        var changed = new ArrayList<Changed>();
        for (var pair : pairs.both()) {
            var fields = fields(pair.before().facts(), pair.after().facts());
            if (!fields.isEmpty()) {
                changed.add(new Changed(pair.before(), pair.after(), fields));
            }
        }
        return new PlanDiff(
                pairs.onlyAfter(), pairs.onlyBefore(), changed, pairs.both().size() - changed.size());
    }

    private static List<Field> fields(DutyFacts before, DutyFacts after) {
        var fields = new ArrayList<Field>();
        add(fields, CorrectionField.HEADING, before.heading(), after.heading());
        add(fields, CorrectionField.DIMENSION, before.dimension(), after.dimension());
        add(fields, CorrectionField.UNITS, before.units(), after.units());
        add(fields, CorrectionField.DEADLINES, before.deadlines(), after.deadlines());
        add(fields, CorrectionField.CLOCK, before.clock(), after.clock());
        add(fields, CorrectionField.PUBLICATIONS, before.publications(), after.publications());
        return fields;
    }

    private static void add(List<Field> fields, CorrectionField field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new Field(field, before, after));
        }
    }
}
