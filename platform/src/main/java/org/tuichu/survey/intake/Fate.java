package org.tuichu.survey.intake;

/// What becomes of a row of a brought table.
enum Fate {
    NEW,
    CHANGED,
    SAME,
    /// Not taken: something in it is missing or cannot be kept.
    BAD,
    /// Not taken: it says the same line as a row above.
    REPEATED,
    /// Not taken: the row that it would change is under review or decided.
    HELD;

    /// Not taken, for the workbook of errors.
    boolean wrong() {
        return this == BAD || this == REPEATED || this == HELD;
    }
}
