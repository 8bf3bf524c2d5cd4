package org.tuichu.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person said about the first day of a body, and why.
public record FirstDay(LocalDate day, String reason, String by, Instant at) {
    public static final int LONGEST_REASON = 200;

    /// As it stands; `onBehalfOf` is null where it was said by own roles.
    public record Said(FirstDay first, @Nullable String onBehalfOf) {}

    public FirstDay {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason: 1 to " + LONGEST_REASON + " characters, was " + reason.length());
        }
    }
}
