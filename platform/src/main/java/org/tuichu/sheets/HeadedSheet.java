package org.tuichu.sheets;

import java.util.List;
import java.util.stream.Stream;

/// A table below a header of several rows. `firstRow` follows the header, and both count from 0; `widths` of the
/// columns are in characters.
public record HeadedSheet(String name, List<Area> header, int firstRow, List<Integer> widths, Stream<List<Cell>> rows) {
    public HeadedSheet {
        header = List.copyOf(header);
        widths = List.copyOf(widths);
    }

    /// A cell, or several that are merged.
    public record Area(int row, int column, int height, int width, String text) {}
}
