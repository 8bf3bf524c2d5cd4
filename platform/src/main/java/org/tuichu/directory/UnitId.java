package org.tuichu.directory;

import java.util.UUID;

/// Identifies a unit.
public record UnitId(UUID value) {
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
