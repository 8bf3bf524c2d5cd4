package org.tuichu.enterprises;

import java.util.UUID;

/// Identifies a line, the device or production line that everything is about.
public record LineId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
