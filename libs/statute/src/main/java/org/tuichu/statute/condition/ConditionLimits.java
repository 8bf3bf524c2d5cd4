package org.tuichu.statute.condition;

/// Bounds on a condition, so that a hostile one is refused in bounded time.
///
/// - `length`: UTF-16 code units of the text
/// - `nesting`: brackets and `not` inside each other
/// - `tests`: comparisons in one condition
/// - `listed`: values of one `in [...]`
public record ConditionLimits(int length, int nesting, int tests, int listed) {
    /// 2,000 characters, depth 20, 60 comparisons, 100 values; the longest condition of the catalogue has 220
    /// characters.
    public static final ConditionLimits DEFAULT = new ConditionLimits(2_000, 20, 60, 100);
}
