package org.tuichu.programmes.intake;

/// What a correction changed.
enum CorrectionField {
    HEADING,
    DIMENSION,
    UNITS,
    DEADLINES,
    CLOCK,
    PUBLICATIONS,
    /// The duty was found to be none.
    REMOVED,
    /// A removed duty counts again.
    RESTORED,
    /// One duty became two; the values are the texts.
    SPLIT,
    /// A duty that the reader had not found; the value is its text.
    ADDED,
    /// Which place it is a plan of; the values are names.
    PLACE,
    TITLE,
    DOCUMENT_NUMBER,
    ISSUER,
    ISSUE_DATE,
    YEAR,
    OFFICE,
    STAGES
}
