package org.tuichu.statute;

import org.tuichu.statute.table.Row;

/// Whether somebody has seen a figure, or compared a rule, in the official text. What is unverified may warn; it never
/// alone carries a legal act.
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
