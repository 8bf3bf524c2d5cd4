package org.tuichu.sheets;

import java.util.List;
import java.util.stream.Stream;

/// A table that somebody fills in elsewhere and brings back: a title, headings with notes, rows, and below them
/// `prepared` empty ones. Only the cells of unlocked columns can be written in. `words` are lines of the sheet that
/// says how.
public record EntrySheet(
        Name name, String title, List<Column> columns, Stream<List<String>> rows, int prepared, List<String> words) {
    public EntrySheet {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /// Of the three sheets.
    public record Name(String table, String words, String choices) {}

    /// `width` is in characters. `choices` are offered in each cell, where other words may stand as well. A locked
    /// column is not shown.
    public record Column(String heading, int width, String note, List<String> choices, boolean locked) {
        public Column {
            choices = List.copyOf(choices);
        }
    }
}
