package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.statute.survey.CapacityBasis;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;

/// Why a column is taken or not, for whom chooses what each stands for: a key of the messages, and the heading that it
/// speaks of.
record ColumnNote(String message, String heading) {
    private static final String PERSONS = "survey.import.persons";

    /// Nobody who opens the file sees it, and yet it is taken; not so the numbers of rows in tables of ours.
    private static final String HIDDEN = "survey.import.hidden.column";

    private static final String HIDDEN_CAPACITY = "survey.import.hidden.capacity";

    /// Another column is the capacity: this one stands among the remarks.
    private static final String OTHER_CAPACITY = "survey.import.capacity.other";

    /// Another table stands beside the one that is read.
    private static final String BESIDE = "survey.import.beside";

    private static final String TAKEN = "survey.import.capacity.";

    static List<ColumnNote> of(Layout layout, Column column) {
        var notes = new ArrayList<ColumnNote>();
        boolean hidden = layout.unseen().columns().contains(column.index());
        if (hidden && column.field() != null) {
            notes.add(new ColumnNote(HIDDEN, column.heading()));
        }
        if (Columns.isOfPersons(column)) {
            notes.add(new ColumnNote(PERSONS, column.heading()));
        }
        if (layout.otherCapacities().contains(column)) {
            if (hidden) {
                notes.add(new ColumnNote(HIDDEN_CAPACITY, column.heading()));
            }
            layout.column(Field.CAPACITY)
                    .map(taken -> new ColumnNote(OTHER_CAPACITY, taken.heading()))
                    .ifPresent(notes::add);
        }
        if (isOfTableBeside(layout, column)) {
            notes.add(new ColumnNote(BESIDE, column.heading()));
        }
        if (column.field() == Field.CAPACITY && asks(layout, column)) {
            notes.add(new ColumnNote(TAKEN + CapacityBasis.of(column), column.heading()));
        }
        return notes;
    }

    /// Its enterprises are no column of this one: 企业名称 once more, further right.
    private static boolean isOfTableBeside(Layout layout, Column column) {
        return column.field() == null
                && layout.column(Field.ENTERPRISE)
                        .filter(taken -> taken.index() < column.index()
                                && taken.heading().equals(column.heading()))
                        .isPresent();
    }

    /// Where there was a choice, or where what was made is all that the table says.
    private static boolean asks(Layout layout, Column taken) {
        var basis = CapacityBasis.of(taken);
        return !layout.otherCapacities().isEmpty() || basis == CapacityBasis.MADE || basis == CapacityBasis.WHOLE;
    }
}
