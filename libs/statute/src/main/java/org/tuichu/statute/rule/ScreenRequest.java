package org.tuichu.statute.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of input of `screen --jsonl`.
///
/// @param ignored facts that no rule knows, by name
record ScreenRequest(String id, LocalDate asOf, Line line, List<String> ignored) {
    /// What holds for input lines that do not say it themselves.
    record Defaults(@Nullable LocalDate asOf, @Nullable Integer province) {}
}
