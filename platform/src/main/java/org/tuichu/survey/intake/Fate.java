package org.tuichu.survey.intake;

/// What becomes of a row of a brought table.
enum Fate {
    NEW,
    CHANGED,
    SAME,
    /// Not taken: something in it is missing or cannot be kept.
    BAD,
    /// Not taken: it says the same line as a row above.
    REPEATED
}
