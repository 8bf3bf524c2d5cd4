package org.tuichu.statute.line;

import java.util.List;

/// What was read from a description.
///
/// @param unread pieces of the raw text that need a person
public record LineReading(List<DescribedLine> lines, List<String> unread) {
    public LineReading {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }
}
