package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Devices or lines of one kind and size.
///
/// @param kind equipment type of the catalogue; null when nothing names it
/// @param count how many; null when the text does not say
/// @param numbers on site as written (`1#`)
/// @param raw the part of the text that this was read from
/// @param confidence 0 to 1
public record DescribedLine(
        @Nullable String kind,
        @Nullable Integer count,
        List<String> numbers,
        List<Fact> facts,
        @Nullable Capacity capacity,
        String raw,
        double confidence) {
    public DescribedLine {
        numbers = List.copyOf(numbers);
        facts = List.copyOf(facts);
    }
}
