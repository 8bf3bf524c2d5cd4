package org.tuichu.programmes;

/// Where a programme stands. DRAFT → ACTIVE → SUPERSEDED, or DRAFT → DISCARDED; nothing leads back.
public enum ProgrammeStatus {
    /// Read from a document, being checked by a person.
    DRAFT,
    /// In force; at most one for a place and a year.
    ACTIVE,
    /// Replaced by a revised plan of the same place and year.
    SUPERSEDED,
    /// A draft that nobody wants; kept, never shown in lists.
    DISCARDED
}
