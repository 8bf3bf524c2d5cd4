package org.tuichu.statute.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a survey table.
///
/// @param index from 0
/// @param heading as written, rows of the header joined with a blank
/// @param unit that the heading names (`万吨/年`), empty without
/// @param field null where nothing is taken from it
/// @param suggestions best first
public record Column(
        int index, String heading, String unit, @Nullable Field field, List<Suggestion> suggestions) {
    public Column {
        suggestions = List.copyOf(suggestions);
    }

    Column at(int other) {
        return new Column(other, heading, unit, field, suggestions);
    }

    Column as(@Nullable Field chosen) {
        return new Column(index, heading, unit, chosen, suggestions);
    }
}
