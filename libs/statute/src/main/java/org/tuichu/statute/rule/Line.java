package org.tuichu.statute.rule;

import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Facts;

/// A line as screening sees it.
///
/// @param kind equipment type; null while nobody knows
/// @param province first two digits of its division code; null: only lists of the whole country are looked at
/// @param exceptionApplies what a person established about the exception of the rule; null while nobody did
public record Line(
        @Nullable String kind,
        Facts facts,
        @Nullable Integer province,
        @Nullable Boolean exceptionApplies) {}
