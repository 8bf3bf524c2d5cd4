package org.tuichu.statute.limit;

import org.tuichu.statute.table.Row;

/// Whether somebody has seen a figure in a source. What is unverified may warn, never alone carry a legal act.
public enum Confidence {
    VERIFIED,
    UNVERIFIED;

    /// The weaker of the two.
    public Confidence and(Confidence other) {
        return this == VERIFIED ? other : this;
    }

    /// Reads `verified` or `unverified`, as the tables write them.
    public static Confidence of(Row row) {
        return switch (row.required("confidence")) {
            case "verified" -> VERIFIED;
            case "unverified" -> UNVERIFIED;
            default -> throw row.refused("confidence", "is neither verified nor unverified");
        };
    }
}
