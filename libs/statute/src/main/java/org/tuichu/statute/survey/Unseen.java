package org.tuichu.statute.survey;

import java.util.Set;

/// What nobody who opens the file sees of a table: hidden sheets and columns are read as all others are, and told.
///
/// @param sheet whether the whole sheet is hidden
/// @param columns from 0
public record Unseen(boolean sheet, Set<Integer> columns) {
    static final Unseen NOTHING = new Unseen(false, Set.of());

    public Unseen {
        columns = Set.copyOf(columns);
    }
}
