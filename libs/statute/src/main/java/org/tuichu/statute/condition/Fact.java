package org.tuichu.statute.condition;

import org.jspecify.annotations.Nullable;

/// Something that can be known of a line, by the name that conditions use.
///
/// @param unit of a number, as in `units.tsv`; null for a count, a code, text and yes or no
/// @param mayBeNegative a volume below zero is a slip, a temperature is not
/// @param meaning one line of Chinese for screens and pages
public record Fact(String name, FactType type, @Nullable String unit, boolean mayBeNegative, String meaning) {}
