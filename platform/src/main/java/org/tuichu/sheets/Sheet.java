package org.tuichu.sheets;

import java.util.List;
import java.util.stream.Stream;

/// A table with headings. `prepared` rows below the last one are empty and take what is typed there as text, so that
/// a telephone number keeps its zero. `above` are lines over the headings, a title first: with them it is set up to be
/// printed, A4 across, the headings and the page number on every page.
public record Sheet(String name, List<Column> columns, Stream<List<Cell>> rows, int prepared, List<String> above) {
    public Sheet {
        columns = List.copyOf(columns);
        above = List.copyOf(above);
    }

    public Sheet(String name, List<Column> columns, Stream<List<Cell>> rows, int prepared) {
        this(name, columns, rows, prepared, List.of());
    }

    /// `width` is in characters.
    public record Column(String heading, int width) {}
}
