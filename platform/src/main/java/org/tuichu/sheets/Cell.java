package org.tuichu.sheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A cell of a sheet.
public sealed interface Cell {
    Cell EMPTY = new Words("");

    /// Text; never a formula.
    record Words(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Whole(int number) implements Cell {}

    /// Empty for null.
    static Cell words(@Nullable String text) {
        return text == null ? EMPTY : new Words(text);
    }

    /// Empty for null.
    static Cell day(@Nullable LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }
}
