package org.tuichu.programmes;

import java.util.UUID;

/// Which programme.
public record ProgrammeId(UUID value) {
    /// One that no programme has yet.
    public static ProgrammeId fresh() {
        return new ProgrammeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
