package org.tuichu.statute.limit;

/// Which of the values of a standard. Newer editions number them, older ones name them; the weakest is the limit.
///
/// Values are never sorted by level: some printed level 2 values are lower than level 1 (GB 21258-2024).
public enum Level {
    /// Level 1, or the advanced value of older editions.
    ADVANCED,
    /// Level 2, or the entry value: for lines that are built.
    ENTRY,
    /// Level 3, or the limit value: for lines that exist.
    LIMIT,
    /// Benchmark of the second scale (energy efficiency of key fields).
    BENCHMARK,
    /// Baseline of the second scale.
    BASELINE,
    /// Bound of a tier of the electricity price; no limit.
    PRICE,
    EMISSION
}
