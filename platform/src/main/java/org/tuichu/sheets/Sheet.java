package org.tuichu.sheets;

import java.util.List;
import java.util.stream.Stream;

/// A table with headings. `prepared` rows below the last one are empty and take what is typed there as text, so that
/// a telephone number keeps its zero.
public record Sheet(String name, List<Column> columns, Stream<List<Cell>> rows, int prepared) {
    public Sheet {
        columns = List.copyOf(columns);
    }

    /// `width` is in characters.
    public record Column(String heading, int width) {}
}
