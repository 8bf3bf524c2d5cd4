package org.tuichu.programmes.follow.export;

import java.time.LocalDate;

/// A cell of a sheet.
sealed interface Cell {
    Cell EMPTY = new Words("");

    /// Text; never a formula.
    record Words(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Whole(int number) implements Cell {}
}
