package org.tuichu.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A further name of a unit - former, short or variant - with the first and last day on which it held, null where
/// unknown or open.
public record UnitName(
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /// Longer than any real name: plans are read by a program, which may take a sentence for a name.
    public static final int LONGEST = 200;

    public UnitName {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST + " characters, was " + name.length());
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo " + validTo + " is before validFrom " + validFrom);
        }
    }

    /// A name of unknown dates.
    public static UnitName undated(String name) {
        return new UnitName(name, null, null);
    }
}
