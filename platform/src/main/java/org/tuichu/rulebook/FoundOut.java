package org.tuichu.rulebook;

import org.jspecify.annotations.Nullable;

/// What somebody found out about a line.
///
/// - `fact`: one of the rules by its name, or `exception_applies`
/// - `rule`: id of the one whose exception it is, null for a fact and for what was said of all exceptions alike
/// - `value`: in the unit of the fact, or `true` and `false`
public record FoundOut(String fact, @Nullable String rule, String value) {}
