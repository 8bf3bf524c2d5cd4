package org.tuichu.statute.price;

/// What a price comes to.
public enum Outcome {
    CHARGED,
    NONE,
    /// Facts are missing, or the tables leave it open; the answer is a range.
    UNKNOWN,
    /// The tables have nothing for this product or place on this day.
    NOT_COVERED
}
