package org.tuichu.programmes.follow;

/// A date of a duty: the bare expression of the plan, the days it means and how they stand today. `ordinal`
/// is its place within the duty; `inherited` when the plan states it for a whole stage or section.
public record Due(int ordinal, String quote, Timing timing, boolean inherited, DeadlineState state) {}
