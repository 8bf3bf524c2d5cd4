package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;

/// What stands above the cells of a column, from the widest heading down; each once, however many cells it covers.
///
/// @param words without cells in which nothing but units stands
/// @param unitCell that cell, empty without
record HeadingPath(List<String> words, String unitCell, String written) {
    HeadingPath {
        words = List.copyOf(words);
    }

    static HeadingPath of(List<String> above) {
        List<String> words = new ArrayList<>();
        String unit = "";
        for (String text : above) {
            if (ColumnUnits.isUnit(text) || ColumnUnits.areUnits(text)) {
                unit = text;
            } else {
                words.add(text);
            }
        }
        if (words.isEmpty() && !unit.isEmpty()) {
            words.add(unit);
        }
        return new HeadingPath(words, unit, String.join(" ", above));
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    /// As far as units of descriptions and words for units go; empty without.
    String unit() {
        return unitCell.isEmpty() ? ColumnUnits.of(written) : ColumnUnits.of(String.join("", words), unitCell);
    }
}
