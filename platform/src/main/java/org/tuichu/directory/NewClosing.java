package org.tuichu.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a unit or zone ends: its last day, why (the document that says so, in a few words), and for a unit which one
/// goes on with its duties (撤并), null where none does.
public record NewClosing(
        LocalDate lastDay, String reason, @Nullable UnitId successor) {
    public static final int LONGEST_REASON = 200;

    public NewClosing {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason: 1 to " + LONGEST_REASON + " characters, was " + reason.length());
        }
    }
}
