package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;
import org.tuichu.survey.campaign.RowField;

/// Which column says what, as a person chose it: `table` is the place in the list of tables that were found, `chosen`
/// the name of a field or nothing by the place of the column.
record Columns(int table, Map<Integer, String> chosen) {
    /// What a column stands for once a suggestion is taken; null where it is not imported.
    static @Nullable RowField suggested(@Nullable Field field) {
        if (field == null) {
            return null;
        }
        for (var one : RowField.values()) {
            if (one.name().equals(field.name())) {
                return one;
            }
        }
        return null;
    }

    List<Fault> faults(Layout of) {
        var faults = new ArrayList<Fault>();
        var seen = EnumSet.noneOf(RowField.class);
        for (var column : of.columns()) {
            var field = chosen(column.index());
            if (field != null
                    && !seen.add(field)
                    && !Field.valueOf(field.name()).several()) {
                faults.add(Fault.of("column-" + column.index(), "survey.import.fault.twice"));
            }
        }
        for (var needed : List.of(RowField.ENTERPRISE, RowField.DEVICE)) {
            if (!seen.contains(needed)) {
                faults.add(Fault.of("", "survey.import.fault.needed." + needed));
            }
        }
        return faults;
    }

    /// The same layout with the fields that were chosen.
    Layout apply(Layout to) {
        var layout = to;
        for (var column : to.columns()) {
            var field = chosen(column.index());
            layout = layout.as(column.index(), field == null ? null : Field.valueOf(field.name()));
        }
        return layout;
    }

    @Nullable
    RowField chosen(int column) {
        var name = chosen.getOrDefault(column, "");
        for (var one : RowField.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
