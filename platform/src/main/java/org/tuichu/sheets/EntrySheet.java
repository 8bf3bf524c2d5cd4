package org.tuichu.sheets;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table that somebody fills in elsewhere and brings back: a title, headings with notes, rows, and below them
/// `prepared` empty ones. Only cells that are free can be written in. `words` are lines of the sheet that
/// says how.
public record EntrySheet(
        Name name, String title, List<Column> columns, Stream<List<String>> rows, int prepared, List<String> words) {
    public EntrySheet {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /// Of the three sheets.
    public record Name(String table, String words, String choices) {}

    /// `width` is in characters. `choices` are offered in each cell, where other words may stand as well.
    public record Column(
            String heading,
            int width,
            String note,
            List<String> choices,
            Writing writing,
            @Nullable Check check) {
        public Column {
            choices = List.copyOf(choices);
        }
    }

    /// Which cells of a column can be written in.
    public enum Writing {
        FREE,
        /// Only those that came empty.
        WHERE_EMPTY,
        /// None; it is not shown.
        HIDDEN
    }

    /// What the program that shows the table warns of as somebody types; it may be written all the same.
    ///
    /// - `formula`: true where a cell is right, `@` in place of the cell; null for a column with choices
    /// - `title`, `words`: of the warning
    public record Check(@Nullable String formula, String title, String words) {}
}
