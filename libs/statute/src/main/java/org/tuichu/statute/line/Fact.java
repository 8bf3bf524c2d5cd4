package org.tuichu.statute.line;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One fact about a line, with the words it was read from.
///
/// @param name as in the catalogue's conditions, with the unit in the name
/// @param raw the piece of the text that says so
/// @param conversion how the number written became the value; null when it is the same number
/// @param confidence 0 to 1
public record Fact(
        String name, Value value, String raw, @Nullable Conversion conversion, double confidence) {
    public sealed interface Value {
        record Quantity(BigDecimal number) implements Value {}

        record Term(String term) implements Value {}

        record Flag(boolean yes) implements Value {}
    }
}
